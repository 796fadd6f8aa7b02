/** Development zones and parks that are host of an item, grouped by name within the prefecture. */

import { ANY_KIND } from '#edition/zone-kinds.ts';
import { zoneKey } from '../gazetteer/zones.ts';
import type { Item, Place } from '../schema/dataset.ts';
import { type Region, trailOf } from './regions.ts';
import { freeSlug, slugOf } from './slug.ts';

export interface Park {
  slug: string;
  url: string;
  /** The way it is written most often. */
  name: string;
  /** Other ways it is written. */
  aliases: string[];
  /** The prefecture (or province) it lies in and what holds that, largest first. */
  trail: Region[];
  /** As the items came. */
  items: Item[];
  /** Those at home in this park alone: their sums are its own. */
  own: Item[];
}

/** A park's name with the usual long forms shortened and the prefecture's name in front taken off. */
export function parkKey(name: string, prefecture: Region | undefined): string {
  const key = zoneKey(name.normalize('NFKC'));
  for (const front of prefecture ? [prefecture.name, prefecture.short] : []) {
    if (key.startsWith(front) && key.length > front.length + 1) return key.slice(front.length);
  }
  return key;
}

function prefectureTrail(place: Place): Region[] {
  return trailOf(place).filter((region) => region.level !== 'county');
}

function mostFrequent(names: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times.entries()].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

/**
 * Groups the parks of a set of items.
 * @param items oldest first, so that an address once given keeps its form when the archive grows
 * @returns parks by their key; {@link parkIdOf} gives the key of a place
 */
export function groupParks(items: readonly Item[]): Map<string, Park> {
  const groups = new Map<
    string,
    { key: string; names: string[]; trail: Region[]; items: Item[]; own: Item[] }
  >();
  for (const item of items) {
    for (const place of item.places) {
      const id = parkIdOf(place);
      if (id === null || !place.park) continue;
      const trail = prefectureTrail(place);
      const group = groups.get(id) ?? {
        key: parkKey(place.park, trail.at(-1)),
        names: [],
        trail,
        items: [],
        own: [],
      };
      group.names.push(place.park);
      if (group.items.at(-1) !== item) {
        group.items.push(item);
        if (item.places.every((other) => parkIdOf(other) === id)) group.own.push(item);
      }
      groups.set(id, group);
    }
  }
  const taken = new Set<string>();
  return new Map(
    [...groups].map(([id, group]) => {
      const front = group.trail.at(-1)?.path.split('/').at(-1) ?? 'china';
      const slug = freeSlug(`${front}-${slugOf(group.key)}`, taken);
      const [written, ...aliases] = mostFrequent(group.names);
      const home = group.trail.at(-1);
      const name = home && isKindOnly(zoneKey(written!)) ? `${home.short}${written}` : written;
      return [
        id,
        {
          slug,
          url: `/parks/${slug}/`,
          name: name!,
          aliases,
          trail: group.trail,
          items: group.items,
          own: group.own,
        },
      ];
    }),
  );
}

const KIND_ONLY = new RegExp(`^(?:${ANY_KIND})$`, 'u');

/** 经开区 alone tells nobody which one. */
function isKindOnly(key: string): boolean {
  return KIND_ONLY.test(key);
}

/** The key of the park a place names; null where it names none. */
export function parkIdOf(place: Place): string | null {
  if (!place.park) return null;
  const prefecture = prefectureTrail(place).at(-1);
  return `${prefecture?.path ?? ''} ${parkKey(place.park, prefecture)}`;
}

/** The page that lists a province's parks. A park's own slug has a hyphen, a province's has none. */
export function parksUrl({ region }: { region: Region }): string {
  return `/parks/${region.path}/`;
}
