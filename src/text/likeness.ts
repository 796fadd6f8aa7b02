/** Measures how similar two Chinese texts are, by the pairs of neighbouring characters that they share. */

/** Larger than any code point, so that a pair fits into one number. */
const CODES = 2 ** 21;

/**
 * The pairs of neighbouring characters of a text as sorted numbers, including repetitions. A text of one character
 * gives one number.
 */
export function pairsOf(text: string): Float64Array {
  const codes = Array.from(text, (char) => char.codePointAt(0)!);
  if (codes.length < 2) return Float64Array.from(codes);
  return Float64Array.from(codes.slice(1), (code, at) => codes[at]! * CODES + code).sort();
}

/**
 * Dice coefficient of two lists of pairs: 0 if they share none, 1 if they are equal.
 *
 * @param a from `pairsOf`
 * @param b from `pairsOf`
 */
export function likeness(a: Float64Array, b: Float64Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return (2 * shared) / Math.max(1, a.length + b.length);
}
