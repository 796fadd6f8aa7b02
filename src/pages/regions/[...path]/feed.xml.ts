/** Atom feed of one region. */

import { lastCorrections } from '../../../archive/changes.ts';
import { feedOf } from '../../../data/feed-of.ts';
import { xmlFile } from '../../../data/respond.ts';
import { archive as load, type RegionEntry } from '../../../routes/archive.ts';
import { load as loadContent } from '../../../routes/load.ts';
import { filesKey } from '../../../routes/subject-key.ts';
import { SITE } from '../../../site.ts';

export async function getStaticPaths() {
  const [archive, { changes }] = await Promise.all([load(), loadContent()]);
  const corrections = lastCorrections(changes);
  // Also of regions without items: a first one may come, a last one may be withdrawn.
  return Array.from(archive.regions.values(), (entry) => {
    const { region, items } = entry;
    const corrected = items.map(({ id }) => corrections.get(id) ?? null).filter(Boolean);
    return {
      params: { path: region.path },
      props: { entry },
      cacheKey: filesKey(archive, items, [region.name, region.url, corrected]),
    };
  });
}

export async function GET({ props: { entry } }: { props: { entry: RegionEntry } }) {
  const { region, items } = entry;
  return xmlFile(await feedOf(await load(), `${SITE.name} · ${region.name}`, region.url, items));
}
