/** The largest disclosed sums. */
import type { Item } from '../schema/dataset.ts';

/**
 * The single projects with the largest sums, each project once.
 * @param project identity of the project an item tells of
 */
export function largest(items: readonly Item[], most: number, project: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  return items
    .filter((item) => !item.batch && item.investment?.kind !== 'fund' && item.investment?.cny)
    .sort((a, b) => b.investment!.cny! - a.investment!.cny!)
    .filter((item) => {
      const id = project(item);
      return !seen.has(id) && seen.add(id);
    })
    .slice(0, most);
}
