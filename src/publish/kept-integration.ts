/** Astro integrations: pages that are the same as in the last build stay where it wrote them. */
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { breakSeal, type Former, prune, sealFolder } from './kept-files.ts';

/**
 * @param caches folder of what survives a build @param archive tells one archive's builds from another's
 * @returns `keep`, to stand where all files are written but those that list the others, and `seal`, to stand last
 */
export function keptFiles(caches: string, archive: string): Record<'keep' | 'seal', AstroIntegration> {
  let former: Former | null = null;
  const sealOf = (folder: string): string =>
    join(caches, `sealed-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12)}.json`);
  return {
    keep: {
      name: 'keep-files',
      hooks: {
        'astro:config:setup': ({ command, config, updateConfig }) => {
          if (command !== 'build') return;
          const folder = fileURLToPath(config.outDir);
          former = breakSeal(sealOf(folder), archive, folder);
          updateConfig({ vite: { build: { emptyOutDir: former === null } } });
        },
        'astro:build:done': ({ dir, assets }) => {
          if (!former) return;
          const pages = [...assets.values()].flat().map((url) => fileURLToPath(url));
          prune(fileURLToPath(dir), former, new Set(pages));
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
