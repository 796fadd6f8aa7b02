/** Transformation matrices in PDF notation. */

/** `[a, b, c, d, e, f]` maps (x, y) to (ax + cy + e, bx + dy + f). */
export type Matrix = readonly [number, number, number, number, number, number];

/** Changes nothing. */
export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The product that applies `n` first, then `m`. */
export function multiply(m: readonly number[], n: readonly number[]): Matrix {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = m;
  const [g = 0, h = 0, i = 0, j = 0, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
