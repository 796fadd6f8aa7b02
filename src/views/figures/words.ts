/** What figures say of themselves: where the numbers are from, and what a reader sees in them, in a sentence. */

import { EDITION } from '#edition/edition.ts';
import type { Archive } from '../../archive/build.ts';
import type { Item } from '../../schema/dataset.ts';
import { count } from '../words/format.ts';
import { type Amount, yi } from './amount.ts';
import type { GroupRow } from './groups.ts';
import { axisOf, type OverTime, type TimeRow } from './over-time.ts';
import { startOf, type Unit, unitName } from './week.ts';

export const UNIT_NAMES: Record<Unit, string> = { week: '周', month: '月', quarter: '季度', year: '年' };

/**
 * `《…周报》2023年第1周至2023年第41周，5 期`: the issues that the items stand in; empty where there are none.
 * @param items those that a figure shows
 */
export function sourceOf(archive: Archive, items: readonly Item[]): string {
  const used = new Set(items.map((item) => item.issue));
  const issues = axisOf(archive).bins.flatMap((bin) => bin.issues.filter(({ id }) => used.has(id)));
  const [first, last] = [issues[0], issues.at(-1)];
  if (!first || !last) return '';
  const name = (id: string) => unitName(startOf(id, 'week'), 'week');
  const range = first === last ? name(first.id) : `${name(first.id)}至${name(last.id)}`;
  return `《${EDITION.name}》${range}，${issues.length} 期`;
}

/** What is missing on the time axis, so that nobody takes it for nothing; empty where nothing is. */
export function gapsOf({ axis: { unit, bins, length } }: OverTime): string {
  if (bins.length >= length) return '';
  const missing =
    unit === 'week' ? '周' : `个${unit === 'quarter' ? '季度' : unit === 'month' ? '月' : '年份'}`;
  return `其间 ${length} ${missing}中存档 ${bins.length} ${missing}，空白处为未存档，并非为零。`;
}

/** The text alternative of a small chart: total, most and least. */
export function panelWords(
  chart: OverTime,
  what: string,
  value: (row: TimeRow) => number,
  text: (value: number) => string,
): string {
  const rows = chart.rows.toSorted((a, b) => value(b) - value(a));
  const [most, least] = [rows[0], rows.at(-1)];
  if (!most || !least) return what;
  return `${what}：最多为${most.bin.name} ${text(value(most))}，最少为${least.bin.name} ${text(value(least))}。`;
}

/** `64 个，5204 亿元` */
export function amountWords({ cny, count: many }: Amount, unit: string): string {
  return `${count(many)} ${unit}，${yi(cny)} 亿元`;
}

/**
 * Who comes first, by items and by disclosed sums: `256 条中，综合 54 条、新能源与储能 37 条居前；单个项目披露投资
 * 以石油化工最高，1250 亿元。` Empty for an empty archive.
 * @param rows most items first
 */
export function groupsSentence(rows: readonly GroupRow[]): string {
  if (rows.length === 0) return '';
  const first = rows
    .slice(0, 3)
    .map((row) => `${row.name} ${count(row.items)} 条`)
    .join('、');
  const richest = rows.toSorted((a, b) => b.sums.single.cny - a.sums.single.cny)[0]!;
  const sum =
    richest.sums.single.count > 0
      ? `；单个项目披露投资以${richest.name}最高，${yi(richest.sums.single.cny)} 亿元`
      : '';
  return `${first}${rows.length > 1 ? '居前' : ''}${sum}。`;
}
