/** Postings made in a thread of their own. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Item } from '../schema/dataset.ts';
import { fieldTexts, type Postings } from './search-postings.ts';

/**
 * @param items in the order of the table
 * @throws what the thread throws
 */
export async function postingsAside(items: readonly Item[]): Promise<Postings> {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), {
    workerData: items.map(fieldTexts),
  });
  const [made] = (await once(worker, 'message')) as [Postings];
  return made;
}
