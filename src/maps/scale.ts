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

/**
 * Five classes between 0 and the largest figure, by equal steps of the square root, because a few provinces hold
 * most of the items. Whole figures get whole bounds.
 */
export function classify(values: Iterable<number>): Classes {
  const all = [...values];
  const top = Math.max(0, max(all) ?? 0);
  const whole = all.every(Number.isInteger);
  const from = STEPS.map((i) => {
    const bound = top * (i / 5) ** 2;
    return whole ? Math.max(i + 1, Math.ceil(bound)) : bound;
  });
  return {
    from,
    of: (value) => (value > 0 ? (Math.max(1, from.filter((bound) => value >= bound).length) as MapClass) : 0),
  };
}

/**
 * Makes the function from a figure to the radius of its bubble, units. The area is proportional to the figure; the
 * smallest radius is 4.
 * @param largest radius of the largest figure
 */
export function bubbleRadius(values: Iterable<number>, largest: number): (value: number) => number {
  const scale = scaleSqrt([0, max(values) ?? 1], [0, largest]);
  return (value) => Math.max(4, Math.round(scale(value)));
}
