// @ts-check
import { hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { hosting } from './src/build/hosting-integration.ts';
import { leftFiles } from './src/build/left-files.ts';
import { offline } from './src/build/offline-integration.ts';
import { outFolder } from './src/build/out-folder.ts';
import { plainDynamicImports } from './src/build/plain-dynamic-imports.ts';
import { preview } from './src/build/preview.ts';
import { search } from './src/build/search-integration.ts';
import { SITE } from './src/site.ts';

// Building a public archive sends no statistics.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const { CONTENT_DIR = 'content', SEEDS_DIR = 'seeds', OUT_DIR = 'dist' } = process.env;
const root = import.meta.dirname;

// Vite takes the edition that Node resolves: `node --conditions NAME` selects another one.
const edition = fileURLToPath(new URL('.', import.meta.resolve('#edition/edition.ts')));

// Each archive that is built from this clone has its own cache.
const archive = hash('sha256', JSON.stringify([CONTENT_DIR, SEEDS_DIR, OUT_DIR, edition, SITE])).slice(0, 12);

// A changed file of code may rename the scripts and styles of any page. Astro compares only the code that a page
// itself depends on, so that an unchanged page would keep old names. As part of the configuration, this digest makes
// Astro render all pages again after any change of code.
const sources = globSync(['astro.config.mjs', 'src/**', join(relative(root, edition), '**')], {
  cwd: root,
  withFileTypes: true,
})
  .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();
const code = hash('sha256', sources.map((file) => file + hash('sha256', readFileSync(file))).join());

export default defineConfig({
  site: SITE.origin,
  base: decodeURI(SITE.base),
  outDir: OUT_DIR,
  cacheDir: `.cache/astro/${archive}`,
  trailingSlash: 'always',
  // One small stylesheet for all pages is fetched once; inlined it would be sent with each.
  // Eight pages at once: writing one page does not delay the next.
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets', concurrency: 8 },
  // Pages with an unchanged `cacheKey` are copied from the cache.
  experimental: { incrementalBuild: true },
  logger: { entrypoint: join(root, 'src/build/log.js') },
  devToolbar: { enabled: false },
  // The texts are shown as written: no smart quotes, no automatic links.
  markdown: { processor: satteri({ features: { gfm: false, smartPunctuation: false } }) },
  integrations: [
    mdx(),
    outFolder([root, ...['src', 'public', CONTENT_DIR, SEEDS_DIR].map((path) => resolve(root, path))]),
    search(),
    offline(SITE, code),
    leftFiles(),
    hosting(SITE),
    preview(SITE.base),
  ],
  vite: {
    resolve: { alias: [{ find: /^#edition\//, replacement: edition }] },
    define: { __CODE__: JSON.stringify(code) },
    // Scripts stay files: a strict content policy allows no inline ones.
    build: { assetsInlineLimit: 0, modulePreload: { polyfill: false, resolveDependencies: () => [] } },
    plugins: [plainDynamicImports],
  },
});
