/** Development zones and parks that host an item: those of `content/parks.yaml`. */
import { nameId, namesOf, type RegisterEntry, registeredUrl } from '../content/register.ts';
import { COUNTRYWIDE, isKindOnly, seatOf } from '../facts/place/park-name.ts';
import type { Item, Place } from '../schema/dataset.ts';
import { byFrequency } from '../text/frequency.ts';
import { type Region, trailOf } from './regions/regions.ts';

export interface Park {
  slug: string;
  url: string;
  /** As `content/parks.yaml` has it. */
  name: string;
  /** Other ways the items write it, most frequent first. */
  aliases: string[];
  /** The prefecture (or province) it lies in and what holds that, largest first. */
  trail: Region[];
  /** As the items came. */
  items: Item[];
  /** Those at home in this park alone: their sums are its own. */
  own: Item[];
}

export interface Parks {
  /** Those with an item, by first appearance. */
  all: Park[];
  /** The park a place names; null where it names none that has an entry. */
  at(place: Place): Park | null;
}

/**
 * Groups items by park. A park that has no entry has no page: nothing can take another one's address.
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
  for (const item of items) {
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

/** The page that lists a province's parks. A park's own slug has a hyphen, a province's has none. */
export function parksUrl({ region }: { region: Region }): string {
  return `/parks/${region.path}/`;
}
