/** The raw words of an item: the lines of its issue's seed that it was taken from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { decode } from '../ingest/decode.ts';
import type { Issue, Item } from '../schema/dataset.ts';

export interface SeedLine {
  /** 1-based number in the seed. */
  n: number;
  text: string;
}

/** Lines of each seed, read once per build; null where the seed is not there. */
const seeds = new Map<string, string[] | null>();

function linesOf(seed: string): string[] | null {
  const read = seeds.get(seed);
  if (read !== undefined) return read;
  let lines: string[] | null = null;
  try {
    const file = join(process.env.SEEDS_DIR ?? 'seeds', seed);
    lines = decode(seed, readFileSync(file)).text.split(/\r\n|\r|\n/);
  } catch {
    // An archive can be published without its seeds: the pages then lack the raw words, nothing else.
  }
  seeds.set(seed, lines);
  return lines;
}

/** Picks line ranges out of a text's lines; empty lines are left out, each line comes once. */
export function pickLines(
  lines: readonly string[],
  ranges: readonly (readonly [number, number])[],
): SeedLine[] {
  const picked = new Map<number, SeedLine>();
  for (const [from, to] of ranges) {
    for (let n = from; n <= Math.min(to, lines.length); n++) {
      const text = lines[n - 1]!.trim();
      if (text !== '') picked.set(n, { n, text });
    }
  }
  return [...picked.values()].sort((a, b) => a.n - b.n);
}

/** The raw lines of an item; empty where its seed is not at hand. */
export function seedLines(item: Item, issue: Issue): SeedLine[] {
  const lines = linesOf(issue.seed);
  return lines ? pickLines(lines, item.seedLines) : [];
}
