/** The site's index in a folder for the time of a test. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Dataset } from '../../../schema/dataset.ts';
import { writeSearchFiles } from '../../../search/build/search-files.ts';
import type { Found } from './answer.ts';
import { type Engine, openEngine } from './engine.ts';
import { readState } from './state.ts';
import { type OpenIndex, siteIndex } from './store.ts';

export interface Memory {
  index: OpenIndex;
  /** Paths below `/pagefind/` read so far. */
  read: string[];
  /** Puts another archive's index in the place of this one's. */
  publish(dataset: Dataset): Promise<void>;
}

/** Answers from files, as a host of static files would. */
const answers = new Map<string, (path: string) => void>();
globalThis.fetch = async (input) => {
  const url = new URL(String(input));
  const [root = '', note] = [...answers].find(([base]) => url.href.startsWith(base)) ?? [];
  note?.(url.pathname.slice(new URL(root).pathname.length));
  try {
    return new Response(readFileSync(fileURLToPath(`file://${url.pathname}`)));
  } catch {
    return new Response('', { status: 404 });
  }
};

/** @param dataset what is published first */
export async function memoryIndex(dataset: Dataset): Promise<Memory> {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  const base = `${pathToFileURL(folder)}/`;
  const read: string[] = [];
  answers.set(`${base}pagefind/`, (path) => read.push(path));
  const publish = (next: Dataset): Promise<void> => writeSearchFiles(next, folder);
  await publish(dataset);
  return { index: siteIndex(base), read, publish };
}

/** An engine over a dataset; `find` takes an address's query and adds the short ids of what is found. */
export async function searching(
  dataset: Dataset,
): Promise<{ engine: Engine; find(query: string): Promise<Found & { ids: string[] }> }> {
  const engine = openEngine((await memoryIndex(dataset)).index);
  return {
    engine,
    async find(query) {
      const found = await engine.search(readState(new URLSearchParams(query)));
      return { ...found, ids: found.results.map((result) => result.url.split('/').at(-2)!.slice(2)) };
    },
  };
}
