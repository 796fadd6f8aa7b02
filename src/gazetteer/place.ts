/** A division as the place of an item (data.md): official names of its levels and its coordinates. */
import type { Place } from '../schema/dataset.ts';
import { type Division, prefecture, province } from './divisions.ts';

/** The four municipalities: province and city in one. */
const MUNICIPALITIES = new Set(['110000', '120000', '310000', '500000']);

/**
 * The place of a division, without the park. In municipalities the city is the province; a county directly below a
 * province is its own city; a province has no city.
 */
export function place(d: Division): Omit<Place, 'park'> {
  const top = province(d);
  const city = MUNICIPALITIES.has(top.adcode) ? top : prefecture(d);
  return {
    adcode: d.adcode,
    province: top.name,
    city: city?.name ?? null,
    district: d.level === 'county' ? d.name : null,
    lon: d.lon,
    lat: d.lat,
  };
}
