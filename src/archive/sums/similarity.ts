/** How alike two short Chinese texts are, by the pairs of characters they share. */
import { oncePerText } from '../memo.ts';

/** More than there are characters: a pair as one number stays whole. */
const CODES = 2 ** 21;

/** A text's pairs of characters as numbers, in ascending order, each as often as it stands there. */
const pairs = oncePerText((text): Float64Array => {
  const codes = Array.from(text, (char) => char.codePointAt(0)!);
  return Float64Array.from(codes.slice(1), (code, at) => codes[at]! * CODES + code).sort();
});

/** Dice coefficient of the character pairs: 0 nothing shared … 1 the same pairs. */
export function likeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const [first, second] = [pairs(a), pairs(b)];
  let shared = 0;
  for (let at = 0, beside = 0; at < first.length && beside < second.length; ) {
    const difference = first[at]! - second[beside]!;
    if (difference === 0) shared++;
    if (difference <= 0) at++;
    if (difference >= 0) beside++;
  }
  const total = first.length + second.length;
  return total === 0 ? 0 : (2 * shared) / total;
}
