/** An index over files in memory: for tests. */
import { deflateSync } from 'node:zlib';
import type { Dataset } from '../../schema/dataset.ts';
import { searchFiles } from '../../search/build/search-files.ts';
import { type OpenIndex, openIndex } from './store.ts';

export interface Memory {
  index: OpenIndex;
  /** Paths read so far. */
  read: string[];
  /** Puts another archive's index in the place of this one's. */
  publish(dataset: Dataset): void;
}

export function memoryIndex(dataset: Dataset): Memory {
  const filesOf = (from: Dataset) =>
    new Map(
      searchFiles(from).map(({ path, content }) => [
        path,
        path.endsWith('.z') && typeof content === 'string' ? deflateSync(content) : content,
      ]),
    );
  let files = filesOf(dataset);
  const read: string[] = [];
  const index = openIndex(async (path) => {
    read.push(path);
    const content = files.get(path);
    if (content === undefined) throw new Error(`There is no file ${path}`);
    return new Response(content as BodyInit);
  });
  const publish = (next: Dataset): void => {
    files = filesOf(next);
  };
  return { index, read, publish };
}
