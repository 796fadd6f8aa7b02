/** Atom feed of one region. */
import { catalog as load, type RegionEntry } from '../../../catalog/catalog.ts';
import { feedOf } from '../../../publish/feed-of.ts';
import { xmlFile } from '../../../publish/respond.ts';
import { SITE } from '../../../site.ts';

export async function getStaticPaths() {
  const { regions } = await load();
  // Also of regions without items: a first one may come, a last one may be withdrawn.
  return Array.from(regions.values(), (entry) => ({ params: { path: entry.region.path }, props: { entry } }));
}

export async function GET({ props: { entry } }: { props: { entry: RegionEntry } }) {
  const { region, items } = entry;
  return xmlFile(await feedOf(await load(), `${SITE.name} · ${region.name}`, region.url, items));
}
