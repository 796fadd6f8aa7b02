/** Reads a built site. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../../scripts/lib/site/files.ts';
import type { Dataset } from '../../src/schema/dataset.ts';

/** A file of a site as text. */
export const textOf = (site: string, file: string): string => readFileSync(join(site, file), 'utf8');

/** A page's markup. @param address root-relative */
export const pageOf = (site: string, address: string): string => textOf(site, join(address, 'index.html'));

/** The published dataset. */
export const dataOf = (site: string): Dataset => JSON.parse(textOf(site, 'data/items.json')) as Dataset;

/** Addresses of all pages, sorted, including 404.html. */
export const addressesOf = (site: string): string[] =>
  filesIn(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);

/** One page of each kind, by folder and depth, without pages that redirect. */
export function kindsOf(site: string): string[] {
  const kinds = new Map<string, string>();
  for (const address of addressesOf(site)) {
    const parts = address.split('/');
    const kind = `${parts[1]} ${parts.length} ${parts.some((part) => /^(?:page-)?\d+$/.test(part))}`;
    if (kinds.has(kind)) continue;
    const file = address.endsWith('/') ? `${address}index.html` : address;
    if (!textOf(site, file).includes('http-equiv="refresh"')) kinds.set(kind, address);
  }
  return [...kinds.values()];
}

/** The markup between a page's header and footer. */
export const mainOf = (site: string, address: string): string =>
  /<main[\s\S]*<\/main>/.exec(pageOf(site, address))![0];

/** Text with character references resolved. */
export function plain(text: string): string {
  const entities: Record<string, string> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    nbsp: '\u00a0',
  };
  return text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name]!);
}

/** The words of markup, without blanks. */
export const wordsOf = (markup: string): string => plain(markup.replace(/<[^>]+>/g, '')).replace(/\s+/g, '');

/** Root-relative addresses that markup links to. */
export const linksOf = (markup: string): string[] =>
  [...markup.matchAll(/href="(\/[^"#?]*)"/g)].map(([, to]) => to!);
