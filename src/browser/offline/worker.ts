/**
 * The service worker, for reading without a network. It keeps the last issue that was read and the followed pages.
 * Pages always come from the network if there is one. Built as `sw.js`.
 */
import { deleteCaches, keptName, shellName, VERSION } from './caches.ts';
import { fetchAndKeep, isCopy, keep, keepFollowed, keptPaths, renewAll, trim } from './keep.ts';
import { type Asked, BASE, scope } from './scope.ts';

const KEPT = keptName(BASE);
const SHELL = shellName(BASE);
const OFFLINE = `${BASE}offline/`;
/** The entry that says that all kept pages are of this version of the site. */
const STAMP = `${BASE}offline/version`;

let last: Promise<unknown> = Promise.resolve();
/** Changes the cache, one change after another. */
async function change(work: (cache: Cache) => Promise<unknown>): Promise<void> {
  const run = async () => {
    const cache = await caches.open(KEPT);
    await work(cache);
    await trim(cache);
  };
  // A failed change, for example without a network, must not stop the next one.
  last = last.then(run, run);
  await last.catch(() => {});
}

/** Fetches the kept pages of an earlier version again. One that fails stays, and is tried with the next page. */
async function renew(): Promise<void> {
  const shell = await caches.open(SHELL);
  if (await shell.match(STAMP)) return;
  await change(async (cache) => {
    // Another renewal may have finished while this one waited.
    if (await shell.match(STAMP)) return;
    if (await renewAll(cache)) await shell.put(STAMP, new Response(VERSION));
  });
}

scope.addEventListener('install', (event) => {
  void scope.skipWaiting();
  const fill = async () => {
    if (!(await fetchAndKeep(await caches.open(SHELL), OFFLINE))) throw new Error(`${OFFLINE} is not there`);
  };
  event.waitUntil(fill());
});

scope.addEventListener('activate', (event) => {
  const { navigationPreload } = scope.registration;
  event.waitUntil(
    Promise.all([
      deleteCaches(BASE, [KEPT, SHELL]),
      // The page is fetched while the worker starts.
      navigationPreload?.enable(),
      scope.clients.claim(),
    ]),
  );
  // Not awaited, because pages wait until the worker is active. An interrupted renewal continues with the next page.
  renew().catch(() => {});
});

/** The response in the cache; undefined if the browser's storage fails, so that a network response is never lost. */
const kept = (path: string): Promise<Response | undefined> =>
  caches.match(path, { ignoreVary: true }).catch(() => undefined);

/** Whether to keep a response from the network. */
async function isWanted(path: string, isData: boolean): Promise<boolean> {
  if (isData) return true;
  if (!path.endsWith('/')) return false;
  const found = await caches.open(KEPT).then((cache) => cache.match(path));
  return found !== undefined;
}

/** The response from the network; without one that in the cache, or for a page the offline page. */
async function answer({ request, preloadResponse }: Asked, path: string): Promise<Response> {
  try {
    return (await preloadResponse) ?? (await fetch(request));
  } catch (error) {
    const found = (await kept(path)) ?? (request.mode === 'navigate' ? await kept(OFFLINE) : undefined);
    if (found) return found;
    throw error;
  }
}

/** The same, with a copy of the response if it is from the network and wanted. */
async function answerAndCopy(
  event: Asked,
  path: string,
  isData: boolean,
): Promise<[Response, Response | null]> {
  const wanted = isWanted(path, isData).catch(() => false);
  const response = await answer(event, path);
  const isOwn = response.ok && !response.redirected && !isCopy(response);
  return [response, isOwn && (await wanted) ? response.clone() : null];
}

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname: path } = new URL(request.url);
  if (request.method !== 'GET' || origin !== scope.location.origin || !path.startsWith(BASE)) return;
  const rest = path.slice(BASE.length);
  const isData = /^watch\/.*\.json$/.test(rest);
  if (rest.startsWith('assets/')) {
    // The name of such a file changes with its content.
    event.respondWith(kept(path).then((found) => found ?? fetch(request)));
  } else if (request.mode === 'navigate' || isData) {
    const answered = answerAndCopy(event, path, isData);
    event.respondWith(answered.then(([response]) => response));
    const renewed = answered.then(async ([, copy]) => {
      if (copy) await change((cache) => keep(cache, path, copy));
      await renew();
    });
    event.waitUntil(renewed.catch(() => {}));
  } else if (/^(?:favicon\.svg|theme\.js|maps\/.*\.svg)$/.test(rest)) event.respondWith(answer(event, path));
});

const isPath = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith(BASE) && value.endsWith('/');

scope.addEventListener('message', (event) => {
  const { issue, followed } = Object(event.data) as { issue?: unknown; followed?: unknown };
  const isIssue = (path: string) => path.startsWith(`${BASE}issues/`);
  event.waitUntil(
    change(async (cache) => {
      if (isPath(issue) && isIssue(issue) && (await fetchAndKeep(cache, issue)))
        for (const path of await keptPaths(cache))
          if (isIssue(path) && path !== issue) await cache.delete(path);
      if (Array.isArray(followed)) await keepFollowed(cache, followed.filter(isPath));
    }),
  );
});
