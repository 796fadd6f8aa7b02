/** Single items of the columns. */
import type { Files } from './files.ts';
import type { Rows } from './rows.ts';

/** `2023-w41-03` */
export function idOf(rows: Rows, i: number): string {
  return `${rows.issues[rows.issue[i]!]![0]}-${String(rows.number[i]).padStart(2, '0')}`;
}

/** Address of its page, base path included. */
export function addressOf(rows: Rows, i: number, base: string): string {
  return `${base}${rows.labels.collection[rows.collection[i]!]}/${idOf(rows, i)}/`;
}

/** `2023年第41周` from `2023-w41`. */
export function weekName(issue: string): string {
  const [year, week] = issue.split('-w');
  return `${year}年第${Number(week)}周`;
}

export function issueLabel(rows: Rows, i: number): string {
  return weekName(rows.issues[rows.issue[i]!]![0]);
}

/** Titles of some items, in their order. */
export async function titlesOf(rows: Rows, files: Files, items: readonly number[]): Promise<string[]> {
  const titles = await Promise.all(items.map((i) => files.titles(rows.issues[rows.issue[i]!]![0])));
  return items.map((i, n) => titles[n]![rows.number[i]!] ?? '');
}
