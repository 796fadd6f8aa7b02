/** The list of the sitemap's files. */
import { addresses } from '../catalog/addresses.ts';
import { catalog as load } from '../catalog/catalog.ts';
import { xmlFile } from '../publish/respond.ts';
import { sitemapFiles, sitemapIndex } from '../publish/sitemap.ts';
import { absolute } from '../site.ts';

export async function GET() {
  const files = sitemapFiles(addresses(await load()));
  return xmlFile(sitemapIndex(files.map((_, n) => absolute(`/sitemap-${n}.xml`))));
}
