/** The newest items about what the reader follows. */
import type { WatchIndex, WatchItem } from '../../data/reader/watch.ts';
import { local } from '../local.ts';
import { type Follow, followMoved, isSearch } from './follows.ts';

/** Most issues that are searched. */
export const MOST = 8;

export type WatchIssue = WatchIndex['issues'][number];

/** An item that is about something that is followed. */
export interface Match extends WatchItem {
  issue: WatchIssue;
  by: Follow[];
}

/** What was found. */
export interface Look {
  /** In the order of the issues. */
  matches: Match[];
  /** Searches that failed. */
  failed: Follow[];
}

async function read<T>(file: string): Promise<T> {
  const response = await fetch(local(`/watch/${file}.json`));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.json() as Promise<T>;
}

/** The newest issues, newest first. Also updates followed pages that have moved. */
export async function newestIssues(): Promise<WatchIssue[]> {
  const { issues, moved } = await read<WatchIndex>('issues');
  followMoved(moved);
  return issues;
}

/** The items of an issue. */
export const itemsIn = (id: string): Promise<WatchItem[]> => read<WatchItem[]>(id);

/**
 * The items of some issues that are about something that is followed.
 * @param issues newest first; only the first {@link MOST} are searched
 */
export async function look(list: readonly Follow[], issues: readonly WatchIssue[]): Promise<Look> {
  const some = issues.slice(0, MOST);
  const from = some.at(-1)?.from;
  if (!from) return { matches: [], failed: [] };
  const searches = list.filter(({ url }) => isSearch(url));
  const none = new Map<string, ReadonlySet<string>>();
  const ask = async () => (await import('./searches.ts')).hitsOf(searches, from);
  const [files, hits] = await Promise.all([
    Promise.all(some.map(({ id }) => itemsIn(id))),
    // Without a network the search fails, but items of followed pages are still found.
    searches.length > 0 ? ask().catch(() => none) : none,
  ]);
  const matches = some.flatMap((issue, at) =>
    files[at]!.flatMap((item) => {
      const by = list.filter(({ url }) => item.of.includes(url) || hits.get(url)?.has(item.url));
      return by.length > 0 ? [{ ...item, issue, by }] : [];
    }),
  );
  return { matches, failed: searches.filter(({ url }) => !hits.has(url)) };
}
