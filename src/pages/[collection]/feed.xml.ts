/** Atom feed of one collection. */
import { catalog as load } from '../../catalog/catalog.ts';
import { COLLECTION_LABELS } from '../../catalog/labels.ts';
import { feedOf } from '../../publish/feed-of.ts';
import { xmlFile } from '../../publish/respond.ts';
import { COLLECTIONS, type Collection } from '../../schema/dataset.ts';
import { SITE } from '../../site.ts';

export function getStaticPaths() {
  return COLLECTIONS.map((collection) => ({ params: { collection } }));
}

export async function GET({ params: { collection } }: { params: { collection: Collection } }) {
  const catalog = await load();
  const title = `${SITE.name} · ${COLLECTION_LABELS[collection]}`;
  return xmlFile(await feedOf(catalog, title, `/${collection}/`, catalog.byCollection[collection]));
}
