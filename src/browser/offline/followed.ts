/** The list of followed pages that the worker received last. It is in the same cache as the pages. */
import { VERSION } from './caches.ts';
import { BASE } from './scope.ts';

/** Its path in the cache. No page has this path. */
export const LIST = `${BASE}offline/followed`;

export interface Followed {
  /** Newest first. */
  paths: string[];
  /** Version of the site in which all were fetched; empty while some are missing. */
  version: string;
}

/** The list; empty if there is none. */
export async function readFollowed(cache: Cache): Promise<Followed> {
  const found = await cache.match(LIST);
  return found ? found.json() : { paths: [], version: '' };
}

/** Stores the list. @param isComplete whether no page failed to load */
export async function writeFollowed(
  cache: Cache,
  paths: readonly string[],
  isComplete: boolean,
): Promise<void> {
  if (paths.length === 0) await cache.delete(LIST);
  else await cache.put(LIST, Response.json({ paths, version: isComplete ? VERSION : '' }));
}
