/** Astro integration: after the build, the search index is made from the published data. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type SearchFile, searchFiles } from '../search/build/search-files.ts';
import { packAside } from '../search/build/search-pack.ts';
import { fieldTexts, type Postings } from '../search/build/search-postings.ts';
import { tableOrder } from '../search/build/search-table.ts';
import { aside } from './aside.ts';
import { takeOver, whenHandedOver } from './handover.ts';

/** Compressed and written at once: enough for all processors, few enough to be held. */
const AT_ONCE = 64;

/**
 * Writes the files into the folder `search` of a built site, beside its page.
 * @param isThere whether a file whose name tells what is in it stands already
 */
export async function writeSearch(
  files: readonly SearchFile[],
  site: string,
  isThere: (path: string) => boolean = () => false,
): Promise<void> {
  const made = new Map<string, Promise<unknown>>();
  const write = async ({ path, content, hashed }: SearchFile): Promise<void> => {
    const file = join(site, 'search', path);
    if (hashed && isThere(file)) return;
    const folder = dirname(file);
    if (!made.has(folder)) made.set(folder, mkdir(folder, { recursive: true }));
    await made.get(folder);
    const isRaw = path.endsWith('.z') && typeof content === 'string';
    await writeFile(file, isRaw ? await packAside(content) : content);
  };
  for (let at = 0; at < files.length; at += AT_ONCE)
    await Promise.all(files.slice(at, at + AT_ONCE).map(write));
}

/** @param isThere see {@link writeSearch} */
export function searchIndex(isThere: (path: string) => boolean): AstroIntegration {
  let made: Promise<Postings> | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:build:start': () => {
        whenHandedOver(({ dataset }) => {
          made = aside('./search-worker.ts', tableOrder(dataset).map(fieldTexts));
          // What it throws is told where it is waited for.
          made.catch(() => {});
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { dataset, archive } = takeOver();
        await writeSearch(searchFiles(dataset, archive, await made), fileURLToPath(dir), isThere);
        logger.info(`${dataset.items.length} items in the search index`);
      },
    },
  };
}
