/** Items that are not on the map. */
import type { Item, Place } from '../../schema/dataset.ts';
import type { Archive } from '../build.ts';
import { COUNTRY, type Region, trailOf } from './regions.ts';

/** The prefecture of a place, or its province if no prefecture is known; null for the country and unknown places. */
export function areaOf(place: Place): Region | null {
  return trailOf(place).findLast(({ level }) => level === 'prefecture' || level === 'province') ?? null;
}

/** Items of the whole country, and items without a known place; each list newest first. */
export function unplaced({ items }: Pick<Archive, 'items'>): { country: Item[]; unknown: Item[] } {
  const off = items.filter((item) => item.places.every((place) => areaOf(place) === null));
  const nationwide = (item: Item) => item.places.some((place) => place.province === COUNTRY.name);
  return { country: off.filter(nationwide), unknown: off.filter((item) => !nationwide(item)) };
}
