import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * What a page of a built site (at the root) weighs compressed, bytes: its HTML, the stylesheets and scripts that it
 * names, the scripts that these import, and further files that are told.
 */
export function weightOf(folder: string, page: string, further: readonly string[] = []): number {
  const html = readFileSync(join(folder, page), 'utf8');
  const files = new Set([page, ...further]);
  for (const [, path = ''] of html.matchAll(/(?:<script[^>]+src|<link rel="stylesheet" href)="\/([^"]+)"/g)) {
    files.add(path);
    if (!path.endsWith('.js')) continue;
    const script = readFileSync(join(folder, path), 'utf8');
    for (const [, name] of script.matchAll(/from"\.\/([^"]+)"/g)) files.add(`assets/${name}`);
  }
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
}
