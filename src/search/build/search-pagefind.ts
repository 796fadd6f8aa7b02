/** The Pagefind indexes of the items: one per year, so that the newest can be used before the others are loaded. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { close, createIndex, type IndexFile } from 'pagefind';
import type { Archive } from '../../archive/build.ts';
import { isSure } from '../../schema/certainty.ts';
import type { Issue, Item } from '../../schema/dataset.ts';
import { sumKind } from '../../views/table/row.ts';
import { investmentFigure } from '../../views/words/format.ts';
import { when, whereabouts } from '../../views/words/text.ts';
import type { Year } from '../files.ts';
import { contentOf, type Words } from '../record.ts';
import type { Kept } from './kept.ts';

/**
 * Positions in a chunk of an index, an undocumented option of Pagefind. With its default of 20,000 a search loads twice
 * as much. Nothing else depends on it.
 */
const CHUNK = '1500';

/** @throws Error with Pagefind's messages */
function check<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}

/** An item as a Pagefind record. */
function recordOf(item: Item, text: Words, issue: Issue) {
  const sum = item.investment && investmentFigure(item.investment);
  const meta = {
    where: whereabouts(item),
    park: item.places[0]?.park ?? '',
    when: when(item, issue),
    figure: sum?.number ?? '',
    unit: sum?.unit ?? '',
    of: sumKind(item),
    unsure: sum && !isSure(item, 'investment') ? '待核' : '',
  };
  return {
    url: item.url,
    language: 'zh',
    content: contentOf(text),
    meta: Object.fromEntries(Object.entries(meta).filter(([, text]) => text !== '')),
  };
}

/** The script that searches the indexes. It is written once, and the other scripts and styles of Pagefind never. */
export const SCRIPT = 'pagefind.js';
const isPart = (path: string): boolean => !/\.(js|css)$/.test(path);

/** Everything that an index depends on, including the version of Pagefind. */
const inputOf = (records: ReturnType<typeof recordOf>[], signs: string) => ({
  pagefind: readFileSync(new URL('../package.json', import.meta.resolve('pagefind')), 'utf8'),
  chunk: CHUNK,
  config: { forceLanguage: 'zh', includeCharacters: signs },
  records,
});

async function indexOf({ chunk, config, records }: ReturnType<typeof inputOf>): Promise<IndexFile[]> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = chunk;
  const { index } = check(await createIndex(config));
  for (const record of records) check(await index!.addCustomRecord(record));
  const { files } = check(await index!.getFiles());
  // Ends Pagefind's process, to free its memory before the index of the next year needs as much.
  await close();
  return files;
}

/**
 * Writes the indexes.
 *
 * @param words of all items, in the order of the table
 * @param signs punctuation of all texts
 * @param folder to write to
 * @param kept indexes of an earlier build: past years seldom change
 * @returns the folders of the years, newest first
 */
export async function writePagefind(
  words: Iterable<[Item, Words]>,
  issueOf: Archive['issueOf'],
  signs: string,
  folder: string,
  kept: Kept<IndexFile[]>,
): Promise<Year[]> {
  const years: Year[] = [];
  // One after the other, because together they would need several times the memory.
  for (const [year, some] of Map.groupBy(words, ([item]) => issueOf(item).to.slice(0, 4))) {
    const records = some.map(([item, text]) => recordOf(item, text, issueOf(item)));
    const input = inputOf(records, signs);
    const files = (await kept.get(input, () => indexOf(input))).sort((a, b) => (a.path < b.path ? -1 : 1));
    const digest = createHash('sha256');
    for (const { path, content } of files)
      if (isPart(path)) digest.update(`${path} ${content.length} `).update(content);
    const name = `${year}-${digest.digest('hex').slice(0, 10)}`;
    years.unshift({ folder: name, items: some.length });
    for (const { path, content } of files) {
      if (!isPart(path) && path !== SCRIPT) continue;
      const file = join(folder, path === SCRIPT ? '' : name, path);
      // The name contains the digest, so a file of an earlier build is the same.
      if (isPart(path) && existsSync(file)) continue;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }
  kept.prune();
  return years;
}
