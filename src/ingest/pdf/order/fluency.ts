/** Measures how well segments read in an order, to choose between orders of columns. */
import { Joints } from '../../text/joints.ts';
import type { Segment } from './segments.ts';

/** Measures orders of the lines of one text. */
export class Reader {
  readonly #joints: Joints;

  /** @param lines of the whole text, in any order */
  constructor(lines: readonly Segment[]) {
    this.#joints = new Joints(lines.map(({ text }) => text));
  }

  /** Score of consecutive lines: higher if they read well and are close to each other. */
  fluency(lines: readonly Segment[]): number {
    const texts = lines.map(({ text }) => text);
    let sum = 0;
    for (let i = 1; i < lines.length; i++) {
      const [last, next] = [lines[i - 1] as Segment, lines[i] as Segment];
      sum += this.#joints.joint(texts.slice(Math.max(0, i - 3), i), next.text);
      if (next.left > last.right || next.right < last.left || next.top < last.top) sum -= 1;
    }
    return sum;
  }
}
