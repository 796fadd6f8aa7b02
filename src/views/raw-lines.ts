/** The lines of a seed that an item was read from. */

/**
 * The lines in some ranges, each once, without empty ones.
 * @param ranges first and last line, from 1
 */
export function pickLines(lines: readonly string[], ranges: readonly (readonly [number, number])[]) {
  const picked = new Map<number, { n: number; text: string }>();
  for (const [from, to] of ranges) {
    for (let n = from; n <= Math.min(to, lines.length); n++) {
      const text = lines[n - 1]!.trim();
      if (text !== '') picked.set(n, { n, text });
    }
  }
  return [...picked.values()].sort((a, b) => a.n - b.n);
}
