/** Bubbles at the seats of divisions. */
import { descending } from 'd3';
import { division } from '../gazetteer/index.ts';
import type { Frame } from './frame.ts';
import { bubbleRadius } from './scale.ts';

export interface BubbleData {
  adcode: string;
  value: number;
  /** What a pointer and a screen reader are told: 苏州市：23 条. */
  label: string;
  href?: string | undefined;
}

export interface Bubble extends BubbleData {
  /** Units of the frame. */
  x: number;
  y: number;
  r: number;
}

/** The bubbles inside a frame, the largest first, so that small ones lie on top. Unknown codes are left out. */
export function placeBubbles(
  frame: Pick<Frame, 'width' | 'height' | 'at'>,
  data: readonly BubbleData[],
  largest: number,
): Bubble[] {
  const radius = bubbleRadius(
    data.map((bubble) => bubble.value),
    largest,
  );
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
