/** The items of each region. */
import type { Item } from '../../schema/dataset.ts';
import { groupByEach } from '../tally.ts';
import { allProvinces, COUNTRY, type Region, trailOf, trailOfPath } from './regions.ts';

/** A region with its items. */
export interface RegionEntry {
  region: Region;
  /** The next larger region; null for provinces and the country. */
  parent: RegionEntry | null;
  /** The next smaller regions with items, most items first; none for the country. */
  children: RegionEntry[];
  /** Items with a place in it, newest first. */
  items: Item[];
  /** Items with all places in it, whose sums count for the region. */
  own: Item[];
}

/** Order of regions: most items first, then by code. */
export function byItems(a: RegionEntry, b: RegionEntry): number {
  return b.items.length - a.items.length || (a.region.adcode ?? '').localeCompare(b.region.adcode ?? '');
}

/**
 * Groups items by region. All provinces have an entry, other regions only with items.
 * @param kept paths of regions that have an entry even without items
 */
export function groupRegions(items: readonly Item[], kept: readonly string[]): Map<string, RegionEntry> {
  const regions = new Map<string, RegionEntry>();
  const enter = (region: Region, parent: RegionEntry | null): RegionEntry => {
    const known = regions.get(region.path);
    if (known) return known;
    const entry: RegionEntry = { region, parent, children: [], items: [], own: [] };
    regions.set(region.path, entry);
    parent?.children.push(entry);
    return entry;
  };
  enter(COUNTRY, null);
  for (const province of allProvinces()) enter(province, null);
  for (const item of items) {
    const trails = item.places.map(trailOf);
    const paths = trails.map((trail) => new Set(trail.map((region) => region.path)));
    for (const trail of trails) {
      let parent: RegionEntry | null = null;
      for (const region of trail) {
        const entry = enter(region, parent);
        if (entry.items.at(-1) !== item) {
          entry.items.push(item);
          if (paths.every((set) => set.has(region.path))) entry.own.push(item);
        }
        parent = entry;
      }
    }
  }
  for (const path of kept) {
    let parent: RegionEntry | null = null;
    for (const region of trailOfPath(path)) parent = enter(region, parent);
  }
  for (const entry of regions.values()) {
    entry.children = entry.children.filter((child) => child.items.length > 0).sort(byItems);
  }
  return regions;
}

/** Groups items by `path industry`, for the prefectures and provinces of their places. */
export function groupByPlaceAndIndustry(items: readonly Item[]): Map<string, Item[]> {
  return groupByEach(items, ({ places, industry }) => {
    const regions = places.flatMap(trailOf).filter(({ level }) => level !== 'county');
    return new Set(regions.map(({ path }) => `${path} ${industry}`));
  });
}
