/** Atom feeds: of everything, of a section, an industry, a region. */
import { lastCorrections } from '../../archive/changes.ts';
import { feedOf } from '../../data/feed-of.ts';
import { xmlFile } from '../../data/respond.ts';
import { source } from '../../routes/load.ts';
import { feedTitle, itemsKey, type Part, paramOf, partsOf } from '../../routes/parts.ts';

export async function getStaticPaths() {
  const of = await source();
  const corrections = lastCorrections(of.changes);
  return partsOf(of).map((part) => ({
    params: { of: paramOf(part) },
    props: { part },
    cacheKey: itemsKey(of, part.items, [part.name, part.items.map(({ id }) => corrections.get(id) ?? null)]),
  }));
}

export async function GET({ props: { part } }: { props: { part: Part } }) {
  const { archive, changes } = await source();
  return xmlFile(feedOf(archive, feedTitle(part), part.url, part.items, lastCorrections(changes)));
}
