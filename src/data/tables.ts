/** Items in each format. */
import type { Dataset } from '../schema/dataset.ts';
import type { Format } from '../views/formats.ts';
import { itemsCsv } from './csv.ts';
import { jsonOfDataset } from './dataset.ts';
import { itemsGeojson } from './geojson.ts';
import { itemsParquet } from './parquet.ts';

/** The content of a file with a dataset. */
export function tableOf(dataset: Dataset, format: Format): string | Uint8Array {
  switch (format) {
    case 'json':
      return `${jsonOfDataset(dataset)}\n`;
    case 'csv':
      return itemsCsv(dataset.items, dataset.site);
    case 'geojson':
      return `${itemsGeojson(dataset.items, dataset.site)}\n`;
    case 'parquet':
      return itemsParquet(dataset.items, dataset.site);
  }
}
