/** The items as a table. */
import { catalog as load } from '../../catalog/catalog.ts';
import { itemsCsv } from '../../publish/csv.ts';
import { datasetOf } from '../../publish/dataset.ts';
import { textFile } from '../../publish/respond.ts';
import { absolute } from '../../site.ts';

export async function GET() {
  const site = absolute('/');
  return textFile(itemsCsv(datasetOf(await load(), site).items, site), 'text/csv');
}
