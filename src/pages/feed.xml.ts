/** Atom feed of everything. */

import { feedOf } from '../data/feed-of.ts';
import { xmlFile } from '../data/respond.ts';
import { archive as load } from '../routes/archive.ts';
import { SITE } from '../site.ts';

export async function GET() {
  const archive = await load();
  return xmlFile(await feedOf(archive, SITE.name, '/', archive.items));
}
