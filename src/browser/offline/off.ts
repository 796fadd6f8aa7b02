/** The service worker of a site without offline reading: it deletes the caches and itself. Built as `sw.js`. */
import { deleteCaches } from './caches.ts';
import { BASE, scope } from './scope.ts';

scope.addEventListener('install', () => void scope.skipWaiting());
scope.addEventListener('activate', (event) => {
  event.waitUntil(deleteCaches(BASE).then(() => scope.registration.unregister()));
});
