/** Astro integrations: pages that are the same as in the last build stay where it wrote them. */
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { breakSeal, prune, sealFolder } from './kept-files.ts';

/**
 * @param caches folder of what survives a build @param archive tells one archive's builds from another's
 * @returns `keep`, to stand where all files are written but those that list the others, and `seal`, to stand last
 */
export function keptFiles(caches: string, archive: string): Record<'keep' | 'seal', AstroIntegration> {
  let start = 0;
  const sealOf = (folder: string): string =>
    join(caches, `sealed-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12)}.json`);
  return {
    keep: {
      name: 'keep-files',
      hooks: {
        'astro:config:setup': ({ command, config, updateConfig }) => {
          if (command !== 'build') return;
          start = Date.now();
          const folder = fileURLToPath(config.outDir);
          const whole = breakSeal(sealOf(folder), archive, folder);
          updateConfig({ vite: { build: { emptyOutDir: !whole } } });
        },
        'astro:build:done': ({ dir, assets }) => {
          const pages = [...assets.values()].flat().map((url) => fileURLToPath(url));
          prune(fileURLToPath(dir), new Set(pages), start);
        },
      },
    },
    seal: {
      name: 'seal-files',
      hooks: {
        'astro:build:done': ({ dir }) => {
          const folder = fileURLToPath(dir);
          sealFolder(sealOf(folder), archive, folder);
        },
      },
    },
  };
}
