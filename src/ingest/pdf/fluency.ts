/** How well lines read in an order: the measure by which one order of columns is preferred to another. */
import { endsSentence } from '../assign/paragraphs.ts';
import { endsInSource } from '../source.ts';
import { sectionHeading } from '../text/headings.ts';
import { BODY_MARK, TITLE_MARK } from '../text/marks.ts';
import type { Segment } from './segments.ts';

/** A line, as far as its words matter. */
interface Worded {
  text: string;
}

const isHeading = ({ text }: Worded) => sectionHeading(text) !== null;
/** What only goes on with a sentence. */
const MIDST = /^[，。、；：！？”’）》〉】]/u;

/**
 * How well two consecutive lines read: above 0 where the second goes on with the first or begins anew after its end, below 0
 * where a sentence breaks off or begins in the middle.
 *
 * @param before lines up to the first of the two, the last ones suffice
 * @param next the second one
 */
export function joint(before: readonly Worded[], next: Worded): number {
  const last = before.at(-1);
  if (!last) return 0;
  const opens = TITLE_MARK.test(next.text) || isHeading(next);
  const text = last.text.trim();
  const tail = before
    .slice(-3)
    .map((line) => line.text.trim())
    .join('');
  if (MIDST.test(next.text)) return endsSentence(text) ? -3 : 1;
  if (isHeading(last)) return 0;
  if (isTitle(before)) return opens ? -2 : 0;
  if (!endsSentence(text) && !endsInSource(tail)) {
    if (opens) return -2;
    return BODY_MARK.test(next.text) ? -2 : 1;
  }
  if (endsInSource(tail)) return opens ? 1 : -1;
  if (opens) return -0.5;
  return BODY_MARK.test(next.text) ? 0.5 : 0;
}

/** Whether lines end in a title, which may take three. */
function isTitle(lines: readonly Worded[]): boolean {
  const at = lines.slice(-3).findLastIndex(({ text }) => TITLE_MARK.test(text));
  return (
    at >= 0 &&
    !lines
      .slice(-3)
      .slice(at)
      .some(({ text }) => endsSentence(text) || BODY_MARK.test(text))
  );
}

/** How well lines read one after the other, and how little the eye has to jump. */
export function fluency(lines: readonly Segment[]): number {
  let sum = 0;
  for (let i = 1; i < lines.length; i++) {
    const [last, next] = [lines[i - 1] as Segment, lines[i] as Segment];
    sum += joint(lines.slice(Math.max(0, i - 3), i), next);
    if (next.left > last.right || next.right < last.left || next.top < last.top) sum -= 1;
  }
  return sum;
}
