/** The area of an item, for adding sums. */
import type { Item, Place } from '../../schema/dataset.ts';
import { trailOf } from './regions.ts';

/** The paths of the regions that contain a place, from the country (`''`): `''`, `jiangsu`, `jiangsu/suzhou`. */
function pathsTo(place: Place): string[] {
  const trail = trailOf(place);
  const paths = trail.filter((region) => region.level !== 'country').map((region) => region.path);
  return trail.length === 0 ? [] : ['', ...paths];
}

/**
 * The path of an item's area, down to its park; null if it has several places or none.
 * @param parkId returns the id of a place's park
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

/** The paths of the larger areas that contain all places of an item, smallest first. */
export function around(item: Item): string[] {
  const [first, ...others] = item.places.map(pathsTo);
  const home = homeOf(item);
  return (first ?? [])
    .filter((path) => path !== home && others.every((paths) => paths.includes(path)))
    .reverse();
}
