/** Atom feed of one collection. */

import { feedOf } from '../../data/feed-of.ts';
import { xmlFile } from '../../data/respond.ts';
import { archive as load } from '../../routes/archive.ts';
import { COLLECTIONS, type Collection } from '../../schema/dataset.ts';
import { COLLECTION_LABELS } from '../../schema/labels.ts';
import { SITE } from '../../site.ts';

export function getStaticPaths() {
  return COLLECTIONS.map((collection) => ({ params: { collection } }));
}

export async function GET({ params: { collection } }: { params: { collection: Collection } }) {
  const archive = await load();
  const title = `${SITE.name} · ${COLLECTION_LABELS[collection]}`;
  return xmlFile(await feedOf(archive, title, `/${collection}/`, archive.byCollection[collection]));
}
