/** The areas that an item speaks for, for adding up sums. */
import type { Item, Place } from '../../schema/dataset.ts';
import { trailOf } from './regions.ts';

/** Regions that hold a place, the country as `''` first: `''`, `jiangsu`, `jiangsu/suzhou`. */
function pathsTo(place: Place): string[] {
  const trail = trailOf(place);
  const paths = trail.filter((region) => region.level !== 'country').map((region) => region.path);
  return trail.length === 0 ? [] : ['', ...paths];
}

/**
 * The one area an item speaks for, down to its park; null where there are several, or none.
 * @param parkId gives the identity of the park that a place names
 */
export function homeOf(
  item: Item,
  parkId: (place: Place) => string | null = ({ park }) => park,
): string | null {
  const [place, another] = item.places;
  if (!place || another) return null;
  const path = pathsTo(place).at(-1) ?? null;
  const park = parkId(place);
  return path === null || park === null ? path : `${path}/@${park}`;
}

/** The larger areas that hold all places of an item, smallest first. */
export function around(item: Item): string[] {
  const [first, ...others] = item.places.map(pathsTo);
  const home = homeOf(item);
  return (first ?? [])
    .filter((path) => path !== home && others.every((paths) => paths.includes(path)))
    .reverse();
}
