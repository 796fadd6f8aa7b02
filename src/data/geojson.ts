/** The items as GeoJSON (RFC 7946), for QGIS, kepler.gl and similar programs. */
import { oncePer, oncePerText } from '../archive/memo.ts';
import type { Item } from '../schema/dataset.ts';
import { COLUMNS } from './columns.ts';

/** Columns that are not properties: texts that a map does not need, and the coordinates. */
const LEFT_OUT = new Set(['id', 'lead', 'body', 'lon', 'lat', 'investment_text', 'notes']);
const PROPERTIES = COLUMNS.filter(({ name }) => !LEFT_OUT.has(name));

/** Computed once per item, because an item is in the files of its year, places and industries. */
const featureOf = oncePerText((site) =>
  oncePer((item: Item): string => {
    const { lon = null, lat = null } = item.places[0] ?? {};
    return JSON.stringify({
      type: 'Feature',
      id: item.id,
      geometry: lon === null || lat === null ? null : { type: 'Point', coordinates: [lon, lat] },
      properties: Object.fromEntries(PROPERTIES.map(({ name, cell }) => [name, cell(item, site)])),
    });
  }),
);

/**
 * A feature for each item, at the centre of its first place (to a hundredth of a degree), or without geometry if no
 * place is known. Properties have the names of the table's columns.
 * @param site origin and base path, ending in a slash
 * @returns JSON
 */
export function itemsGeojson(items: readonly Item[], site: string): string {
  return `{"type":"FeatureCollection","features":[${items.map(featureOf(site)).join(',')}]}`;
}
