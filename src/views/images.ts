/** The pictures that stand for a page where its link is shared, and the site's icons: made by `npm run og`. */
import { existsSync } from 'node:fs';
import { COLLECTIONS, INDUSTRIES, type Item } from '../schema/dataset.ts';
import { sectionEntry } from '../schema/sections.ts';

/** Names of all pictures: one for the site, one a collection, one an industry. */
export const IMAGES: readonly string[] = ['site', ...COLLECTIONS, ...INDUSTRIES];

/** A picture that is not drawn yet gives way to the site's. */
const drawn = (name: string): string => (existsSync(`public/og/${name}.png`) ? name : 'site');

/** The picture of a page, by its address: that of its collection or industry, else the site's. */
export function imageOf(path: string): string {
  const [, first = '', second = ''] = path.split('/');
  return drawn(first === 'industries' ? second : first);
}

/** The picture of an item: its industry's or its section's, as the edition says. */
export function imageOfItem(item: Pick<Item, 'section' | 'collection' | 'industry'>): string {
  return drawn(sectionEntry(item.section).picture === 'industry' ? item.industry : item.collection);
}
