/** A store over files in memory: for tests. */
import { searchFiles } from '../../publish/search-files.ts';
import type { Dataset, Item } from '../../schema/dataset.ts';
import { openStore, type Store } from './store.ts';

export interface Memory {
  store: Store;
  /** Paths read so far. */
  read: string[];
}

export function memoryStore(dataset: Dataset): Memory {
  const files = new Map(searchFiles(dataset).map(({ path, content }) => [path, content]));
  const read: string[] = [];
  const store = openStore(async (path) => {
    read.push(path);
    const content = files.get(path);
    if (content === undefined) throw new Error(`There is no file ${path}`);
    return new Response(content as BodyInit);
  });
  return { store, read };
}

/** A dataset of one issue a month. */
export function datasetOf(items: readonly Item[], issues: Dataset['issues']): Dataset {
  return { version: 1, site: 'https://example.org/', issues, items: [...items] };
}
