/** The index of the sitemap's files. */

import { later } from '../archive/dates.ts';
import { xmlFile } from '../data/respond.ts';
import { sitemapFiles, sitemapIndex } from '../data/sitemap.ts';
import { listedPages } from '../routes/paths.ts';
import { absolute } from '../site.ts';

export async function GET() {
  const files = sitemapFiles(await listedPages());
  return xmlFile(
    sitemapIndex(
      files.map((pages, n) => ({
        address: absolute(`/sitemap-${n}.xml`),
        changed: pages.map(({ changed }) => changed ?? '').reduce(later, '') || null,
      })),
    ),
  );
}
