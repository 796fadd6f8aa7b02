/**
 * Astro integration: the service worker `sw.js` in the root of the site, bundled from src/browser/offline. It contains
 * the version of the site: browsers compare it byte by byte, and install a changed one.
 */
import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Dataset } from '../schema/dataset.ts';
import type { Site } from '../site.ts';

/** Name of the file. The worker's scope is everything below its folder. */
export const WORKER_FILE = 'sw.js';

interface Emitting {
  environment: { name: string };
  emitFile(file: { type: 'chunk'; id: string; fileName: string }): string;
}

/** Vite plugin: bundles the worker with the scripts of the pages. */
const bundle = (entry: string) => ({
  name: 'service-worker',
  apply: 'build' as const,
  buildStart(this: Emitting) {
    const id = join(import.meta.dirname, '../browser/offline', entry);
    if (this.environment.name === 'client') this.emitFile({ type: 'chunk', id, fileName: WORKER_FILE });
  },
});

/**
 * The integration.
 * @param code digest of the site's code
 */
export function offline(site: Site, code: string): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            define: { __OFFLINE__: JSON.stringify(site.offline) },
            plugins: [bundle(site.offline ? 'worker.ts' : 'off.ts')],
          },
        });
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const { digest } = JSON.parse(readFileSync(join(folder, 'data', 'items.json'), 'utf8')) as Dataset;
        const version = hash('sha256', JSON.stringify([site, code, digest])).slice(0, 12);
        const file = join(folder, WORKER_FILE);
        const text = readFileSync(file, 'utf8');
        // Not all browsers support a worker that is a module.
        if (/^import\b/.test(text))
          throw new Error(
            `${WORKER_FILE} imports a file that pages use, too: take it out of src/browser/offline`,
          );
        writeFileSync(file, text.replaceAll('__VERSION__', version));
      },
    },
  };
}
