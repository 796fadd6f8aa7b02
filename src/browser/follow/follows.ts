/** The regions, industries, parks, companies and searches that the reader follows. */
import { tellFollowed } from '../offline/tell.ts';
import { load, save } from './store.ts';

/** Something that is followed. */
export interface Follow {
  /** Root-relative, without base path: `/regions/jiangsu/`, `/search/?q=…`. */
  url: string;
  name: string;
}

/** The largest number of entries that a reader can follow. */
export const MOST = 100;
/** The longest address, characters. */
export const LONGEST_URL = 600;
const LONGEST_NAME = 80;

const PAGE = /^\/(regions|industries|parks|companies)\/(?:[\w-]+\/)+$/;
const SEARCH = '/search/?';

const KINDS: Record<string, string> = {
  regions: '地区',
  industries: '行业',
  parks: '园区',
  companies: '公司',
};

/** The kind of page at an address, as a label; null if it cannot be followed. */
export function kindOf(url: string): string | null {
  if (url.length > LONGEST_URL) return null;
  if (url.startsWith(SEARCH)) return '搜索';
  return KINDS[PAGE.exec(url)?.[1] ?? ''] ?? null;
}

/** Whether an address is that of a search. */
export const isSearch = (url: string): boolean => url.startsWith(SEARCH);

function isFollow(value: unknown): value is Follow {
  const { url, name } = Object(value) as Partial<Record<keyof Follow, unknown>>;
  return typeof url === 'string' && typeof name === 'string' && kindOf(url) !== null;
}

/** All followed entries, newest first. */
export function follows(): Follow[] {
  const kept = load('follow');
  return Array.isArray(kept) ? kept.filter(isFollow).slice(0, MOST) : [];
}

export function isFollowed(url: string): boolean {
  return follows().some((one) => one.url === url);
}

/** Tells the service worker to keep the followed pages. A search cannot be read without a network. */
export function keepOffline(): void {
  tellFollowed(follows().flatMap(({ url }) => (isSearch(url) ? [] : [url])));
}

function keep(list: readonly Follow[]): boolean {
  const kept = save('follow', list.length > 0 ? list : null);
  keepOffline();
  return kept;
}

/** @returns whether all are stored; false if there would be more than {@link MOST} */
export function follow(some: readonly Follow[]): boolean {
  const known = follows();
  const byUrl = new Map(some.map((one) => [one.url, one]));
  for (const { url } of known) byUrl.delete(url);
  const added = Array.from(byUrl.values(), ({ url, name }) => ({ url, name: name.slice(0, LONGEST_NAME) }));
  const list = [...added, ...known];
  return list.length <= MOST && keep(list);
}

/** @returns whether it was removed from storage */
export function unfollow(url: string): boolean {
  return keep(follows().filter((one) => one.url !== url));
}

/** Follows the new addresses of pages that have moved. */
export function followMoved(moved: Readonly<Record<string, string>>): void {
  const list = follows();
  if (!list.some(({ url }) => Object.hasOwn(moved, url))) return;
  const byUrl = new Map(list.map(({ url, name }) => [moved[url] ?? url, name]));
  keep(Array.from(byUrl, ([url, name]) => ({ url, name })));
}
