/** The development zones and parks in `content/parks.yaml` with their items. */
import { nameId, namesOf, type RegisterEntry, registeredUrl } from '../content/register.ts';
import { COUNTRYWIDE, isKindOnly, seatOf } from '../facts/place/park-name.ts';
import { isSure } from '../schema/certainty.ts';
import type { Item, Place } from '../schema/dataset.ts';
import { byFrequency } from '../text/frequency.ts';
import { type Region, trailOf } from './regions/regions.ts';

/** A park. */
export interface Park {
  slug: string;
  url: string;
  /** The name in `content/parks.yaml`. */
  name: string;
  /** Other spellings in the items, most frequent first. */
  aliases: string[];
  /** The regions that contain it, from province to prefecture. */
  trail: Region[];
  items: Item[];
  /** Items with no other place, whose sums count for the park. */
  own: Item[];
}

/** The parks of an archive. */
export interface Parks {
  /** Parks with items, in the order of their first items. */
  all: Park[];
  /** The park of a place; null if it names none with an entry. */
  at(place: Place): Park | null;
}

/**
 * Groups items by the park that is surely theirs. A park without an entry has no page.
 * @param items oldest first
 */
export function groupParks(items: readonly Item[], entries: readonly RegisterEntry[]): Parks {
  const known = new Map(
    entries.flatMap((entry) => namesOf(entry).map((name) => [nameId(entry.in, name), entry] as const)),
  );
  const entryAt = (place: Place): RegisterEntry | null =>
    (place.park && known.get(nameId(seatOf(place)?.adcode ?? COUNTRYWIDE, place.park))) || null;
  const parks = new Map<RegisterEntry, Park>();
  const written = new Map<Park, string[]>();
  for (const item of items.filter((one) => isSure(one, 'park'))) {
    for (const place of item.places) {
      const entry = entryAt(place);
      if (!entry) continue;
      let park = parks.get(entry);
      if (!park) {
        const { slug, name } = entry;
        const trail = trailOf(place).filter((region) => region.level !== 'county');
        park = { slug, url: registeredUrl('parks', slug), name, aliases: [], trail, items: [], own: [] };
        parks.set(entry, park);
        written.set(park, []);
      }
      written.get(park)!.push(place.park!);
      if (park.items.at(-1) === item) continue;
      park.items.push(item);
      if (item.places.every((other) => entryAt(other) === entry)) park.own.push(item);
    }
  }
  for (const [park, names] of written)
    park.aliases = byFrequency(names).filter((name) => name !== park.name && !isKindOnly(name));
  const at = (place: Place): Park | null => parks.get(entryAt(place)!) ?? null;
  return { all: [...parks.values()], at };
}

/** The address of the page of a province's parks. A park's slug has a hyphen and a province's has none. */
export function parksUrl({ region }: { region: Region }): string {
  return `/parks/${region.path}/`;
}
