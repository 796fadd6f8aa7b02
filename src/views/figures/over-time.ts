/** Numbers of items and disclosed sums over time. */

import type { Archive } from '../../archive/build.ts';
import { oncePer } from '../../archive/memo.ts';
import type { Item } from '../../schema/dataset.ts';
import { type Amounts, addAll, noAmounts } from './amount.ts';
import { areFew, type Bin, type TimeAxis, timeAxis } from './bins.ts';

/** The figures of a bin. */
export interface TimeRow extends Amounts {
  bin: Bin;
  items: number;
}

/** Figures over time. */
export interface OverTime {
  axis: TimeAxis;
  /** One for each bin, oldest first. */
  rows: TimeRow[];
}

/** The time axis that all figures of an archive share; a bin for each issue if they are few. */
export const axisOf = oncePer(({ issues }: Archive) => timeAxis(issues, areFew(issues) ? 'week' : undefined));

/**
 * Counts items and adds sums by the bin of their issue. A project with several reports counts as an item in each of
 * their bins, but its sum counts only in the newest, so that the bars add up to the total.
 * @param items to count
 * @param own items whose sums count: for a region, without those that are also in another region
 */
export function overTime(archive: Archive, items: readonly Item[], own: readonly Item[] = items): OverTime {
  const axis = axisOf(archive);
  const rows = axis.bins.map((bin): TimeRow => ({ bin, items: 0, ...noAmounts() }));
  const rowOf = (item: Item): TimeRow => rows[axis.binOf.get(item.issue)!]!;
  for (const item of items) rowOf(item).items++;
  addAll(archive.counted(own), rowOf);
  return { axis, rows };
}
