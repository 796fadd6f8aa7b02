/** All files of the search, below `/pagefind/`. They depend only on the published data. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { buildArchive } from '../../archive/build.ts';
import type { Register } from '../../content/register.ts';
import { withNames } from '../../content/write/names.ts';
import type { Dataset } from '../../schema/dataset.ts';
import { tableRow } from '../../views/table/row.ts';
import { type Entry, rowsName } from '../files.ts';
import { fold } from '../fold.ts';
import type { Words } from '../record.ts';
import { keptIn } from './kept.ts';
import { searchNames, searchScopes, searchWords } from './search-names.ts';
import { SCRIPT, writePagefind } from './search-pagefind.ts';
import { searchTable, tableOrder } from './search-table.ts';
import { variants } from './search-variants.ts';

/** All characters of the indexed texts, folded, most frequent first. */
function charactersOf(words: Iterable<Words>): string {
  const used = new Map<string, number>();
  for (const text of words) {
    for (const char of fold(Object.values(text).flat().join(''))) used.set(char, (used.get(char) ?? 0) + 1);
  }
  const sorted = [...used].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));
  return sorted.map(([char]) => char).join('');
}

/**
 * Writes the files and removes those of an earlier build. A file whose name contains the digest of its content is not
 * written again. The same dataset gives the same files.
 *
 * @param site folder of the built site
 * @param register addresses of parks and companies
 * @param cache folder in which Pagefind's indexes are kept for the next build
 */
export async function writeSearchFiles(
  dataset: Dataset,
  site: string,
  register: Register = withNames({ parks: [], companies: [] }, dataset.items),
  cache: string | null = null,
): Promise<void> {
  const folder = join(site, 'pagefind');
  const archive = buildArchive({ ...dataset, register });
  const items = tableOrder(archive);
  const words = new Map(items.map((item) => [item, searchWords(archive, item)]));
  const chars = charactersOf(words.values());
  // Sorted, because otherwise the indexes of past years would change with the frequencies.
  const signs = (chars.match(/[^\p{L}\p{N}]/gu) ?? []).sort().join('');
  const years = await writePagefind(words, archive.issueOf, signs, folder, keptIn(cache));
  const rows = items.map((item) => tableRow(item, archive.issueOf(item)));
  const files: [name: string, content: string][] = Object.entries({
    table: searchTable(archive, items),
    names: searchNames(archive),
    scopes: searchScopes(archive, items),
    variants: variants(new Set(chars)),
    ...Object.fromEntries(Map.groupBy(rows, rowsName)),
  }).map(([name, content]) => [name, JSON.stringify(content)]);
  const digest = createHash('sha256')
    .update(JSON.stringify([years, chars, files]))
    .digest('hex');
  const entry: Entry = {
    version: digest.slice(0, 10),
    years,
    chars,
    site: dataset.site,
    digest: dataset.digest ?? '',
  };
  const own = join(folder, entry.version);
  mkdirSync(own, { recursive: true });
  for (const [name, content] of files)
    writeFileSync(join(own, `${name}.z`), deflateSync(content, { level: 9 }));
  writeFileSync(join(folder, 'index.json'), JSON.stringify(entry));
  const used = new Set([SCRIPT, 'index.json', entry.version, ...years.map((year) => year.folder)]);
  for (const name of readdirSync(folder))
    if (!used.has(name)) rmSync(join(folder, name), { recursive: true });
}
