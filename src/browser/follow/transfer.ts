/**
 * All followed entries and the last reading place as a link: `#v=1&f=/regions/jiangsu/&r=2023-w41.14`. They are in the
 * fragment, so that no server sees them. A stranger's link can contain anything: entries that are not exactly of this
 * form are dropped, and the rest is only proposed.
 */
import { type Follow, kindOf, LONGEST_URL, MOST } from './follows.ts';
import type { Place } from './places.ts';

const VERSION = '1';
/** The longest link, characters: each character of an address may be encoded as three, such as `%25`. */
const LONGEST = MOST * (LONGEST_URL * 3 + 3) + 100;

/** What a link proposes. */
export interface Proposal {
  /** Addresses of what to follow, each once. */
  urls: string[];
  place: { issue: string; position: number } | null;
  /** Number of entries that were dropped. */
  dropped: number;
}

/** The fragment of a link. */
export function writeLink(list: readonly Follow[], place: Place | undefined): string {
  const params = new URLSearchParams({ v: VERSION });
  for (const { url } of list) params.append('f', url);
  if (place) params.set('r', `${place.issue}.${place.position}`);
  return `#${params}`;
}

/** Reads the fragment of an address; null if it is not of a link. */
export function readLink(hash: string): Proposal | 'unreadable' | null {
  const params = new URLSearchParams(hash.slice(1));
  if (!params.has('v')) return null;
  const other = [...params.keys()].some((key) => !['v', 'f', 'r'].includes(key));
  if (params.get('v') !== VERSION || other || hash.length > LONGEST) return 'unreadable';
  const all = params.getAll('f');
  const urls = [...new Set(all)].filter((url) => kindOf(url) !== null).slice(0, MOST);
  const [, issue, position] = /^(\d{4}-w\d\d)\.(\d{1,4})$/.exec(params.get('r') ?? '') ?? [];
  return {
    urls,
    place: issue ? { issue, position: Number(position) } : null,
    dropped: new Set(all).size - urls.length,
  };
}
