import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** Reads a text file of the current edition. Only for code that runs in Node: bundled pages must not read files. */
export function readEditionFile(name: string): string {
  return readFileSync(resolve(`#edition/${name}`), 'utf8');
}
