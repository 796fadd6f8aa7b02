/** Finds words in the files of a site, in any format. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, inflateSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { filesIn } from '../../scripts/lib/site/files.ts';
import { textOf } from '../../src/search/record.ts';

/** The texts of a Pagefind record. */
function recordOf(bytes: Uint8Array): Buffer {
  const record = gunzipSync(bytes).toString().replace('pagefind_dcd', '');
  const { content, meta } = JSON.parse(record) as { content: string; meta: Record<string, string> };
  return Buffer.from(JSON.stringify(textOf(content, meta)));
}

const DECODERS: [ending: RegExp, decode: (bytes: Uint8Array) => Uint8Array][] = [
  [/\.z$/, inflateSync],
  [/\.pf_fragment$/, recordOf],
];

async function rowsOf(file: string): Promise<string> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const rows = (await connection.runAndReadAll(`FROM '${file}'`)).getRowObjectsJson();
  connection.closeSync();
  return JSON.stringify(rows);
}

/** The text of a file, decoded. */
export async function decoded(file: string): Promise<string> {
  if (file.endsWith('.parquet')) return rowsOf(file);
  const bytes = readFileSync(file);
  const [, decode] = DECODERS.find(([ending]) => ending.test(file)) ?? [];
  return String(decode ? decode(bytes) : bytes);
}

/** Without blanks. */
const tight = (text: string): string => text.replaceAll(/\s/g, '');

/** Files of a site that contain one of the texts, ignoring blanks; compressed files are decoded. */
export async function filesWith(site: string, texts: readonly string[]): Promise<string[]> {
  const wanted = texts.map(tight);
  const files = filesIn(site);
  const all = await Promise.all(files.map(async (file) => tight(await decoded(join(site, file)))));
  return files.filter((_, at) => wanted.some((text) => all[at]!.includes(text)));
}
