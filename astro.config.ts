import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import process from 'node:process';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { byteBudgets } from './src/build/budget-integration.ts';
import { hosting } from './src/build/hosting-integration.ts';
import { keptFiles } from './src/build/kept-integration.ts';
import { searchIndex } from './src/build/search-integration.ts';
import { storedContent } from './src/build/stored-content.ts';
import { buildTimes, TIMES_BY_ROUTE } from './src/build/times.ts';
import { SITE } from './src/site.ts';

// A build of a public archive tells nobody that it was built.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const { CONTENT_DIR = 'content', SEEDS_DIR = 'seeds', OUT_DIR = 'dist' } = process.env;

// Several archives may be built from one clone: none may find another's cached pages.
const archive = createHash('sha256')
  .update([CONTENT_DIR, OUT_DIR, SITE.base].join('\0'))
  .digest('hex')
  .slice(0, 12);
const caches = '.cache/astro';
const cacheDir = `${caches}/${archive}`;
const { keep, seal, takeOver, files } = keptFiles(caches, archive, [CONTENT_DIR, SEEDS_DIR]);

export default defineConfig({
  site: SITE.origin,
  base: SITE.base,
  outDir: OUT_DIR,
  cacheDir,
  trailingSlash: 'always',
  // One small stylesheet for all pages is fetched once; inlined it would be sent with each.
  // Some pages at once, so that writing one does not keep the next waiting; alone where their times are taken.
  build: {
    format: 'directory',
    inlineStylesheets: 'never',
    assets: 'assets',
    concurrency: TIMES_BY_ROUTE ? 1 : 8,
  },
  devToolbar: { enabled: false },
  // The texts are shown as written: no quotes turned, no addresses made links.
  markdown: { processor: satteri({ features: { gfm: false, smartPunctuation: false } }) },
  integrations: [
    mdx(),
    searchIndex(takeOver),
    keep,
    hosting(SITE.base),
    byteBudgets(SITE.base, files),
    buildTimes(),
    seal,
  ],
  vite: {
    // Scripts stay files: a strict content policy allows no inline ones.
    build: { assetsInlineLimit: 0, modulePreload: { polyfill: false, resolveDependencies: () => [] } },
    plugins: [
      storedContent(resolve(cacheDir, 'data-store.json')),
      {
        // What is imported on demand has nothing to preload: the helper for that would weigh on every page.
        name: 'plain-dynamic-imports',
        enforce: 'pre',
        load: (id) =>
          id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined,
      },
    ],
  },
});
