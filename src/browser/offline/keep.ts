/** Keeps pages with the files that they need, newest last, no more than there is room for. */
import { assetsOf } from './assets.ts';
import { fitting, type Kept } from './room.ts';

/** The header of a kept page that names its files. */
const ASSETS = 'x-assets';

/** Whether a page or file of data comes from what is kept. */
export const isCopy = ({ headers }: Response): boolean => headers.has(ASSETS);

/** Adds a file if it is not there. A hash in its name changes with its content, but not every name has one. */
async function addAsset(cache: Cache, path: string): Promise<void> {
  const isFixed = path.includes('/assets/');
  if (isFixed && (await cache.match(path))) return;
  await cache.add(new Request(path, { cache: isFixed ? 'default' : 'no-cache' }));
}

/** Keeps a page or file of data under its path, as the newest. @param response of the page itself, from the network */
export async function keep(cache: Cache, path: string, response: Response): Promise<void> {
  const body = await response.text();
  const headers = new Headers(response.headers);
  // The body is decoded now.
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  const assets = path.endsWith('/')
    ? await assetsOf(body, path, async (script) => {
        await addAsset(cache, script);
        return (await cache.match(script))!.text();
      })
    : [];
  await Promise.all(assets.map((asset) => addAsset(cache, asset)));
  headers.set(ASSETS, assets.join(' '));
  await cache.delete(path);
  await cache.put(path, new Response(body, { headers }));
}

/** Fetches a page and keeps it; one that is not there any more is dropped. */
export async function fetchAndKeep(cache: Cache, path: string): Promise<void> {
  const response = await fetch(path, { cache: 'no-cache' });
  if (response.ok && !response.redirected) await keep(cache, path, response);
  else await cache.delete(path);
}

const pathOf = ({ url }: Request): string => new URL(url).pathname;

/** Paths of the pages and data that are kept, oldest first. */
export async function keptPaths(cache: Cache): Promise<string[]> {
  const paths: string[] = [];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    if (response && isCopy(response)) paths.push(pathOf(request));
  }
  return paths;
}

/** Drops the oldest pages that there is no room for, and the files that no page needs. */
export async function trim(cache: Cache): Promise<void> {
  const pages: Kept[] = [];
  const sizes = new Map<string, number>();
  for (const request of await cache.keys()) {
    const response = (await cache.match(request))!;
    const assets = response.headers.get(ASSETS);
    const bytes = (await response.blob()).size;
    if (assets === null) sizes.set(pathOf(request), bytes);
    else pages.unshift({ path: pathOf(request), bytes, assets: assets.split(' ').filter(Boolean) });
  }
  const kept = fitting(pages, sizes);
  const stays = new Set([...kept.pages, ...kept.assets]);
  for (const path of [...pages.map((page) => page.path), ...sizes.keys()])
    if (!stays.has(path)) await cache.delete(path);
}
