/** Some of the items in each of the formats that they are published in. */
import type { Dataset } from '../schema/dataset.ts';
import { itemsCsv } from './csv.ts';
import { jsonOfDataset } from './dataset.ts';
import { itemsGeojson } from './geojson.ts';
import { itemsParquet } from './parquet.ts';

export type Format = 'json' | 'csv' | 'geojson' | 'parquet';

/** What regions and industries offer: Parquet is for those who take everything. */
export const PART_FORMATS = ['csv', 'json', 'geojson'] as const;

export const FORMATS: Record<Format, { label: string; type: string }> = {
  csv: { label: 'CSV', type: 'text/csv; charset=utf-8' },
  json: { label: 'JSON', type: 'application/json; charset=utf-8' },
  geojson: { label: 'GeoJSON', type: 'application/geo+json; charset=utf-8' },
  parquet: { label: 'Parquet', type: 'application/vnd.apache.parquet' },
};

/** The dataset as a file. Its `site` is the origin and base path that addresses begin with. */
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
