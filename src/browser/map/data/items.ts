/** Single items of the columns. */
import type { Titled } from '../../../data/map-data.ts';
import type { Files } from './files.ts';
import type { Rows } from './rows.ts';

/** Id of an item's issue: `2023-w41`. */
export function issueOf(rows: Rows, i: number): string {
  return rows.issues[rows.issue[i]!]![0];
}

/** Address of an item's page, base path included. */
export function addressOf(rows: Rows, i: number, base: string): string {
  const id = `${issueOf(rows, i)}-${String(rows.number[i]).padStart(2, '0')}`;
  return `${base}${rows.labels.collection[rows.collection[i]!]}/${id}/`;
}

/** `2023年第41周` from `2023-w41`. */
export function weekName(issue: string): string {
  const [year, week] = issue.split('-w');
  return `${year}年第${Number(week)}周`;
}

/** Titles and sums of some items, in their order. */
export function titlesOf(rows: Rows, files: Files, items: readonly number[]): Promise<Titled[]> {
  return Promise.all(
    items.map(async (i) => (await files.titles(issueOf(rows, i)))[rows.number[i]!] ?? ['', '']),
  );
}
