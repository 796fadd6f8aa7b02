/** From figures to classes of colour and sizes of bubbles. */
import { max, scaleSqrt } from 'd3';

/** 0: nothing; 1…5: from little to much. Drawn by the classes map-0 … map-5. */
export type MapClass = 0 | 1 | 2 | 3 | 4 | 5;

export interface Classes {
  /** The class of a figure. */
  of(value: number): MapClass;
  /** The smallest figure of each class 1…5, for the legend; ascending, in the figures' own unit. */
  readonly from: readonly number[];
}

const STEPS = [0, 1, 2, 3, 4] as const;

/**
 * Five classes between 0 and the largest figure, narrow below and wide above (equal steps of the square
 * root), because a few provinces hold most of everything. Whole figures get whole bounds.
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

/** Radius of a bubble, units, area ∝ value: `largest` for the largest figure, never too small to be seen. */
export function bubbleRadius(values: Iterable<number>, largest: number): (value: number) => number {
  const scale = scaleSqrt([0, max(values) ?? 1], [0, largest]);
  return (value) => Math.max(4, Math.round(scale(value)));
}
