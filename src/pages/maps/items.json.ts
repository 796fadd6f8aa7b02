/** What the map's filters and sums need to know of every item. */
import { catalog } from '../../catalog/catalog.ts';
import { mapData } from '../../publish/map-data.ts';
import { jsonFile } from '../../publish/respond.ts';

export async function GET() {
  return jsonFile(mapData(await catalog()));
}
