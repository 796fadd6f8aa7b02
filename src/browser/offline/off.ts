/** The service worker of a site that wants none: it deletes what an earlier one kept, and itself. It becomes `sw.js`. */
import { deleteCaches } from './caches.ts';
import { BASE, scope } from './scope.ts';

scope.addEventListener('install', () => void scope.skipWaiting());
scope.addEventListener('activate', (event) => {
  event.waitUntil(deleteCaches(BASE).then(() => scope.registration.unregister()));
});
