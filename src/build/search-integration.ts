/** Astro integration: writes the files of the search after the build, from the published data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readRegister } from '../content/register-file.ts';
import type { Dataset } from '../schema/dataset.ts';
import { writeSearchFiles } from '../search/build/search-files.ts';

/** Writes `pagefind/` into the built site. */
export function search(): AstroIntegration {
  let cache: string;
  return {
    name: 'search',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(new URL('search', config.cacheDir));
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const dataset = JSON.parse(readFileSync(join(folder, 'data', 'items.json'), 'utf8')) as Dataset;
        const register = readRegister(process.env.CONTENT_DIR || 'content');
        await writeSearchFiles(dataset, folder, register, cache);
      },
    },
  };
}
