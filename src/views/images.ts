/** The pictures that are shown where a page's link is shared. `npm run og` draws them. */
import { existsSync } from 'node:fs';
import { oncePerText } from '../archive/memo.ts';
import { COLLECTIONS, INDUSTRIES, type Item } from '../schema/dataset.ts';
import { sectionEntry } from '../schema/sections.ts';

/** Names of all pictures: one for the site, one for each collection and industry. */
export const IMAGES: readonly string[] = ['site', ...COLLECTIONS, ...INDUSTRIES];

/** The name of a picture, or the site's if it is not drawn yet. */
const drawn = oncePerText((name) => (existsSync(`public/og/${name}.png`) ? name : 'site'));

/** The picture of the page at an address: that of its collection or industry, or the site's. */
export function imageOf(path: string): string {
  const [, first = '', second = ''] = path.split('/');
  return drawn(first === 'industries' ? second : first);
}

/** The picture of an item: its industry's or its collection's; the edition decides for each section. */
export function imageOfItem(item: Pick<Item, 'section' | 'collection' | 'industry'>): string {
  return drawn(sectionEntry(item.section).picture === 'industry' ? item.industry : item.collection);
}
