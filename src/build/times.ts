/**
 * Astro integration: with BUILD_TIMES=FILE in the environment a build writes there, as JSON, what its phases and
 * its routes took (BUILD_TIMES_ROUTES=0: the phases alone, which costs nothing). Without it, it does nothing.
 */
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import type { AstroIntegration } from 'astro';

/** Under this key of `globalThis` the pages’ bundle, which has modules of its own, finds the table. */
export const TIMES = Symbol.for('build-times');

/** Mark of the moment when all is bundled, of which no hook tells (kept-integration.ts sets it). */
export const BUNDLED = 'bundled';

/** Whether this build takes the times of single pages: then one page is made after the other. */
export const TIMES_BY_ROUTE = Boolean(process.env.BUILD_TIMES) && process.env.BUILD_TIMES_ROUTES !== '0';

export interface RouteTime {
  pages: number;
  /** All pages together, and the slowest one. */
  ms: number;
  most: number;
  /** Of all pages. */
  bytes: number;
}

export type Times = Record<string, RouteTime>;

export interface BuildTimes {
  /** Seconds from the start of the build to the end of: reading content, bundling, pages, everything. */
  content: number;
  bundle: number;
  pages: number;
  done: number;
  routes: Times;
}

/** Should stand last in the list of integrations, so that it sees the others done. */
export function buildTimes({ BUILD_TIMES: file } = process.env): AstroIntegration {
  if (!file) return { name: 'build-times', hooks: {} };
  const routes: Times = {};
  (globalThis as unknown as Record<symbol, Times>)[TIMES] = routes;
  const times: BuildTimes = { content: 0, bundle: 0, pages: 0, done: 0, routes };
  let start = 0;
  const seconds = (): number => (performance.now() - start) / 1000;
  return {
    name: 'build-times',
    hooks: {
      'astro:config:setup': ({ addMiddleware }) => {
        start = performance.now();
        if (!TIMES_BY_ROUTE) return;
        addMiddleware({ entrypoint: new URL('./times-middleware.ts', import.meta.url), order: 'pre' });
      },
      'astro:build:start': () => {
        times.content = seconds();
      },
      'astro:build:generated': () => {
        times.bundle = ((performance.getEntriesByName(BUNDLED)[0]?.startTime ?? 0) - start) / 1000;
        times.pages = seconds();
      },
      'astro:build:done': () => {
        times.done = seconds();
        writeFileSync(file, `${JSON.stringify(times, null, 2)}\n`);
      },
    },
  };
}
