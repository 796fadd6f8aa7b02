/** The second view of a subject's items: those with a disclosed sum, largest first. */
import type { Item } from '../schema/dataset.ts';
import type { Counted, SumKind } from './sums.ts';

export interface SumSection {
  name: string;
  /** What is counted: 个, 批, 只. */
  unit: string;
  /** Largest first, as many as a page bears. */
  items: Item[];
  /** How many there are in all. */
  count: number;
  /** Yuan of all. */
  cny: number;
}

const KINDS: readonly [SumKind, name: string, unit: string, most: number][] = [
  ['single', '单个项目', '个', 60],
  ['batch', '批量签约、开工', '批', 20],
  ['fund', '基金', '只', 10],
];
/** A shorter list is seen through at a glance. */
const ITEMS_FOR_A_VIEW = 10;
const SUMS_FOR_A_VIEW = 4;

/** The address of the view beside the first page's. */
export function bySumPath(first: string): string {
  return `${first}by-sum/`;
}

/** Whether a subject has enough items and sums for a view of its own. */
export function hasBySum(items: readonly Item[], { sums }: Counted): boolean {
  const stated = sums.single.count + sums.batch.count + sums.fund.count;
  return items.length > ITEMS_FOR_A_VIEW && stated >= SUMS_FOR_A_VIEW;
}

/** The sums that are added, kind by kind: what each total is made of. */
export function sumSections({ sums, items }: Counted): SumSection[] {
  return KINDS.flatMap(([kind, name, unit, most]) => {
    const { count, cny } = sums[kind];
    return count > 0 ? [{ name, unit, items: items[kind].slice(0, most), count, cny }] : [];
  });
}
