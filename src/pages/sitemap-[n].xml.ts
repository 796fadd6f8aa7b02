/** A file of the sitemap. */

import { xmlFile } from '../data/respond.ts';
import { sitemap, sitemapFiles } from '../data/sitemap.ts';
import { source } from '../routes/load.ts';
import { listedAddresses } from '../routes/paths.ts';
import { absolute } from '../site.ts';

export async function getStaticPaths() {
  const files = sitemapFiles(await listedAddresses());
  return files.map((paths, n) => ({ params: { n: String(n) }, props: { paths } }));
}

export async function GET({ props: { paths } }: { props: { paths: string[] } }) {
  const { changes } = await source();
  // Oldest first, so that the map keeps the last change.
  const changed = new Map(changes.toReversed().map(({ url, date }) => [url, date]));
  return xmlFile(sitemap(paths.map((path) => ({ address: absolute(path), changed: changed.get(path) }))));
}
