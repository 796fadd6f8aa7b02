/** Items and disclosed sums over time. */

import type { Archive } from '../../archive/build.ts';
import { oncePer } from '../../archive/memo.ts';
import type { Item } from '../../schema/dataset.ts';
import { type Amounts, add, noAmounts } from './amount.ts';
import { type Bin, type TimeAxis, timeAxis } from './bins.ts';

export interface TimeRow extends Amounts {
  bin: Bin;
  items: number;
}

export interface OverTime {
  axis: TimeAxis;
  /** One a bin, oldest first. */
  rows: TimeRow[];
}

/** The archive's one axis. */
export const axisOf = oncePer((archive: Archive) => timeAxis(archive.issues));

/**
 * Counts items and adds sums by the week (month…) of the issue that told of them. A project told in several
 * weeks counts in each as an item, and with its sum in the newest alone: so the bars add up to the whole.
 * @param items those to be counted
 * @param own those whose sums are the subject's (a region's: not those that lie in another as well)
 */
export function overTime(archive: Archive, items: readonly Item[], own: readonly Item[] = items): OverTime {
  const axis = axisOf(archive);
  const rows = axis.bins.map((bin): TimeRow => ({ bin, items: 0, ...noAmounts() }));
  const rowOf = (item: Item): TimeRow => rows[axis.binOf.get(item.issue)!]!;
  for (const item of items) rowOf(item).items++;
  const counted = archive.counted(own);
  for (const kind of ['single', 'batch', 'fund'] as const) {
    for (const item of counted[kind]) add(rowOf(item)[kind], item);
  }
  return { axis, rows };
}
