/** Writes only the search's files, as a separate command that can be measured: `search-index.ts ITEMS.json FOLDER`. */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import type { Dataset } from '../../../src/schema/dataset.ts';
import { writeSearchFiles } from '../../../src/search/build/search-files.ts';

const [file = '', folder = ''] = process.argv.slice(2);
await writeSearchFiles(JSON.parse(readFileSync(file, 'utf8')) as Dataset, folder);
