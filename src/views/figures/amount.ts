/** Disclosed sums in figures. Single projects, batches and funds are separate. */

import type { Sums } from '../../archive/sums/sums.ts';
import type { Item } from '../../schema/dataset.ts';
import { SUM_KINDS } from '../../schema/labels.ts';

/** A sum. */
export interface Amount {
  /** Yuan. */
  cny: number;
  /** Number of projects, batches or funds. */
  count: number;
}

/** The sum of each kind. */
export type Amounts = Record<keyof Sums, Amount>;

/** Sums to add to. */
export function noAmounts(): Amounts {
  return { single: { cny: 0, count: 0 }, batch: { cny: 0, count: 0 }, fund: { cny: 0, count: 0 } };
}

/** Adds the items whose sums count, each to the amounts that `amountsOf` gives. */
export function addAll(
  counted: Record<keyof Sums, readonly Item[]>,
  amountsOf: (item: Item) => Amounts,
): void {
  for (const kind of SUM_KINDS) {
    for (const item of counted[kind]) {
      const amount = amountsOf(item)[kind];
      amount.cny += item.investment?.cny ?? 0;
      amount.count++;
    }
  }
}

const inDigits = (digits: number) =>
  new Intl.NumberFormat('en-US', { minimumFractionDigits: 0, maximumFractionDigits: digits });
const [whole, tenths, hundredths] = [inDigits(0), inDigits(1), inDigits(2)];

/**
 * Yuan in 亿元, without the unit, with about three digits: `12,345`, `235`, `23.5`, `2.35`, `0.02`, `<0.01`. `0` is
 * exactly zero.
 */
export function yi(cny: number): string {
  const value = cny / 1e8;
  if (value === 0) return '0';
  if (value < 0.01) return '<0.01';
  // Commas from ten thousand on, as in counts.
  if (value >= 99.95) return value < 9999.5 ? String(Math.round(value)) : whole.format(value);
  return (value >= 9.995 ? tenths : hundredths).format(value);
}

/** Like {@link yi}, but a dash if no project disclosed a sum. */
export function yiOrNone({ cny, count }: Amount): string {
  return count === 0 ? '—' : yi(cny);
}
