/** The regions, industries, parks, companies and searches that the reader follows. */
import { tellFollowed } from '../offline/tell.ts';
import { load, save } from './store.ts';

/** Something that is followed. */
export interface Follow {
  /** Root-relative, without base path: `/regions/jiangsu/`, `/search/?q=…`. */
  url: string;
  name: string;
}

/** The most that one can follow. */
export const MOST = 100;
/** The longest address. */
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

/** What an address leads to, in a word; null if it cannot be followed. */
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

/** All, the newest first. */
export function follows(): Follow[] {
  const kept = load('follow');
  return Array.isArray(kept) ? kept.filter(isFollow).slice(0, MOST) : [];
}

export function isFollowed(url: string): boolean {
  return follows().some((one) => one.url === url);
}

/** Lets what is followed be read without a network. A search cannot be. */
export function keepOffline(): void {
  tellFollowed(follows().flatMap(({ url }) => (isSearch(url) ? [] : [url])));
}

function keep(list: readonly Follow[]): boolean {
  const kept = save('follow', list.length > 0 ? list : null);
  keepOffline();
  return kept;
}

/** @returns whether all are kept now */
export function follow(some: readonly Follow[]): boolean {
  const known = follows();
  const byUrl = new Map(some.map((one) => [one.url, one]));
  for (const { url } of known) byUrl.delete(url);
  const added = Array.from(byUrl.values(), ({ url, name }) => ({ url, name: name.slice(0, LONGEST_NAME) }));
  const list = [...added, ...known];
  return list.length <= MOST && keep(list);
}

/** @returns whether it is not followed any more */
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
