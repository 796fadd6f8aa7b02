/** Bubbles at the seats of government of divisions. */
import { descending } from 'd3';
import { division } from '../gazetteer/index.ts';
import type { Placing } from './frame.ts';

/** A value of a division. */
export interface BubbleData {
  adcode: string;
  value: number;
  /** Tooltip and accessible name: 苏州市：23 条. */
  label: string;
  href?: string | undefined;
}

/** A bubble with its position. */
export interface Bubble extends BubbleData {
  /** In units of the frame. */
  x: number;
  y: number;
  r: number;
}

/**
 * The bubbles within a frame, the largest first, so that small ones are drawn on top. Unknown codes are left out.
 * @param radius radius for a value, in units
 */
export function placeBubbles(
  frame: Placing,
  data: readonly BubbleData[],
  radius: (value: number) => number,
): Bubble[] {
  return data
    .flatMap((bubble) => {
      const seat = division(bubble.adcode);
      if (seat === undefined || bubble.value <= 0) return [];
      const [x, y] = frame.at(seat.lon, seat.lat);
      if (x < 0 || y < 0 || x > frame.width || y > frame.height) return [];
      return [{ ...bubble, x, y, r: radius(bubble.value) }];
    })
    .sort((a, b) => descending(a.value, b.value) || (a.adcode < b.adcode ? -1 : 1));
}
