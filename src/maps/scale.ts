/** Colour classes and bubble sizes for values. */
import { max, scaleSqrt } from 'd3';

/** 0 for none; 1…5 from low to high. The CSS classes map-0 … map-5 colour them. */
export type MapClass = 0 | 1 | 2 | 3 | 4 | 5;

/** Values divided into classes. */
export interface Classes {
  /** The class of a value. */
  of(value: number): MapClass;
  /** The lowest value of each class 1…5, ascending. */
  readonly from: readonly number[];
}

const STEPS = [0, 1, 2, 3, 4] as const;

const round = (value: number) => Number(value.toPrecision(1));

/**
 * Divides the values from 0 to the largest into five classes, by equal steps of the square root, because a few
 * provinces have most of the items. Bounds are rounded to one significant digit. Whole values get whole bounds.
 */
export function classify(values: Iterable<number>): Classes {
  const all = [...values];
  const top = Math.max(0, max(all) ?? 0);
  const whole = all.every(Number.isInteger);
  const from = STEPS.map((i) => {
    const bound = top * (i / 5) ** 2;
    return round(whole ? Math.max(i + 1, Math.ceil(bound)) : bound);
  });
  return {
    from,
    of: (value) => (value > 0 ? (Math.max(1, from.filter((bound) => value >= bound).length) as MapClass) : 0),
  };
}

/** The largest bubble represents at least this value, so that a single item does not get a large bubble. */
export const FEW = 10;

/**
 * Returns a function from a value to the radius of its bubble, in units. The area is proportional to the value.
 * @param largest radius for the largest value
 * @param smallest minimum radius
 */
export function bubbleRadius(
  values: Iterable<number>,
  largest: number,
  smallest: number,
): (value: number) => number {
  const scale = scaleSqrt([0, Math.max(FEW, max(values) ?? 0)], [0, largest]);
  return (value) => Math.max(smallest, Math.round(scale(value)));
}

/** Values for the key of bubbles, the largest first: the maximum, one of 3, 10, 30 … up to half of it, and 1. */
export function keyFigures(most: number): number[] {
  if (most < 1) return [];
  const middle = [3, 10, 30, 100, 300, 1000].findLast((step) => step <= most / 2) ?? 1;
  return [...new Set([most, middle, 1])];
}
