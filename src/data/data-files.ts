/** The files of /data/. */
import { createHash } from 'node:crypto';
import type { Archive } from '../archive/build.ts';
import type { ArchiveChange } from '../archive/history/changes.ts';
import type { Dataset } from '../schema/dataset.ts';
import { FORMATS, type Format } from '../views/formats.ts';
import { csv } from './csv-text.ts';
import { datasetOf, subsetOf } from './dataset.ts';
import { jsonSchema } from './json-schema.ts';
import { LABEL_COLUMNS, LABEL_TABLES, labelRows } from './labels-table.ts';
import { tableOf } from './tables.ts';

/** A file. */
export interface DataFile {
  /** Name below /data/. */
  name: string;
  group: 'all' | 'year' | 'tables';
  /** Year of a file of the group `year`. */
  year?: string;
  /** Name of the format. */
  format: string;
  /** Media type. */
  type: string;
  /** A description in a few words. */
  words: string;
  /** Bytes. */
  size: number;
  /** Hex. */
  sha256: string;
  /** Joins a text at each call, because all texts together would take more memory than the archive. */
  content(): string | Uint8Array;
}

/** All files but the checksums. */
export interface DataFiles {
  dataset: Dataset;
  files: DataFile[];
}

const ALL = ['csv', 'json', 'geojson', 'parquet'] as const satisfies Format[];
const WORDS: Record<Format, string> = {
  csv: '每条一行，UTF-8（含 BOM），可直接用 Excel 打开',
  json: '期次与条目的全部字段，结构见 schema.json',
  geojson: '每条一个点，位于第一地点的行政区划中心',
  parquet: '与 CSV 同列，列有类型，适合 DuckDB、pandas、Polars',
};

/**
 * Makes all files but the checksums.
 * @param site origin and base path, ending in a slash
 * @param keptYears years that have files even without items
 */
export function makeDataFiles(
  archive: Archive,
  changes: readonly ArchiveChange[],
  site: string,
  keptYears: readonly string[],
): DataFiles {
  const dataset = datasetOf(archive, site);
  const file = (
    name: string,
    group: DataFile['group'],
    format: Format | 'schema',
    words: string,
    make: () => string | Uint8Array,
    year?: string,
  ): DataFile => {
    const made = make();
    const content = typeof made === 'string' ? make : () => made;
    const size = Buffer.byteLength(made);
    const sha256 = createHash('sha256').update(made).digest('hex');
    const { label, type } =
      format === 'schema' ? { label: 'JSON Schema', type: FORMATS.json.type } : FORMATS[format];
    return { name, group, format: label, type, words, size, sha256, content, ...(year ? { year } : {}) };
  };
  const json = (value: object) => () => `${JSON.stringify(value)}\n`;
  const years = [...new Set([...keptYears, ...archive.issues.map((issue) => issue.id.slice(0, 4))])]
    .sort()
    .reverse();
  const issueKeys = ['id', 'title', 'number', 'label', 'from', 'to', 'url', 'seed'] as const;
  const issueRows = dataset.issues.map((issue) =>
    issueKeys.map((key) => (key === 'url' ? site + issue.url.slice(1) : issue[key])),
  );
  return {
    dataset,
    files: [
      ...ALL.map((format) =>
        file(`items.${format}`, 'all', format, WORDS[format], () => tableOf(dataset, format)),
      ),
      ...years.flatMap((year) => {
        const issues = archive.issues.filter((issue) => issue.id.startsWith(year));
        const part = subsetOf(dataset, issues.flatMap(archive.itemsOf));
        return ALL.map((format) =>
          file(`items-${year}.${format}`, 'year', format, WORDS[format], () => tableOf(part, format), year),
        );
      }),
      file('issues.csv', 'tables', 'csv', '期次，每期一行', () => csv(issueKeys, issueRows)),
      file('issues.json', 'tables', 'json', '期次', json(dataset.issues)),
      file('labels.csv', 'tables', 'csv', '代码与中文名称对照', () => csv(LABEL_COLUMNS, labelRows())),
      file('labels.json', 'tables', 'json', '代码与中文名称对照', json(LABEL_TABLES)),
      file(
        'changes.json',
        'tables',
        'json',
        '收录、更正与撤下的记录',
        json({ version: 1, site, digest: dataset.digest, changes }),
      ),
      file(
        'schema.json',
        'tables',
        'schema',
        'items.json 的结构，由程序所用的同一份定义生成',
        json(jsonSchema(`${site}data/schema.json`)),
      ),
    ],
  };
}

/** The checksums of all files, for `sha256sum --check`. */
export function checksums(files: readonly DataFile[]): string {
  return files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
}
