/** The pictures that stand for a page where its link is shared, and the site's icons: made by `npm run og`. */
import { COLLECTIONS, INDUSTRIES, type Item } from '../schema/dataset.ts';

/** Names of all pictures: one for the site, one a collection, one an industry. */
export const IMAGES: readonly string[] = ['site', ...COLLECTIONS, ...INDUSTRIES];

/** The picture of a page, by its address: that of its collection or industry, else the site's. */
export function imageOf(path: string): string {
  const [, first = '', second = ''] = path.split('/');
  const name = first === 'industries' ? second : first;
  return IMAGES.includes(name) ? name : 'site';
}

/** The picture of an item: a project's is its industry's; news and policies say more by their kind. */
export function imageOfItem(item: Pick<Item, 'collection' | 'industry'>): string {
  return item.collection === 'projects' ? item.industry : item.collection;
}
