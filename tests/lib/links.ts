import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../../scripts/lib/site/files.ts';

/**
 * Links of a built site that lead nowhere: to a page or file that isn't there, to an anchor that its page
 * lacks, or out of the base path.
 *
 * @param base path the site is served under, with slashes at both ends
 */
export function brokenLinks(folder: string, base: string): string[] {
  const files = new Set(filesIn(folder));
  const pages = [...files].filter((file) => file.endsWith('.html'));
  const html = new Map(pages.map((page) => [page, readFileSync(join(folder, page), 'utf8')]));
  const anchors = new Map(
    [...html].map(([page, text]) => [
      page,
      new Set([...text.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])),
    ]),
  );
  const broken = new Set<string>();
  for (const [page, text] of html) {
    for (const [, raw = ''] of text.matchAll(/\s(?:href|src|action|xlink:href)="([^"]*)"/g)) {
      const address = raw.replaceAll('&amp;', '&');
      if (/^(?:https?:|mailto:|data:)/.test(address)) continue;
      const here = new URL(base + page.replace(/index\.html$/, ''), 'http://site');
      const url = new URL(address, here);
      if (!url.pathname.startsWith(base)) {
        broken.add(`${page}: ${address} leaves ${base}`);
        continue;
      }
      const path = decodeURIComponent(url.pathname.slice(base.length));
      const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      if (!files.has(target)) broken.add(`${page}: ${address}`);
      else if (
        url.hash &&
        anchors.has(target) &&
        !anchors.get(target)?.has(decodeURIComponent(url.hash.slice(1)))
      ) {
        broken.add(`${page}: ${address}`);
      }
    }
  }
  return [...broken].sort();
}
