/** How many cases a property is tried on. */

/**
 * Usually few, and the same on every machine; `CASES=10000` tries that many, drawn at random each time. A failing case
 * is printed with its seed, which repeats it.
 */
export function cases(seed: number, usual: number): { seed?: number; numRuns: number } {
  const asked = Number(process.env.CASES);
  return asked > 0 ? { numRuns: asked } : { seed, numRuns: usual };
}
