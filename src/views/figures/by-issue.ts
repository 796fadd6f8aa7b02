/** Items and disclosed sums by issue, for archives of few issues, whose time axis would consist mostly of gaps. */
import type { Archive } from '../../archive/build.ts';
import { itemsUrl, searchUrl, type Within } from '../words/search-address.ts';
import { yiOrNone } from './amount.ts';
import type { Bin } from './bins.ts';
import { percent } from './frame.ts';
import type { OverTime, TimeRow } from './over-time.ts';

/** The address of the items of a part in a bin: its issue if they are all items of the issue, else a search. */
export function binUrl(archive: Archive, { issues }: Bin, count: number, within: Within): string {
  const [first, last] = [issues[0]!, issues.at(-1)!];
  if (first !== last) return searchUrl({ ...within, issue: `${first.id}..${last.id}` });
  const page = { url: first.url, items: archive.itemsOf(first).length };
  return itemsUrl(page, count, { ...within, issue: first.id });
}

/** One row per issue, oldest first. @param kinds of sums that have a column */
export function issueRows(
  archive: Archive,
  { rows }: OverTime,
  kinds: readonly ('single' | 'batch')[],
  within: Within,
) {
  const most = Math.max(1, ...rows.map((row) => row.items));
  return rows.map((row: TimeRow) => ({
    name: row.bin.name,
    url: row.bin.issues[0]!.url,
    items: row.items,
    itemsUrl: binUrl(archive, row.bin, row.items, within),
    width: row.items > 0 ? percent(row.items, most) : null,
    sums: kinds.map((kind) => yiOrNone(row[kind])),
  }));
}
