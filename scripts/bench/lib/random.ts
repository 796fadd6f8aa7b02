/** Reproducible random numbers, so that invented archives are the same on all machines. */

/** A random generator. */
export interface Random {
  /** A number 0 ≤ x < 1. */
  next(): number;
  /** An integer from `low` to `high`, both inclusive. */
  whole(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  /** Like `pick`, but first entries are more frequent (weight 1 / rank), as firms and towns are. */
  favour<T>(from: readonly T[]): T;
  /** True with this probability. */
  chance(probability: number): boolean;
}

/** FNV-1a hash, 32 bits: maps names such as `issue 41` to seeds. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** The generator for a name (mulberry32, Tommy Ettinger 2017, public domain). */
export function random(name: string): Random {
  let state = hash(name);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const at = <T>(from: readonly T[], index: number): T => from[Math.min(index, from.length - 1)] as T;
  return {
    next,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (from) => at(from, Math.floor(next() * from.length)),
    favour: (from) => at(from, Math.floor((from.length + 1) ** next()) - 1),
    chance: (probability) => next() < probability,
  };
}
