/** One file of the sitemap. */
import { addresses } from '../catalog/addresses.ts';
import { catalog as load } from '../catalog/catalog.ts';
import { load as loadContent } from '../catalog/load.ts';
import { xmlFile } from '../publish/respond.ts';
import { sitemap, sitemapFiles } from '../publish/sitemap.ts';
import { absolute } from '../site.ts';

export async function getStaticPaths() {
  const files = sitemapFiles(addresses(await load()));
  return files.map((paths, n) => ({ params: { n: String(n) }, props: { paths } }));
}

export async function GET({ props: { paths } }: { props: { paths: string[] } }) {
  const { changes } = await loadContent();
  // Oldest first, so that the last change is the one that stays.
  const changed = new Map(changes.toReversed().map(({ url, date }) => [url, date]));
  return xmlFile(sitemap(paths.map((path) => ({ address: absolute(path), changed: changed.get(path) }))));
}
