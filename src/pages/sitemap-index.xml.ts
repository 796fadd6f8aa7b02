/** The index of the sitemap's files. */

import { xmlFile } from '../data/respond.ts';
import { sitemapFiles, sitemapIndex } from '../data/sitemap.ts';
import { listedPages } from '../routes/paths.ts';
import { absolute } from '../site.ts';

export async function GET() {
  const files = sitemapFiles(await listedPages());
  return xmlFile(sitemapIndex(files, (n) => absolute(`/sitemap-${n}.xml`)));
}
