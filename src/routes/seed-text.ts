/** The texts of the issues, for the raw words on items' pages. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { oncePerText } from '../archive/memo.ts';
import { decode } from '../ingest/text/decode.ts';

/**
 * Lines of a seed by its name, each file read once. A seed that is not there or can't be decoded has none: an
 * archive can be published without its seeds, and its pages then lack the raw words.
 */
export function seedTexts(folder: string): (seed: string) => readonly string[] {
  return oncePerText((seed) => {
    const file = join(folder, seed);
    try {
      return existsSync(file) ? decode(seed, readFileSync(file)).text.split(/\r\n|\r|\n/) : [];
    } catch {
      return [];
    }
  });
}
