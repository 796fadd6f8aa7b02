/** The list of the sitemap's files. */

import { xmlFile } from '../data/respond.ts';
import { sitemapFiles, sitemapIndex } from '../data/sitemap.ts';
import { addresses } from '../routes/addresses.ts';
import { archive as load } from '../routes/archive.ts';
import { absolute } from '../site.ts';

export async function GET() {
  const files = sitemapFiles(addresses(await load()));
  return xmlFile(sitemapIndex(files.map((_, n) => absolute(`/sitemap-${n}.xml`))));
}
