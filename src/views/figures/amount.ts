/** What a figure says of a set of items: how many, how much; single projects, batches and funds apart. */

import type { Sums } from '../../archive/sums/sums.ts';
import type { Item } from '../../schema/dataset.ts';

export interface Amount {
  /** Yuan. */
  cny: number;
  /** Projects (batches, funds) whose sums these are. */
  count: number;
}

export type Amounts = Record<keyof Sums, Amount>;

export function noAmounts(): Amounts {
  return { single: { cny: 0, count: 0 }, batch: { cny: 0, count: 0 }, fund: { cny: 0, count: 0 } };
}

/** Adds an item that counts, for its whole sum. */
export function add(amount: Amount, item: Item): void {
  amount.cny += item.investment?.cny ?? 0;
  amount.count++;
}

const YI = 1e8;
const inDigits = (digits: number) =>
  new Intl.NumberFormat('en-US', { minimumFractionDigits: 0, maximumFractionDigits: digits });
const [whole, tenths, hundredths] = [inDigits(0), inDigits(1), inDigits(2)];

/**
 * Yuan as 亿元 for a column of figures, without the unit: three digits or a little more, `0` only for nothing.
 * `12,345` `235` `23.5` `2.35` `0.02` `<0.01`
 */
export function yi(cny: number): string {
  const value = cny / YI;
  if (value === 0) return '0';
  if (value < 0.01) return '<0.01';
  // From ten thousand on with commas, as counts are.
  if (value >= 99.95) return value < 9999.5 ? String(Math.round(value)) : whole.format(value);
  return (value >= 9.995 ? tenths : hundredths).format(value);
}

/** The same for nothing at all as well: a dash where no project disclosed anything. */
export function yiOrNone({ cny, count }: Amount): string {
  return count === 0 ? '—' : yi(cny);
}
