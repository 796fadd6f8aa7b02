/** Atom feed of one region. */
import { catalog as load, type RegionEntry } from '../../../catalog/catalog.ts';
import { lastCorrections } from '../../../catalog/changes.ts';
import { load as loadContent } from '../../../catalog/load.ts';
import { filesKey } from '../../../catalog/subject-key.ts';
import { feedOf } from '../../../publish/feed-of.ts';
import { xmlFile } from '../../../publish/respond.ts';
import { SITE } from '../../../site.ts';

export async function getStaticPaths() {
  const [catalog, { changes }] = await Promise.all([load(), loadContent()]);
  const corrections = lastCorrections(changes);
  // Also of regions without items: a first one may come, a last one may be withdrawn.
  return Array.from(catalog.regions.values(), (entry) => {
    const { region, items } = entry;
    const corrected = items.map(({ id }) => corrections.get(id) ?? null).filter(Boolean);
    return {
      params: { path: region.path },
      props: { entry },
      cacheKey: filesKey(catalog, items, [region.name, region.url, corrected]),
    };
  });
}

export async function GET({ props: { entry } }: { props: { entry: RegionEntry } }) {
  const { region, items } = entry;
  return xmlFile(await feedOf(await load(), `${SITE.name} · ${region.name}`, region.url, items));
}
