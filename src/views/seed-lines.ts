/** The raw words of an item: the lines of its issue's seed that it was taken from. */
import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { oncePerText } from '../archive/memo.ts';
import { decode } from '../ingest/text/decode.ts';
import type { Issue, Item } from '../schema/dataset.ts';

export interface SeedLine {
  /** 1-based number in the seed. */
  n: number;
  text: string;
}

/** A seed's bytes; null where it is not there: an archive can be published without, its pages then lack the raw words. */
function bytesOf(seed: string): Buffer | null {
  const file = join(process.env.SEEDS_DIR ?? 'seeds', seed);
  return existsSync(file) ? readFileSync(file) : null;
}

/** Lines of a seed, read once per build; none where it is not there or can't be read any more. */
const linesOf = oncePerText((seed): string[] => {
  const bytes = bytesOf(seed);
  try {
    return bytes ? decode(seed, bytes).text.split(/\r\n|\r|\n/) : [];
  } catch {
    return [];
  }
});

/** A text that changes when the seed does: what the raw words of its items hang on. */
export const seedVersion = oncePerText((seed): string => {
  const bytes = bytesOf(seed);
  return bytes ? hash('sha1', bytes) : '';
});

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
  return pickLines(linesOf(issue.seed), item.seedLines);
}
