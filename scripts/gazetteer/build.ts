/**
 * Builds src/gazetteer/divisions.json, boundaries.json and counties/ADCODE.json from the packages in
 * scripts/gazetteer/package.json (`npm run gazetteer`). Sources and licences: sources.ts. The result is committed.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import '../lib/console.ts';
import { boundaries } from './boundaries.ts';
import { countyOutlines } from './counties.ts';
import { divisionRows, type Row } from './divisions.ts';

const here = import.meta.dirname;
const modules = join(here, 'node_modules');
const target = join(here, '../../src/gazetteer');

/** The slugs of the committed file. They are published addresses and are kept even if the rules change. */
function publishedSlugs(file: string): Map<string, string> {
  if (!existsSync(file)) return new Map();
  const { rows } = JSON.parse(readFileSync(file, 'utf8')) as { rows: Row[] };
  return new Map(rows.map((row) => [row[0], row[2]]));
}

function write(name: string, text: string): void {
  writeFileSync(join(target, name), text);
  console.log(`${name}: ${(gzipSync(text).length / 1000).toFixed(1)} kB gz`);
}

const divisionsFile = join(target, 'divisions.json');
const rows = divisionRows(modules, join(here, 'aliases.tsv'), publishedSlugs(divisionsFile));
// One row a line, so that a diff shows which division changed.
write('divisions.json', `{"rows":[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]}\n`);
write('boundaries.json', await boundaries(modules));

mkdirSync(join(target, 'counties'), { recursive: true });
for (const [adcode] of rows.filter(([code]) => code.endsWith('0000'))) {
  write(`counties/${adcode}.json`, await countyOutlines(modules, adcode, rows));
}
