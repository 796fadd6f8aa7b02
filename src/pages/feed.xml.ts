/** Atom feed of everything. */

import { feedOf } from '../data/feed-of.ts';
import { xmlFile } from '../data/respond.ts';
import { catalog as load } from '../routes/catalog.ts';
import { SITE } from '../site.ts';

export async function GET() {
  const catalog = await load();
  return xmlFile(await feedOf(catalog, SITE.name, '/', catalog.items));
}
