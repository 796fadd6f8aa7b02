/** Astro integration: writes the files for hosts after the build: `_headers` and `_redirects`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { movedAddresses } from '../content/register-file.ts';
import type { Entry } from '../search/files.ts';
import { headerRules, headersFile } from './headers.ts';
import { redirectsFile } from './redirects-file.ts';

/**
 * Writes the files into a built site.
 * @param base base path, with slashes at both ends
 */
function writeHostingFiles(folder: string, contentDir: string, base: string): void {
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const { version } = JSON.parse(readFileSync(join(folder, 'search', 'index.json'), 'utf8')) as Entry;
  const rules = headerRules(folders, base, ['assets', 'search/text', `search/${version}`]);
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
