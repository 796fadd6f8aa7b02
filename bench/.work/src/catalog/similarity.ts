/** How alike two short Chinese texts are, by the pairs of characters they share. */

function pairs(text: string): Map<string, number> {
  const found = new Map<string, number>();
  const chars = [...text];
  for (let i = 0; i + 1 < chars.length; i++) {
    const pair = `${chars[i]}${chars[i + 1]}`;
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

/** Dice coefficient of the character pairs: 0 nothing shared … 1 the same pairs. */
export function likeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const first = pairs(a);
  const second = pairs(b);
  let shared = 0;
  let total = 0;
  for (const [pair, times] of first) {
    shared += Math.min(times, second.get(pair) ?? 0);
    total += times;
  }
  for (const times of second.values()) total += times;
  return total === 0 ? 0 : (2 * shared) / total;
}
