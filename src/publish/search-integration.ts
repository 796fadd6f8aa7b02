/** Astro integration: after the build, the search index is made from the published data. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { datasetSchema } from '../schema/dataset.ts';
import { type SearchFile, searchFiles } from './search-files.ts';

/** Writes the files into the folder `search` of a built site, beside its page. */
export function writeSearch(files: readonly SearchFile[], site: string): void {
  const made = new Set<string>();
  for (const { path, content } of files) {
    const file = join(site, 'search', path);
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, content);
  }
}

export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const dataset = datasetSchema.parse(
          JSON.parse(readFileSync(join(site, 'data', 'items.json'), 'utf8')),
        );
        const files = searchFiles(dataset);
        writeSearch(files, site);
        logger.info(`${dataset.items.length} items in the search index`);
      },
    },
  };
}
