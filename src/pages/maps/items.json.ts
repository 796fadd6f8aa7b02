/** What the map's filters and sums need to know of every item. */

import { mapData } from '../../data/map-data.ts';
import { jsonFile } from '../../data/respond.ts';
import { archive } from '../../routes/load.ts';

export async function GET() {
  return jsonFile(mapData(await archive()));
}
