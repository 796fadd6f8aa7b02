/** Work that a thread of its own does, on another processor, while this one goes on. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * @param script module beside this one, which answers with one message @param data what it is given
 * @throws what the thread throws
 */
export async function aside<T>(script: string, data: unknown): Promise<T> {
  const worker = new Worker(new URL(script, import.meta.url), { workerData: data });
  const [answer] = (await once(worker, 'message')) as [T];
  return answer;
}
