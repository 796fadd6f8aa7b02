/** Astro integration: writes the files for hosts after the build: `_headers` and `_redirects`. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { movedAddresses } from '../content/register-file.ts';
import { headerRules, headersFile } from './headers.ts';
import { redirectsFile } from './redirects-file.ts';

/** Names of the folders in a folder, sorted. */
function foldersIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

/**
 * Writes the files into a built site.
 * @param base base path, with slashes at both ends
 */
function writeHostingFiles(folder: string, contentDir: string, base: string): void {
  const hashed = foldersIn(join(folder, 'pagefind')).map((name) => `pagefind/${name}`);
  const rules = headerRules(foldersIn(folder), base, ['assets', ...hashed]);
  writeFileSync(join(folder, '_headers'), headersFile(rules));
  writeFileSync(join(folder, '_redirects'), redirectsFile(movedAddresses(contentDir), base));
}

/**
 * The integration.
 * @param base base path, with slashes at both ends
 */
export function hosting(base: string): AstroIntegration {
  return {
    name: 'hosting',
    hooks: {
      'astro:build:done': ({ dir }) =>
        writeHostingFiles(fileURLToPath(dir), process.env.CONTENT_DIR || 'content', base),
    },
  };
}
