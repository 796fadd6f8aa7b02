/** Astro integration: writes the files for hosts after the build: `_headers` and `_redirects`. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { movedAddresses } from '../content/register-file.ts';
import type { Site } from '../site.ts';
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

/** Settings that a public site should have and this one lacks. The pages do not mention them. */
export function missingSettings({ contact, mapApproval }: Pick<Site, 'contact' | 'mapApproval'>): string[] {
  return [
    ...(contact ? [] : ['CONTACT is not set: readers find no address to report errors to']),
    ...(mapApproval ? [] : ['MAP_APPROVAL is not set: maps published in China need an approval number']),
  ];
}

/**
 * The integration.
 * @param base base path, with slashes at both ends
 */
export function hosting({ base, ...site }: Site): AstroIntegration {
  return {
    name: 'hosting',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        writeHostingFiles(fileURLToPath(dir), process.env.CONTENT_DIR || 'content', base);
        for (const missing of missingSettings(site)) logger.warn(`${missing} (docs/publishing.md)`);
      },
    },
  };
}
