/** The formats in which items can be downloaded. */

/** Extension of the file's name. */
export type Format = 'json' | 'csv' | 'geojson' | 'parquet';

/** Name and media type of each format. */
export const FORMATS: Record<Format, { label: string; type: string }> = {
  csv: { label: 'CSV', type: 'text/csv; charset=utf-8' },
  json: { label: 'JSON', type: 'application/json; charset=utf-8' },
  geojson: { label: 'GeoJSON', type: 'application/geo+json; charset=utf-8' },
  parquet: { label: 'Parquet', type: 'application/vnd.apache.parquet' },
};

/** The formats for one region or industry. Parquet is only for the whole archive and its years. */
export const PART_FORMATS = ['csv', 'json', 'geojson'] as const;
/** The formats for one park: there are many. */
export const PARK_FORMATS = ['csv'] as const;
