/** The development zones and parks in `content/parks.yaml` with their items. */
import { nameId, namesOf, type RegisterEntry, registeredUrl } from '../content/register.ts';
import { COUNTRYWIDE, isKindOnly, seatOf } from '../facts/place/park-name.ts';
import { type Division, division, divisionOf } from '../gazetteer/index.ts';
import { zonePlace } from '../gazetteer/zones.ts';
import { isSure } from '../schema/certainty.ts';
import type { Item, Place } from '../schema/dataset.ts';
import { byFrequency } from '../text/frequency.ts';
import { type Region, trailOf } from './regions/regions.ts';
import { tally } from './tally.ts';

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
  /** Its county, or its prefecture or province if no county is known; null if nothing is known. */
  spot: Division | null;
}

/** The parks of an archive. */
export interface Parks {
  /** Parks with items, in the order of their first items. */
  all: Park[];
  /** The park of a place; null if it has none with an entry. */
  at(place: Place): Park | null;
}

/** The county that a park's items name most often; else that of the table of zones, if it is in the park's city. */
function countyOf(entry: RegisterEntry, places: readonly Place[]): Division | null {
  const isCounty = (d: Division | undefined) => d?.level === 'county';
  const [most] = tally(places, (place) => divisionOf(place) ?? null).filter(({ key }) => isCounty(key));
  if (most) return most.key;
  const isInside = (d: Division): boolean =>
    d.adcode === entry.in || (d.parent !== null && isInside(d.parent));
  return (
    namesOf(entry)
      .map(zonePlace)
      .find((d) => isCounty(d) && isInside(d!)) ?? null
  );
}

/**
 * Groups items by their certain park. A park without an entry has no page.
 * @param items oldest first
 */
export function groupParks(items: readonly Item[], entries: readonly RegisterEntry[]): Parks {
  const known = new Map(
    entries.flatMap((entry) => namesOf(entry).map((name) => [nameId(entry.in, name), entry] as const)),
  );
  const entryAt = (place: Place): RegisterEntry | null =>
    (place.park && known.get(nameId(seatOf(place)?.adcode ?? COUNTRYWIDE, place.park))) || null;
  const parks = new Map<RegisterEntry, Park>();
  const placesOf = new Map<Park, Place[]>();
  for (const item of items.filter((one) => isSure(one, 'park'))) {
    for (const place of item.places) {
      const entry = entryAt(place);
      if (!entry) continue;
      let park = parks.get(entry);
      if (!park) {
        const { slug, name } = entry;
        const trail = trailOf(place).filter((region) => region.level !== 'county');
        const url = registeredUrl('parks', slug);
        park = { slug, url, name, aliases: [], trail, items: [], own: [], spot: null };
        parks.set(entry, park);
        placesOf.set(park, []);
      }
      placesOf.get(park)!.push(place);
      if (park.items.at(-1) === item) continue;
      park.items.push(item);
      if (item.places.every((other) => entryAt(other) === entry)) park.own.push(item);
    }
  }
  for (const [entry, park] of parks) {
    const places = placesOf.get(park)!;
    const names = byFrequency(places.map((place) => place.park!));
    park.aliases = names.filter((name) => name !== park.name && !isKindOnly(name));
    park.spot = countyOf(entry, places) ?? division(entry.in ?? '') ?? null;
  }
  const at = (place: Place): Park | null => parks.get(entryAt(place)!) ?? null;
  return { all: [...parks.values()], at };
}

/** The address of the page of a province's parks. A park's slug has a hyphen and a province's has none. */
export function parksUrl({ region }: { region: Region }): string {
  return `/parks/${region.path}/`;
}
