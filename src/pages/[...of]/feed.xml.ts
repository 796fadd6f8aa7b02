/** Atom feeds of all items, a section, an industry, a region or a park. */
import { xmlFile } from '../../data/respond.ts';
import { source } from '../../routes/load.ts';
import { feedKey, feedOf, type Part, paramOf, partsOf } from '../../routes/parts.ts';

export async function getStaticPaths() {
  const of = await source();
  return partsOf(of).map((part) => ({
    params: { of: paramOf(part) },
    props: { part },
    cacheKey: feedKey(of, part),
  }));
}

export async function GET({ props: { part } }: { props: { part: Part } }) {
  return xmlFile(feedOf(await source(), part));
}
