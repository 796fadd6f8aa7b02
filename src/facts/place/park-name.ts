/** Names of parks: compares spellings, and finds the division of a park. */

import { ANY_KIND } from '#edition/zone-kinds.ts';
import { type Division, divisionOf } from '../../gazetteer/index.ts';
import { zoneKey } from '../../gazetteer/zones.ts';
import type { Place } from '../../schema/dataset.ts';

const KIND_ONLY = new RegExp(`^(?:${ANY_KIND})$`, 'u');

/** Code of the whole country, for places without prefecture or province. */
export const COUNTRYWIDE = '100000';

/** The prefecture of a place; its province if there is none; null for the whole country. */
export function seatOf(place: Place): Division | null {
  const found = divisionOf(place) ?? null;
  return found?.level === 'county' ? found.parent : found;
}

/**
 * A key shared by all spellings of a park in its prefecture: with the short kind, without the prefecture's name in
 * front.
 */
export function parkKey(name: string, seat: Pick<Division, 'name' | 'short'> | null | undefined): string {
  const key = zoneKey(name.normalize('NFKC'));
  const front =
    seat && [seat.name, seat.short].find((word) => key.startsWith(word) && key.length > word.length + 1);
  return front ? key.slice(front.length) : key;
}

/** Whether a name consists only of a kind of zone: 经开区. */
export function isKindOnly(name: string): boolean {
  return KIND_ONLY.test(zoneKey(name));
}
