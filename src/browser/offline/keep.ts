/** Keeps pages with the files that they need in the cache, as far as there is room. */
import { assetsOf } from './assets.ts';
import { VERSION } from './caches.ts';
import { LIST, readFollowed, writeFollowed } from './followed.ts';
import { ranked } from './rank.ts';
import { fitting, type Kept } from './room.ts';
import { BASE } from './scope.ts';

/** The header of a kept page that names its files. */
const ASSETS = 'x-assets';
/** The header of a kept page with the version of the site in which it was fetched. */
const OF = 'x-version';

/** Whether a response is a page or data file from the cache. */
export const isCopy = ({ headers }: Response): boolean => headers.has(ASSETS);

/** Adds a file to the cache. Names in /assets/ have a hash, so these files are fetched once; others again each time. */
async function addAsset(cache: Cache, path: string): Promise<void> {
  const isFixed = path.includes('/assets/');
  if (isFixed && (await cache.match(path))) return;
  await cache.add(new Request(path, { cache: isFixed ? 'default' : 'no-cache' }));
}

/** Stores a page or data file under its path. @param response from the network */
export async function keep(cache: Cache, path: string, response: Response): Promise<void> {
  const body = await response.text();
  const headers = new Headers(response.headers);
  // The body is already decoded.
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  const assets = path.endsWith('/')
    ? await assetsOf(body, path, async (script) => {
        await addAsset(cache, script);
        return (await cache.match(script))!.text();
      })
    : [];
  await Promise.all(assets.map((asset) => addAsset(cache, asset)));
  headers.set(ASSETS, assets.join(' '));
  headers.set(OF, VERSION);
  await cache.delete(path);
  await cache.put(path, new Response(body, { headers }));
}

/**
 * Fetches a page and stores it. A page that no longer exists is removed from the cache.
 * @returns whether it is stored
 * @throws Error if the host fails; a page stored earlier stays
 */
export async function fetchAndKeep(cache: Cache, path: string): Promise<boolean> {
  const response = await fetch(path, { cache: 'no-cache' });
  const { ok, redirected, status } = response;
  if (ok && !redirected) {
    await keep(cache, path, response);
    return true;
  }
  if (!redirected && status !== 404 && status !== 410) throw new Error(`${path}: ${status}`);
  await cache.delete(path);
  return false;
}

const pathOf = ({ url }: Request): string => new URL(url).pathname;

/** The pages and data files in the cache, newest last, with the version of each. */
async function copies(cache: Cache): Promise<{ path: string; version: string | null }[]> {
  const found: { path: string; version: string | null }[] = [];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    if (response && isCopy(response))
      found.push({ path: pathOf(request), version: response.headers.get(OF) });
  }
  return found;
}

/** Paths of the pages and data files in the cache. */
export const keptPaths = async (cache: Cache): Promise<string[]> =>
  (await copies(cache)).map(({ path }) => path);

/**
 * Fetches the pages and data files again that were stored in another version of the site.
 * @returns whether all could be fetched
 */
export async function renewAll(cache: Cache): Promise<boolean> {
  let isComplete = true;
  for (const { path, version } of await copies(cache))
    if (version !== VERSION)
      await fetchAndKeep(cache, path).catch(() => {
        isComplete = false;
      });
  return isComplete;
}

/** Stores the followed pages, as far as there is room. The same list is not fetched again in the same version. */
export async function keepFollowed(cache: Cache, wanted: readonly string[]): Promise<void> {
  const before = await readFollowed(cache);
  if (before.version === VERSION && before.paths.join() === wanted.join()) return;
  await writeFollowed(cache, wanted, false);
  await trim(cache);
  const there = new Set(await keptPaths(cache));
  let isComplete = true;
  for (const path of wanted) {
    if (there.has(path)) continue;
    const isKept = await fetchAndKeep(cache, path).catch(() => {
      isComplete = false;
    });
    // Stop at the first page that does not fit.
    if (isKept && !(await trim(cache)).includes(path)) break;
  }
  await writeFollowed(cache, wanted, isComplete);
}

/**
 * Deletes the pages that are not wanted or do not fit, and the files that no page needs.
 * @returns paths of the pages that stay
 */
export async function trim(cache: Cache): Promise<string[]> {
  const pages = new Map<string, Kept>();
  const sizes = new Map<string, number>();
  for (const request of await cache.keys()) {
    const path = pathOf(request);
    if (path === LIST) continue;
    const response = (await cache.match(request))!;
    const assets = response.headers.get(ASSETS);
    const bytes = (await response.blob()).size;
    if (assets === null) sizes.set(path, bytes);
    else pages.set(path, { path, bytes, assets: assets.split(' ').filter(Boolean) });
  }
  const order = ranked([...pages.keys()], (await readFollowed(cache)).paths, BASE);
  const kept = fitting(
    order.map((path) => pages.get(path)!),
    sizes,
  );
  const stays = new Set([...kept.pages, ...kept.assets]);
  for (const path of [...pages.keys(), ...sizes.keys()]) if (!stays.has(path)) await cache.delete(path);
  return kept.pages;
}
