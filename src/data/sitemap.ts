/** Sitemaps (sitemaps.org). */
import { xml } from './xml.ts';

/** Addresses in one file; the protocol allows 50,000. */
const PER_FILE = 10_000;

/** A page in the sitemap. */
export interface Listed {
  /** Absolute address. */
  address: string;
  /** Day of the last change, ISO, if known. */
  changed?: string | undefined;
}

/** Splits the addresses into the files of the sitemap. */
export function sitemapFiles(addresses: readonly string[]): string[][] {
  const files: string[][] = [];
  for (let at = 0; at < addresses.length; at += PER_FILE) files.push(addresses.slice(at, at + PER_FILE));
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

/**
 * The index of the sitemap's files.
 * @param files absolute addresses
 */
export function sitemapIndex(files: readonly string[]): string {
  const entries = files.map((file) => `<sitemap><loc>${xml(file)}</loc></sitemap>\n`);
  return `<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</sitemapindex>\n`;
}
