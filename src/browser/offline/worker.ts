/**
 * The service worker: without a network, what was kept can be read. It keeps the last issue that was read and what is
 * followed; pages always come from the network if there is one. It becomes `sw.js`.
 */
import { deleteCaches, keptName, shellName, VERSION } from './caches.ts';
import { fetchAndKeep, isCopy, keep, keepFollowed, keptPaths, renewAll, trim } from './keep.ts';
import { type Asked, BASE, scope } from './scope.ts';

const KEPT = keptName(BASE);
const SHELL = shellName(BASE);
const OFFLINE = `${BASE}offline/`;
/** Notes in the kept pages which version they are of. */
const STAMP = `${BASE}offline/version`;

let last: Promise<unknown> = Promise.resolve();
/** Changes what is kept, one change after another. */
async function change(work: (cache: Cache) => Promise<unknown>): Promise<void> {
  const run = async () => {
    const cache = await caches.open(KEPT);
    await work(cache);
    await trim(cache);
  };
  // A change that failed, as without a network, must not stop the next.
  last = last.then(run, run);
  await last.catch(() => {});
}

/** Fetches all that is kept again if it is of an earlier version. What fails stays, and is tried at the next page. */
async function renew(): Promise<void> {
  const shell = await caches.open(SHELL);
  if (await shell.match(STAMP)) return;
  await change(async (cache) => {
    // Another renewal may have waited in front of this one.
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
  // Not waited for: until it is active, a worker lets pages wait. A renewal that is cut off goes on with the next page.
  renew().catch(() => {});
});

/** What is kept; nothing where the browser's storage fails, so that the network's answer is never lost. */
const kept = (path: string): Promise<Response | undefined> =>
  caches.match(path, { ignoreVary: true }).catch(() => undefined);

/** Whether what the network answers is to be kept. */
async function isWanted(path: string, isData: boolean): Promise<boolean> {
  if (isData) return true;
  if (!path.endsWith('/')) return false;
  const found = await caches.open(KEPT).then((cache) => cache.match(path));
  return found !== undefined;
}

/** From the network; without one what is kept, or for a page the one that says so. */
async function answer({ request, preloadResponse }: Asked, path: string): Promise<Response> {
  try {
    return (await preloadResponse) ?? (await fetch(request));
  } catch (error) {
    const found = (await kept(path)) ?? (request.mode === 'navigate' ? await kept(OFFLINE) : undefined);
    if (found) return found;
    throw error;
  }
}

/** The same, with a copy of what came from the network if it is wanted. */
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
