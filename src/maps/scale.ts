/** Classes of colour and sizes of bubbles by figures. */
import { max, scaleSqrt } from 'd3';

/** 0: nothing; 1…5: from little to much. The CSS classes map-0 … map-5 colour them. */
export type MapClass = 0 | 1 | 2 | 3 | 4 | 5;

/** Figures divided into classes. */
export interface Classes {
  /** The class of a figure. */
  of(value: number): MapClass;
  /** The smallest figure of each class 1…5, ascending. */
  readonly from: readonly number[];
}

const STEPS = [0, 1, 2, 3, 4] as const;

const round = (value: number) => Number(value.toPrecision(1));

/**
 * Five classes between 0 and the largest figure, by equal steps of the square root, because a few provinces hold
 * most of the items. Their bounds have one digit that is not 0. Whole figures get whole bounds.
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

/** The largest bubble stands for at least this figure: a single item is not large because there is no other. */
export const FEW = 10;

/**
 * Makes the function from a figure to the radius of its bubble, units. The area is proportional to the figure.
 * @param largest radius of the largest figure
 * @param smallest radius that no bubble goes below
 */
export function bubbleRadius(
  values: Iterable<number>,
  largest: number,
  smallest: number,
): (value: number) => number {
  const scale = scaleSqrt([0, Math.max(FEW, max(values) ?? 0)], [0, largest]);
  return (value) => Math.max(smallest, Math.round(scale(value)));
}

/** Figures for a key of bubbles, the largest first: the largest, one of 3, 10, 30 … below its half, and 1. */
export function keyFigures(most: number): number[] {
  if (most < 1) return [];
  const middle = [3, 10, 30, 100, 300, 1000].findLast((step) => step <= most / 2) ?? 1;
  return [...new Set([most, middle, 1])];
}
