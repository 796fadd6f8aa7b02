/** The items as points on a map (RFC 7946), for QGIS, kepler.gl and the like. */
import type { Item } from '../schema/dataset.ts';
import { COLUMNS } from './columns.ts';

/** Columns that a map has no use for: the texts, and the coordinates that are the geometry. */
const LEFT_OUT = new Set(['id', 'lead', 'body', 'lon', 'lat', 'investment_text', 'notes']);
const PROPERTIES = COLUMNS.filter(({ name }) => !LEFT_OUT.has(name));

/**
 * One feature an item, at the centre of its first place (to a hundredth of a degree); without geometry where no
 * place is known. Properties are named as the columns of the table.
 * @param site origin and base path, ending in a slash
 */
export function itemsGeojson(items: readonly Item[], site: string): object {
  return {
    type: 'FeatureCollection',
    features: items.map((item) => {
      const { lon = null, lat = null } = item.places[0] ?? {};
      return {
        type: 'Feature',
        id: item.id,
        geometry: lon === null || lat === null ? null : { type: 'Point', coordinates: [lon, lat] },
        properties: Object.fromEntries(PROPERTIES.map(({ name, cell }) => [name, cell(item, site)])),
      };
    }),
  };
}
