/** The global scope of a service worker. TypeScript's library for workers conflicts with the one for pages. */

/** An event that can keep the worker alive. */
export interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A request for a page or file. */
export interface Asked extends Waiting {
  readonly request: Request;
  readonly preloadResponse?: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

/** A message from a page. */
export interface Told extends Waiting {
  readonly data: unknown;
}

interface Scope {
  readonly location: Location;
  readonly registration: {
    unregister(): Promise<boolean>;
    readonly navigationPreload?: { enable(): Promise<void> };
  };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', call: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', call: (event: Asked) => void): void;
  addEventListener(type: 'message', call: (event: Told) => void): void;
}

/** The worker. */
export const scope = globalThis as unknown as Scope;

/** Path of the site, with a slash at both ends, percent-encoded. */
export const BASE = new URL('.', scope.location.href).pathname;
