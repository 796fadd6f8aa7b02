/** The second view of a subject's items: those with a disclosed sum, largest first. */
import type { Item } from '../../schema/dataset.ts';
import type { Archive } from '../build.ts';
import type { Sums } from './sums.ts';

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

const KINDS: readonly [keyof Sums, name: string, unit: string, most: number][] = [
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

/** Whether a subject has enough items and sums for a view of its own. @param own items whose sums are its own */
export function hasBySum(
  archive: Pick<Archive, 'sums'>,
  items: readonly Item[],
  own: readonly Item[],
): boolean {
  if (items.length <= ITEMS_FOR_A_VIEW) return false;
  const { single, batch, fund } = archive.sums(own);
  return single.count + batch.count + fund.count >= SUMS_FOR_A_VIEW;
}

/** The sums that are added, kind by kind: what each total is made of. */
export function sumSections(archive: Pick<Archive, 'sums' | 'counted'>, own: readonly Item[]): SumSection[] {
  const [sums, counted] = [archive.sums(own), archive.counted(own)];
  return KINDS.flatMap(([kind, name, unit, most]) => {
    const { count, cny } = sums[kind];
    return count > 0 ? [{ name, unit, items: counted[kind].slice(0, most), count, cny }] : [];
  });
}
