/** Reproducible random numbers, so that invented archives are the same on all machines. */
import { chance } from '../../../src/learn/random.ts';

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

/** The generator for a name. */
export function random(name: string): Random {
  const next = chance(hash(name));
  const at = <T>(from: readonly T[], index: number): T => from[Math.min(index, from.length - 1)] as T;
  return {
    next,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (from) => at(from, Math.floor(next() * from.length)),
    favour: (from) => at(from, Math.floor((from.length + 1) ** next()) - 1),
    chance: (probability) => next() < probability,
  };
}
