/** The list of what is followed, as the worker was told last. It is kept beside the pages. */
import { VERSION } from './caches.ts';
import { BASE } from './scope.ts';

/** Its path in the cache. No page has it. */
export const LIST = `${BASE}offline/followed`;

export interface Followed {
  /** Newest first. */
  paths: string[];
  /** Version of the site of which all were asked for; empty while some are missing. */
  version: string;
}

/** The list; empty if there is none. */
export async function readFollowed(cache: Cache): Promise<Followed> {
  const found = await cache.match(LIST);
  return found ? found.json() : { paths: [], version: '' };
}

/** Keeps the list. @param isComplete whether every page was asked for, and kept if there is room */
export async function writeFollowed(
  cache: Cache,
  paths: readonly string[],
  isComplete: boolean,
): Promise<void> {
  if (paths.length === 0) await cache.delete(LIST);
  else await cache.put(LIST, Response.json({ paths, version: isComplete ? VERSION : '' }));
}
