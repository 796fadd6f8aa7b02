/** The whole archive as data. */
import { catalog as load } from '../../catalog/catalog.ts';
import { datasetOf } from '../../publish/dataset.ts';
import { jsonFile } from '../../publish/respond.ts';
import { absolute } from '../../site.ts';

export async function GET() {
  return jsonFile(datasetOf(await load(), absolute('/')));
}
