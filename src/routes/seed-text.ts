/** The lines of the seeds, for items' pages. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { oncePerText } from '../archive/memo.ts';
import { decode } from '../ingest/text/decode.ts';

/**
 * A function that returns the lines of a seed by its name. Each file is read once. A seed that is missing or cannot be
 * decoded has no lines, because an archive can be published without its seeds.
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
