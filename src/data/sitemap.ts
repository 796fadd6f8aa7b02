/** Sitemaps (sitemaps.org). */
import { later } from '../archive/history/dates.ts';
import { xml } from './xml.ts';

/** Addresses in one file; the protocol allows 50,000. */
const PER_FILE = 10_000;

/** A page in the sitemap. */
export interface Listed {
  /** Absolute address. */
  address: string;
  /** Day of the last change, ISO; null if none is known. */
  changed: string | null;
}

/** Splits the pages into the files of the sitemap. */
export function sitemapFiles(pages: readonly Listed[]): Listed[][] {
  const files: Listed[][] = [];
  for (let at = 0; at < pages.length; at += PER_FILE) files.push(pages.slice(at, at + PER_FILE));
  return files;
}

const lastmod = (day: string | null): string => (day ? `<lastmod>${day}</lastmod>` : '');

/** A file of the sitemap. */
export function sitemap(pages: readonly Listed[]): string {
  const urls = pages.map(
    ({ address, changed }) => `<url><loc>${xml(address)}</loc>${lastmod(changed)}</url>\n`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}

/**
 * The index of the sitemap's files, each with the last change of any of its pages.
 * @param addressOf returns the absolute address of the file with a number
 */
export function sitemapIndex(
  files: readonly (readonly Listed[])[],
  addressOf: (n: number) => string,
): string {
  const entries = files.map((pages, n) => {
    const changed = pages.map((page) => page.changed ?? '').reduce(later, '');
    return `<sitemap><loc>${xml(addressOf(n))}</loc>${lastmod(changed)}</sitemap>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</sitemapindex>\n`;
}
