/** A file of the sitemap. */

import { xmlFile } from '../data/respond.ts';
import { type Listed, sitemap, sitemapFiles } from '../data/sitemap.ts';
import { listedPages } from '../routes/paths.ts';

export async function getStaticPaths() {
  const files = sitemapFiles(await listedPages());
  return files.map((pages, n) => ({ params: { n: String(n) }, props: { pages } }));
}

export function GET({ props: { pages } }: { props: { pages: Listed[] } }) {
  return xmlFile(sitemap(pages));
}
