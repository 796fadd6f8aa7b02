/** The raw words of an item: the lines of its issue's seed that it was taken from. */

/** Picks line ranges out of a text's lines; empty lines are left out, each line comes once. */
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
