/**
 * The service worker: without a network, what was kept can be read. It keeps the last issue that was read and what is
 * followed; pages always come from the network if there is one. It becomes `sw.js`.
 */
import { deleteCaches, keptName, shellName, VERSION } from './caches.ts';
import { fetchAndKeep, isCopy, keep, keptPaths, trim } from './keep.ts';
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

/** Fetches all that is kept again if it is of an earlier version. */
async function renew(): Promise<void> {
  const shell = await caches.open(SHELL);
  if (await shell.match(STAMP)) return;
  await change(async (cache) => {
    for (const path of await keptPaths(cache)) await fetchAndKeep(cache, path);
    await shell.put(STAMP, new Response(VERSION));
  });
}

scope.addEventListener('install', (event) => {
  void scope.skipWaiting();
  event.waitUntil(caches.open(SHELL).then((cache) => fetchAndKeep(cache, OFFLINE)));
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
  void renew();
});

const kept = (path: string): Promise<Response | undefined> => caches.match(path, { ignoreVary: true });

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

/** The same, with a copy of what came from the network. */
async function answerAndCopy(event: Asked, path: string): Promise<[Response, Response | null]> {
  const response = await answer(event, path);
  const isOwn = response.ok && !response.redirected && !isCopy(response);
  return [response, isOwn ? response.clone() : null];
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
    const answered = answerAndCopy(event, path);
    event.respondWith(answered.then(([response]) => response));
    const renewed = answered.then(async ([, copy]) => {
      if (copy && (isData || (await (await caches.open(KEPT)).match(path))))
        await change((cache) => keep(cache, path, copy));
      await renew();
    });
    event.waitUntil(renewed.catch(() => {}));
  } else if (/^(?:theme\.js|maps\/.*\.svg)$/.test(rest)) event.respondWith(answer(event, path));
});

const isPath = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith(BASE) && value.endsWith('/');

scope.addEventListener('message', (event) => {
  const { issue, followed } = Object(event.data) as { issue?: unknown; followed?: unknown };
  const isIssue = (path: string) => path.startsWith(`${BASE}issues/`);
  event.waitUntil(
    change(async (cache) => {
      const before = await keptPaths(cache);
      if (isPath(issue) && isIssue(issue)) {
        await fetchAndKeep(cache, issue);
        for (const path of before) if (isIssue(path) && path !== issue) await cache.delete(path);
      }
      if (Array.isArray(followed)) {
        const wanted = followed.filter(isPath);
        const isOver = (path: string) => wanted.length === 0 || (isPath(path) && !wanted.includes(path));
        for (const path of before) if (!isIssue(path) && isOver(path)) await cache.delete(path);
        for (const path of wanted) if (!before.includes(path)) await fetchAndKeep(cache, path);
      }
    }),
  );
});
