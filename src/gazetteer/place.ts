/** Converts a division to the place of an item (official names of its levels, coordinates), and back. */
import type { Place } from '../schema/dataset.ts';
import { children, type Division, division, prefecture, province, provinces } from './divisions.ts';

/** The four municipalities: province and city in one. */
const MUNICIPALITIES = new Set(['110000', '120000', '310000', '500000']);

/** Whether a division is a province and a city in one. */
export const isMunicipality = (d: Division): boolean => MUNICIPALITIES.has(d.adcode);

/**
 * The place of a division, without the park. In municipalities the city is the province; a county directly below a
 * province is its own city; a province has no city.
 */
export function place(d: Division): Omit<Place, 'park'> {
  const top = province(d);
  const city = isMunicipality(top) ? top : prefecture(d);
  return {
    adcode: d.adcode,
    province: top.name,
    city: city?.name ?? null,
    district: d.level === 'county' ? d.name : null,
    lon: d.lon,
    lat: d.lat,
  };
}

/** The lowest division of a place, by its code or else by its names; undefined for the whole country. */
export function divisionOf(place: Place): Division | undefined {
  const coded = place.adcode === null ? undefined : division(place.adcode);
  if (coded) return coded;
  const top = provinces().find((d) => d.name === place.province);
  if (!top) return undefined;
  const below = children(top.adcode);
  const city = place.city === top.name ? undefined : below.find((d) => d.name === place.city);
  const district = children((city ?? top).adcode).find((d) => d.name === place.district);
  return district ?? city ?? top;
}
