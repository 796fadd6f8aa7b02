/**
 * Astro integrations: pages that are the same as in the last build stay where it wrote them. A page says by the
 * `cacheKey` of its path (item-key.ts, subject-key.ts) what it hangs on; one without is made anew each time.
 *
 * Astro’s own `incrementalBuild` knows keys too, but writes every page twice, and a gigabyte of ten years’ archive
 * with it; here the site itself is what is kept.
 */
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { aside } from './aside.ts';
import { digestOfFiles } from './code-digest.ts';
import { empty, type Former, prune, refuseToEmpty, sealFiles } from './kept-files.ts';
import { type SiteFile, siteFiles } from './site-files.ts';
import { BUNDLED } from './times.ts';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Where Astro writes a path with the build format `directory`. */
function fileOf(folder: string, { pathname, route }: Path): string {
  const path = join(folder, pathname.replace(/\/$/, ''));
  if (route.type === 'endpoint') return path;
  return pathname === '/404' ? `${path}.html` : join(path, 'index.html');
}

export interface KeptFiles {
  /** To stand where all files are written but those that list the others. */
  keep: AstroIntegration;
  /** To stand last. */
  seal: AstroIntegration;
  /** Whether a file of the former build stands there that need not be written again; then it stays. */
  takeOver(path: string): boolean;
  /** All files of the site, looked at once: when the last of them is written. */
  files(): readonly SiteFile[];
}

/**
 * @param caches folder of what survives a build @param archive tells one archive's builds from another's
 * @param texts folders that it is built from
 */
export function keptFiles(caches: string, archive: string, texts: readonly string[]): KeptFiles {
  let folder = '';
  let looking: Promise<Former | null> = Promise.resolve(null);
  let former: Former | null = null;
  let sources = '';
  const keys = new Map<string, string>();
  const kept = new Set<string>();
  /** Stylesheets and scripts by name: a page that asks for one must go when it does. */
  const assets = new Set<string>();
  const code = (): string =>
    createHash('sha256')
      .update([sources, ...[...assets].sort()].join('\n'))
      .digest('hex');
  const seal = (): string =>
    join(caches, `sealed-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12)}.json`);

  let found: SiteFile[] | null = null;
  const files = (): SiteFile[] => (found ??= siteFiles(folder));
  /** The former build, if it was made by the same code. */
  const known = (): Former | null => (former?.code === code() ? former : null);

  /** Of all paths of the site those whose pages must be made; of two with one address the first counts. */
  function toMake(paths: readonly Path[]): Path[] {
    const standing = known();
    return paths.filter((path) => {
      const file = fileOf(folder, path);
      if (kept.has(file)) return false;
      const { cacheKey } = path;
      if (cacheKey === undefined || keys.has(file)) return true;
      keys.set(file, cacheKey);
      if (standing?.keys.get(file) !== cacheKey || !standing.files.has(file)) return true;
      kept.add(file);
      return false;
    });
  }

  return {
    files,
    takeOver: (path) => {
      if (!known()?.files.has(path)) return false;
      kept.add(path);
      return true;
    },
    keep: {
      name: 'keep-files',
      hooks: {
        'astro:config:setup': ({ command, config, updateConfig }) => {
          if (command !== 'build') return;
          const root = fileURLToPath(config.root);
          folder = fileURLToPath(config.outDir);
          const code = [config.srcDir, config.publicDir].map((url) => fileURLToPath(url));
          refuseToEmpty(folder, [root, ...code, ...texts.map((path) => resolve(root, path))]);
          sources = digestOfFiles(root, [
            ...code,
            ...['astro.config.ts', 'package.json', 'package-lock.json'].map((name) => join(root, name)),
          ]);
          looking = aside<Former | null>('./kept-worker.ts', [seal(), archive, folder]);
          // What it throws is told where it is waited for.
          looking.catch(() => {});
          const names = {
            name: 'asset-names',
            generateBundle: (_: unknown, bundle: object) => {
              for (const name of Object.keys(bundle))
                if (name.startsWith(`${config.build.assets}/`)) assets.add(name);
            },
          };
          updateConfig({ vite: { build: { emptyOutDir: false }, plugins: [names] } });
        },
        'astro:build:start': async ({ setPrerenderer }) => {
          former = await looking;
          if (process.argv.includes('--force')) former = null;
          if (!former) empty(folder);
          setPrerenderer((standard) => ({
            ...standard,
            setup: async () => {
              performance.mark(BUNDLED);
              await standard.setup?.();
            },
            getStaticPaths: async () => toMake(await standard.getStaticPaths()),
          }));
        },
        'astro:build:done': () => {
          if (former) prune(folder, former, kept);
        },
      },
    },
    seal: {
      name: 'seal-files',
      hooks: {
        'astro:build:done': () => sealFiles(seal(), files(), { archive, code: code(), keys }),
      },
    },
  };
}
