/** The regions and parks that a region or park is compared with. */
import type { Archive, RegionEntry } from '../build.ts';
import type { Park } from '../parks.ts';
import type { Region } from './regions.ts';

/** The regions with items in the same parent, `entry` among them, most items first; none for the country. */
export function siblingsOf(
  { region, parent }: RegionEntry,
  { provinces }: { provinces: readonly RegionEntry[] },
): readonly RegionEntry[] {
  if (region.level === 'country') return [];
  return parent?.children ?? provinces;
}

/**
 * The parks of a park's prefecture, itself among them; of its province if the prefecture has no other; null if the
 * province has no other either.
 */
export function parksAround(
  { trail }: Park,
  parksIn: Archive['parksIn'],
): { region: Region; parks: readonly Park[] } | null {
  const region = trail.findLast(({ path }) => (parksIn.get(path)?.length ?? 0) > 1);
  return region ? { region, parks: parksIn.get(region.path)! } : null;
}
