/** Sitemaps (sitemaps.org). */
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

/** A file of the sitemap. */
export function sitemap(pages: readonly Listed[]): string {
  const urls = pages.map(
    ({ address, changed }) =>
      `<url><loc>${xml(address)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>\n`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}

/** The index of the sitemap's files, each with the last change of any of its pages. */
export function sitemapIndex(files: readonly Listed[]): string {
  const entries = files.map(
    ({ address, changed }) =>
      `<sitemap><loc>${xml(address)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</sitemap>\n`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</sitemapindex>\n`;
}
