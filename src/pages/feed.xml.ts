/** Atom feed of everything. */
import { catalog as load } from '../catalog/catalog.ts';
import { feedOf } from '../publish/feed-of.ts';
import { xmlFile } from '../publish/respond.ts';
import { SITE } from '../site.ts';

export async function GET() {
  const catalog = await load();
  return xmlFile(await feedOf(catalog, SITE.name, '/', catalog.items));
}
