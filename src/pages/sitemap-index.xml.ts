/** The index of the sitemap's files. */

import { xmlFile } from '../data/respond.ts';
import { sitemapFiles, sitemapIndex } from '../data/sitemap.ts';
import { listedAddresses } from '../routes/paths.ts';
import { absolute } from '../site.ts';

export async function GET() {
  const files = sitemapFiles(await listedAddresses());
  return xmlFile(sitemapIndex(files.map((_, n) => absolute(`/sitemap-${n}.xml`))));
}
