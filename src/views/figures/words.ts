/** The sentences of figures: source, gaps, text alternatives, summaries. */

import { EDITION } from '#edition/edition.ts';
import type { Archive } from '../../archive/build.ts';
import type { Item } from '../../schema/dataset.ts';
import { count } from '../words/format.ts';
import { yi } from './amount.ts';
import type { GroupRow } from './groups.ts';
import { axisOf, type OverTime, type TimeRow } from './over-time.ts';
import { startOf, type Unit, unitName } from './week.ts';

/** Names of the units of time. */
export const UNIT_NAMES: Record<Unit, string> = { week: '周', month: '月', quarter: '季度', year: '年' };

/** `《…周报》2023年第1周至2023年第41周，5 期`: the issues of the items; empty without items. */
export function sourceOf(archive: Archive, items: readonly Item[]): string {
  const used = new Set(items.map((item) => item.issue));
  const issues = axisOf(archive).bins.flatMap((bin) => bin.issues.filter(({ id }) => used.has(id)));
  const [first, last] = [issues[0], issues.at(-1)];
  if (!first || !last) return '';
  const name = (id: string) => unitName(startOf(id, 'week'), 'week');
  const range = first === last ? name(first.id) : `${name(first.id)}至${name(last.id)}`;
  return `《${EDITION.name}》${range}，${issues.length} 期`;
}

/** How many issues are missing on the time axis, and that they are left blank; empty if none is. */
export function gapsOf({ axis: { unit, bins, length } }: OverTime, areBlank = true): string {
  if (bins.length >= length) return '';
  const missing =
    unit === 'week' ? '周' : `个${unit === 'quarter' ? '季度' : unit === 'month' ? '月' : '年份'}`;
  return `${length} ${missing}中收录 ${bins.length} ${unit === 'week' ? '期' : missing}${areBlank ? '；空白表示未收录，不表示没有' : ''}。`;
}

/** `2023年第41周条目最多，42 条`: the title of items over time; a plain title if several have most items. */
export function busiest(rows: readonly { name: string; items: number }[], unit: string): string {
  const [first, second] = rows.toSorted((a, b) => b.items - a.items);
  if (!first || first.items === second?.items) return `各${unit}条目数`;
  return `${first.name}条目最多，${count(first.items)} 条`;
}

/** The text alternative of a small chart: the largest and the smallest value. */
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

/** `汽车条目最多，石油化工单个项目投资额最高`: the title of groups; a group that is not alone at the top is not named. */
export function groupsTitle(rows: readonly GroupRow[], otherwise: string): string {
  const first = (value: (row: GroupRow) => number) => {
    const [one, two] = rows.toSorted((a, b) => value(b) - value(a));
    return one && value(one) > 0 && value(one) !== (two ? value(two) : 0) ? one.name : '';
  };
  const [most, richest] = [first((row) => row.items), first((row) => row.sums.single.cny)];
  if (most && most === richest) return `${most}的条目与单个项目投资额均居首`;
  const parts = [most && `${most}条目最多`, richest && `${richest}单个项目投资额最高`].filter(Boolean);
  return parts.join('，') || otherwise;
}

/**
 * The largest groups, by items and by disclosed sums: `综合 54 条、新能源与储能 37 条居前；单个项目投资额以石油化工最高，
 * 1250 亿元。` Empty for an empty archive.
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
      ? `；单个项目投资额以${richest.name}最高，${yi(richest.sums.single.cny)} 亿元`
      : '';
  return `${first}${rows.length > 1 ? '居前' : ''}${sum}。`;
}
