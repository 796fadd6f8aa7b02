/** Counts by industry. 综合 comes last: it is for items of no single industry. */
import { GENERAL_INDUSTRY } from '#edition/industries.ts';
import type { Industry, Item } from '../schema/dataset.ts';
import { type Share, tally } from './tally.ts';

/** Sorts industries by their number of items, most first, and the general one last. */
export function rankIndustries<T>(
  rows: readonly T[],
  of: (row: T) => { industry: Industry; items: number },
): T[] {
  const general = (row: T) => Number(of(row).industry === GENERAL_INDUSTRY);
  return rows.toSorted((a, b) => general(a) - general(b) || of(b).items - of(a).items);
}

/** The main industries of items, in the order of `rankIndustries`. */
export function industryShares(items: readonly Item[]): Share<Industry>[] {
  return rankIndustries(
    tally(items, (item) => item.industry),
    ({ key, count }) => ({ industry: key, items: count }),
  );
}
