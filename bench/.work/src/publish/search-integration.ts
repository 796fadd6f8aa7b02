/** Astro integration: after the build, the search index is made from the published data. */
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { datasetSchema } from '../schema/dataset.ts';
import { SEARCH_LANGUAGE, type SearchRecord, searchRecords } from './search-records.ts';

/** What Pagefind writes for its own user interfaces, which this site does not use. */
const UNUSED = ['pagefind-component-ui', 'pagefind-modular-ui', 'pagefind-ui'].flatMap((name) => [
  `${name}.js`,
  `${name}.css`,
]);

/**
 * Writes a Pagefind index of the records into a folder.
 * @throws with Pagefind's own words when it fails
 */
export async function writeSearchIndex(records: readonly SearchRecord[], folder: string): Promise<void> {
  const fail = (errors: readonly string[]): void => {
    if (errors.length > 0) throw new Error(`The search index could not be built: ${errors.join('; ')}`);
  };
  await rm(folder, { recursive: true, force: true });
  try {
    const { index, errors } = await createIndex({ forceLanguage: SEARCH_LANGUAGE });
    fail(errors);
    for (const record of records) fail((await index!.addCustomRecord(record)).errors);
    fail((await index!.writeFiles({ outputPath: folder })).errors);
  } finally {
    await close();
  }
  for (const name of [...UNUSED, 'pagefind-highlight.js']) await rm(join(folder, name), { force: true });
}

export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const dataset = datasetSchema.parse(
          JSON.parse(readFileSync(join(folder, 'data', 'items.json'), 'utf8')),
        );
        await writeSearchIndex(searchRecords(dataset), join(folder, 'pagefind'));
        logger.info(`${dataset.items.length} items in the search index`);
      },
    },
  };
}
