/** Every download, as another program reads it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { check } from '@placemarkio/check-geojson';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, inject, it } from 'vitest';
import { filesIn } from '../scripts/lib/site/files.ts';
import { COLUMNS } from '../src/data/columns.ts';
import type { Dataset, Item } from '../src/schema/dataset.ts';
import { plain } from './lib/site.ts';

const dist = inject('dist');
const files = filesIn(dist);
const bytes = (file: string) => readFileSync(join(dist, file));
const text = (file: string) => bytes(file).toString();
const json = <T>(file: string): T => JSON.parse(text(file)) as T;
const dataset = json<Dataset>('data/items.json');
const parts = files.filter((file) => /^(?:regions|industries)\/.*items\.json$/.test(file));
const tables = files.filter((file) => /^(?:data|regions|industries)\/.*items[^/]*\.json$/.test(file));

type Row = Record<string, string>;
const rowsOf = (file: string): Row[] => parse(bytes(file), { bom: true, columns: true });
const total = (items: readonly Item[]) => items.reduce((sum, item) => sum + (item.investment?.cny ?? 0), 0);
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe('JSON', () => {
  it('keeps the published schema, as another reader of schemas understands it', () => {
    const ajv = new Ajv2020({ formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });
    const validate = ajv.compile(json<object>('data/schema.json'));
    const wrong = tables.filter((file) => !validate(json(file)));
    expect(wrong).toEqual([]);
    const [first, ...rest] = dataset.items;
    expect(validate({ ...dataset, items: [{ ...first, stage: 'begun' }, ...rest] })).toBe(false);
  });

  it('of the years holds each item once', () => {
    const years = files.filter((file) => /^data\/items-\d{4}\.json$/.test(file));
    expect(years.flatMap((file) => ids(json<Dataset>(file).items)).sort()).toEqual(ids(dataset.items).sort());
  });

  it('of a province holds the items with a place in it, with their issues; of an industry its own', () => {
    const jiangsu = json<Dataset>('regions/jiangsu/items.json');
    const inJiangsu = dataset.items.filter(({ places }) =>
      places.some(({ province }) => province === '江苏省'),
    );
    expect(jiangsu.items).toEqual(inJiangsu);
    expect(ids(jiangsu.issues)).toEqual([...new Set(inJiangsu.map(({ issue }) => issue))].sort());
    expect(json<Dataset>('industries/bio/items.json').items).toEqual(
      dataset.items.filter(({ industry }) => industry === 'bio'),
    );
  });

  it('is there for every province, prefecture and industry, with items or without', () => {
    const pages = files.filter((file) =>
      /^(?:regions\/[^/]+\/(?:[^/]+\/)?|industries\/[^/]+\/)feed\.xml$/.test(file),
    );
    const lacking = pages.filter((file) => !parts.includes(file.replace('feed.xml', 'items.json')));
    // Below a municipality are its districts, which count as counties.
    expect(
      lacking.filter((file) => !/^regions\/(?:beijing|tianjin|shanghai|chongqing)\//.test(file)),
    ).toEqual([]);
  });
});

describe('CSV', () => {
  it.each(tables)('beside %s has a row for each item, with the same words and sums', (file) => {
    const { items, site } = json<Dataset>(file);
    const rows = rowsOf(file.replace(/json$/, 'csv'));
    expect(ids(rows as (Row & { id: string })[])).toEqual(ids(items));
    const sum = rows.reduce((at, row) => at + Number(row.investment_cny), 0);
    expect(sum).toBe(total(items));
    for (const [index, item] of items.entries()) {
      const row = rows[index]!;
      expect(Object.keys(row)).toEqual(COLUMNS.map(({ name }) => name));
      expect(row).toMatchObject({ title: item.title, lead: item.lead ?? '', body: item.body.join('\n') });
      expect(row.url).toBe(site + item.url.slice(1));
      expect(row.companies).toBe(item.companies.join(';'));
    }
  });

  it('tells issues and labels', () => {
    expect(rowsOf('data/issues.csv').map(({ id }) => id)).toEqual(ids(dataset.issues));
    const labels = rowsOf('data/labels.csv').filter(({ column }) => column === 'industry');
    const known = new Set(labels.map(({ code }) => code));
    expect(dataset.items.filter(({ industry }) => !known.has(industry))).toEqual([]);
  });
});

describe('GeoJSON', () => {
  it.each(tables)('beside %s is valid and has a feature for each item', (file) => {
    const { items } = json<Dataset>(file);
    const collection = check(text(file.replace(/json$/, 'geojson')));
    if (collection.type !== 'FeatureCollection') throw new Error(`a ${collection.type}`);
    expect(collection.features.map(({ id }) => id)).toEqual(ids(items));
    const inChina = collection.features.every(({ geometry }) => {
      if (geometry?.type !== 'Point') return geometry === null;
      const [lon = 0, lat = 0] = geometry.coordinates;
      return lon > 73 && lon < 136 && lat > 3 && lat < 54;
    });
    expect(inChina).toBe(true);
    const placed = items.filter(({ places: [first] }) => typeof first?.lon === 'number');
    expect(collection.features.filter(({ geometry }) => geometry !== null)).toHaveLength(placed.length);
  });
});

describe('Parquet', () => {
  it.each(['items', 'items-2023'])(
    '%s.parquet gives DuckDB the rows and sums of the dataset',
    async (name) => {
      const { items } = json<Dataset>(`data/${name}.json`);
      const connection = await (await DuckDBInstance.create(':memory:')).connect();
      const from = `FROM '${join(dist, 'data', `${name}.parquet`)}'`;
      const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
      const [sums] = await ask(
        `SELECT count(*)::INT AS n, sum(investment_cny) AS cny, count(date)::INT AS dated, min(date)::VARCHAR AS first,
       sum(len(companies))::INT AS companies, count(DISTINCT province)::INT AS provinces,
       count(*) FILTER (batch)::INT AS batches, sum(position)::INT AS positions ${from}`,
      );
      const dates = items.flatMap(({ date }) => date ?? []).sort();
      expect(sums).toEqual({
        n: items.length,
        cny: total(items),
        dated: dates.length,
        first: dates[0],
        companies: items.flatMap(({ companies }) => companies).length,
        provinces: new Set(items.flatMap(({ places: [first] }) => first?.province ?? [])).size,
        batches: items.filter(({ batch }) => batch).length,
        positions: items.reduce((sum, { position }) => sum + position, 0),
      });
      const rows = await ask(
        `SELECT id, title, lead, body, investment_text ${from} ORDER BY issue, position`,
      );
      expect(rows).toEqual(
        items.map(({ id, title, lead, body, investment }) => ({
          id,
          title,
          lead,
          body: body.join('\n'),
          investment_text: investment?.text ?? null,
        })),
      );
      connection.closeSync();
    },
  );

  it('answers the query that the data page gives as an example', async () => {
    const page = text('data/index.html');
    const example = /<pre[^>]*>(SELECT [^<]+)<\/pre>/.exec(page)?.[1] ?? '';
    const sql = example
      .replace(/https?:\/\/[^']+\/data\//, `${join(dist, 'data')}/`)
      .replaceAll('&#39;', "'")
      .replaceAll('&gt;', '>');
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
    expect(rows.length).toBeGreaterThan(3);
    connection.closeSync();
  });
});

describe('the line of the data page for reading CSV', () => {
  it('keeps adcode a text in DuckDB, which takes it for a number otherwise', async () => {
    const [, line = ''] = /-- DuckDB\n(FROM read_csv\(.*\));/.exec(plain(text('data/index.html'))) ?? [];
    const local = line.replace(/https?:\/\/[^']+\/data\//, `${join(dist, 'data')}/`);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const typeOf = async (from: string) =>
      (await connection.runAndReadAll(`SELECT DISTINCT typeof(adcode) AS type ${from}`)).getRowObjectsJson();
    expect(await typeOf(local)).toEqual([{ type: 'VARCHAR' }]);
    expect(await typeOf(`FROM '${join(dist, 'data', 'items.csv')}'`)).toEqual([{ type: 'BIGINT' }]);
    connection.closeSync();
  });

  it('names the same column and file for pandas', () => {
    expect(plain(text('data/index.html'))).toMatch(
      /pd\.read_csv\('https:\/\/[^']+\/data\/items\.csv', dtype=\{'adcode': str\}\)/,
    );
  });
});

describe('checksums', () => {
  const listed = text('data/SHA256SUMS')
    .trim()
    .split('\n')
    .map((line) => line.split('  ') as [string, string]);

  it('are right, and stand on the page too', () => {
    const page = text('data/index.html');
    for (const [sum, name] of listed) {
      expect(
        createHash('sha256')
          .update(bytes(`data/${name}`))
          .digest('hex'),
        name,
      ).toBe(sum);
      expect(page).toContain(sum);
    }
  });

  it('cover every file of /data/', () => {
    const there = files
      .filter((file) => /^data\/[^/]+\.(?!html$)[a-z]+$/.test(file))
      .map((file) => file.slice(5));
    expect(listed.map(([, name]) => name).sort()).toEqual(there.sort());
  });
});
