/** The data of all items for the map's filters and sums. */

import { mapData } from '../../data/map-data.ts';
import { jsonFile } from '../../data/respond.ts';
import { archive } from '../../routes/load.ts';

export async function GET() {
  return jsonFile(mapData(await archive()));
}
