import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, expect, it } from 'vitest';
import { readArchive } from '../src/content/archive.ts';
import type { ItemEntry } from '../src/content/entry.ts';
import { build } from './lib/build.ts';
import { filesIn } from './lib/files.ts';

const CONTENT_DIR = 'tests/archive/content';
const { items } = readArchive(CONTENT_DIR);
const withdrawn = items.find((item) => item.withdrawn)!;
const texts = new Map<string, string>();

/** Without what may separate words: blanks, and the sign between two texts in the search's files. */
const squeezed = (text: string) => text.replaceAll(/[\s‖]/g, '');

async function parquetText(path: string): Promise<string> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const result = await connection.runAndReadAll(`SELECT * FROM '${path}'`);
  return JSON.stringify(result.getRowObjectsJson());
}

async function textOf(path: string): Promise<string> {
  if (path.endsWith('.parquet')) return parquetText(path);
  const bytes = readFileSync(path);
  return (path.endsWith('.z') ? inflateSync(bytes) : bytes).toString();
}

beforeAll(async () => {
  const dist = await build('withdrawn', { CONTENT_DIR, SEEDS_DIR: 'tests/archive/seeds' });
  for (const file of filesIn(dist)) texts.set(file, squeezed(await textOf(join(dist, file))));
});

/** The files that hold the title, the lead or a paragraph of an item. */
const quoting = ({ title, lead, body }: ItemEntry) =>
  [...texts].flatMap(([file, text]) =>
    [title, lead ?? title, ...body].some((words) => text.includes(squeezed(words))) ? [file] : [],
  );

it('no file of the site holds the title, the lead or a paragraph of a withdrawn item', () => {
  expect(quoting(withdrawn)).toEqual([]);
});

it('a note about the withdrawn item is neither shown nor published', () => {
  const other = items.find(({ notes }) => notes.some(({ of }) => of === withdrawn.id))!;
  expect(texts.get(`${other.collection}/${other.id}/index.html`)).not.toContain('机器存疑');
  expect(quoting(other).map(extname)).toEqual(
    expect.arrayContaining(['.html', '.json', '.csv', '.geojson', '.parquet', '.xml', '.z']),
  );
  expect(texts.get('data/items.json')).not.toContain(`"of":"${withdrawn.id}"`);
});
