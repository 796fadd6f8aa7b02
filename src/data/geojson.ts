/** The items as points on a map (RFC 7946), for QGIS, kepler.gl and the like. */
import { oncePer, oncePerText } from '../archive/memo.ts';
import type { Item } from '../schema/dataset.ts';
import { COLUMNS } from './columns.ts';

/** Columns that a map has no use for: the texts, and the coordinates that are the geometry. */
const LEFT_OUT = new Set(['id', 'lead', 'body', 'lon', 'lat', 'investment_text', 'notes']);
const PROPERTIES = COLUMNS.filter(({ name }) => !LEFT_OUT.has(name));

/** An item stands in the files of its year, its places and its industries: its feature is made once. */
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
 * One feature an item, at the centre of its first place (to a hundredth of a degree); without geometry where no
 * place is known. Properties are named as the columns of the table.
 * @param site origin and base path, ending in a slash
 * @returns JSON
 */
export function itemsGeojson(items: readonly Item[], site: string): string {
  return `{"type":"FeatureCollection","features":[${items.map(featureOf(site)).join(',')}]}`;
}
