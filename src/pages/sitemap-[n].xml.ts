/** One file of the sitemap. */
import { addresses } from '../catalog/addresses.ts';
import { catalog as load } from '../catalog/catalog.ts';
import { xmlFile } from '../publish/respond.ts';
import { sitemap, sitemapFiles } from '../publish/sitemap.ts';
import { absolute } from '../site.ts';

export async function getStaticPaths() {
  const files = sitemapFiles(addresses(await load()));
  return files.map((paths, n) => ({ params: { n: String(n) }, props: { paths } }));
}

export function GET({ props: { paths } }: { props: { paths: string[] } }) {
  return xmlFile(sitemap(paths.map(absolute)));
}
