/** Pseudorandom numbers that are the same in every run. */

/** A generator of numbers 0 ≤ x < 1 (mulberry32, Tommy Ettinger, 2017, public domain). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Shuffles a copy of a list. The same list and seed give the same order on any machine. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const copy = [...list];
  const random = chance(seed);
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}
