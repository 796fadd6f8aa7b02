/** Atom feeds: of everything, of a section, an industry, a region. */
import { feedOf } from '../../data/feed-of.ts';
import { xmlFile } from '../../data/respond.ts';
import { source } from '../../routes/load.ts';
import { correctionsOf, feedTitle, itemsKey, type Part, paramOf, partsOf } from '../../routes/parts.ts';

export async function getStaticPaths() {
  const of = await source();
  const corrections = correctionsOf(of);
  return partsOf(of).map((part) => ({
    params: { of: paramOf(part) },
    props: { part },
    cacheKey: itemsKey(of, part.items, [part.name, part.items.map(({ id }) => corrections.get(id) ?? null)]),
  }));
}

export async function GET({ props: { part } }: { props: { part: Part } }) {
  const of = await source();
  return xmlFile(feedOf(of.archive, feedTitle(part), part.url, part.items, correctionsOf(of)));
}
