/** A search over files in a temporary folder, for tests. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Dataset } from '../../../schema/dataset.ts';
import { writeSearchFiles } from '../../../search/build/search-files.ts';
import type { Found } from './answer.ts';
import { openEngine } from './engine.ts';
import { readState } from './state.ts';

/** Addresses requested so far. Files are served as by a static host. */
const asked: string[] = [];
globalThis.fetch = async (input) => {
  asked.push(String(input));
  try {
    return new Response(readFileSync(new URL(String(input))));
  } catch {
    return new Response('', { status: 404 });
  }
};

/** A folder with the search's files. @param done when to delete it: `afterAll`, for all tests of a file */
export async function published(
  dataset: Dataset,
  done: typeof onTestFinished = onTestFinished,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  done(() => rmSync(folder, { recursive: true }));
  await writeSearchFiles(dataset, folder);
  return folder;
}

/** Publishes a dataset, and opens its search. */
export async function searching(dataset: Dataset, done?: typeof onTestFinished) {
  const folder = await published(dataset, done);
  const base = `${pathToFileURL(folder)}/`;
  const root = `${base}pagefind/`;
  const engine = openEngine(base);
  return {
    engine,
    /** Searches for the query of an address, and adds the short ids of the results. */
    async find(query: string, early?: (found: Found) => void) {
      const found = await engine.search(readState(new URLSearchParams(query)), early);
      return { ...found, ids: found.results.map(({ url }) => url.split('/').at(-2)!.slice(2)) };
    },
    /** Paths below `/pagefind/` read so far. */
    read: () => asked.filter((url) => url.startsWith(root)).map((url) => url.slice(root.length)),
    /** Replaces the index by that of another archive. */
    publish: (next: Dataset) => writeSearchFiles(next, folder),
  };
}
