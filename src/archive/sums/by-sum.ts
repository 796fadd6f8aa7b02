/** A subject's items with a disclosed sum, largest first. */
import type { Item } from '../../schema/dataset.ts';
import { SUM_KINDS, SUM_LABELS, type SumKind } from '../../schema/labels.ts';
import type { Archive } from '../build.ts';

/** The items of one kind of sum. */
export interface SumSection {
  kind: SumKind;
  name: string;
  /** Unit of the count: 个, 批, 只. */
  unit: string;
  /** The largest, largest first. */
  items: Item[];
  /** Number of all. */
  count: number;
  /** Yuan of all. */
  cny: number;
}

/** Most items of each kind. */
const LIMITS: Record<SumKind, number> = { single: 60, batch: 20, fund: 10 };
/** A list of more than `FEW_ITEMS` items, with at least `ENOUGH_SUMS` sums, has a page by sum. */
const FEW_ITEMS = 10;
const ENOUGH_SUMS = 4;

/** The address of the page by sum, for the address of the first page by date. */
export function bySumPath(url: string): string {
  return `${url}by-sum/`;
}

/** The address of the same list as a table. */
export function sumTablePath(url: string): string {
  return `${bySumPath(url)}table/`;
}

/**
 * Whether a subject has a page by sum.
 * @param own items whose sums count for the subject
 */
export function hasBySum(
  archive: Pick<Archive, 'sums'>,
  items: readonly Item[],
  own: readonly Item[],
): boolean {
  if (items.length <= FEW_ITEMS) return false;
  const { single, batch, fund } = archive.sums(own);
  return single.count + batch.count + fund.count >= ENOUGH_SUMS;
}

/** The items that make up each total. */
export function sumSections(archive: Pick<Archive, 'sums' | 'counted'>, own: readonly Item[]): SumSection[] {
  const [sums, counted] = [archive.sums(own), archive.counted(own)];
  return SUM_KINDS.flatMap((kind) => {
    const { name, unit } = SUM_LABELS[kind];
    const { count, cny } = sums[kind];
    return count > 0 ? [{ kind, name, unit, items: counted[kind].slice(0, LIMITS[kind]), count, cny }] : [];
  });
}
