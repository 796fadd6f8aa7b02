/** Astro integration: after the build, the search index is made from the published data. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { takeOver } from './handover.ts';
import { type SearchFile, searchFiles } from './search-files.ts';

const pack = promisify(deflate);
/** Compressed and written at once: enough for all processors, few enough to be held. */
const AT_ONCE = 64;

/** Writes the files into the folder `search` of a built site, beside its page. */
export async function writeSearch(files: readonly SearchFile[], site: string): Promise<void> {
  const made = new Map<string, Promise<unknown>>();
  const write = async ({ path, content }: SearchFile): Promise<void> => {
    const file = join(site, 'search', path);
    const folder = dirname(file);
    if (!made.has(folder)) made.set(folder, mkdir(folder, { recursive: true }));
    await made.get(folder);
    // At zlib's own level: the highest takes three times as long to save four bytes in a thousand.
    await writeFile(file, path.endsWith('.z') ? await pack(content) : content);
  };
  for (let at = 0; at < files.length; at += AT_ONCE)
    await Promise.all(files.slice(at, at + AT_ONCE).map(write));
}

export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { dataset, catalog } = takeOver();
        await writeSearch(searchFiles(dataset, catalog), fileURLToPath(dir));
        logger.info(`${dataset.items.length} items in the search index`);
      },
    },
  };
}
