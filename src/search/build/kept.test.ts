import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { digestsOf } from '../../../scripts/lib/site/files.ts';
import { sample } from '../../browser/search/find/samples.ts';
import { keptIn } from './kept.ts';
import { writeSearchFiles } from './search-files.ts';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Builds with results kept in a folder. Each build makes only what is missing. */
function building(folder: string) {
  const made: string[] = [];
  return async (...all: string[]) => {
    made.length = 0;
    const kept = keptIn<{ text: string }>(folder);
    const make = async (from: string) => {
      made.push(from);
      return { text: from.repeat(100) };
    };
    for (const from of all)
      expect(await kept.get(from, () => make(from))).toEqual({ text: from.repeat(100) });
    kept.prune();
    return [...made];
  };
}

it('makes only what an earlier build has not made from the same', async () => {
  const build = building(newFolder());
  expect(await build('2022', '2023')).toEqual(['2022', '2023']);
  expect(await build('2022', '2023, corrected')).toEqual(['2023, corrected']);
  expect(await build('2022', '2023, corrected')).toEqual([]);
});

it('keeps only what the last build used', async () => {
  const folder = newFolder();
  const build = building(folder);
  await build('2022', '2023');
  await build('2022');
  expect(readdirSync(folder)).toHaveLength(1);
  expect(await build('2023')).toEqual(['2023']);
});

it.each<[fault: string, damage: (file: string) => void]>([
  ['deleted', (file) => rmSync(file)],
  ['empty', (file) => truncateSync(file)],
  ['cut short', (file) => truncateSync(file, 100)],
  [
    'changed',
    (file) =>
      writeFileSync(
        file,
        readFileSync(file).map((byte, at) => (at === 99 ? byte ^ 1 : byte)),
      ),
  ],
])('makes again what was %s', async (_, damage) => {
  const folder = newFolder();
  const build = building(folder);
  await build('2022', '2023');
  damage(join(folder, readdirSync(folder)[0]!));
  expect(await build('2022', '2023')).toHaveLength(1);
  expect(await build('2022', '2023')).toEqual([]);
});

it('gives the files of a search made from nothing, whatever was kept', async () => {
  const [cache, site] = [newFolder(), newFolder()];
  const [first, ...rest] = sample.items;
  const corrected = { ...sample, items: [{ ...first!, title: '另一个题目' }, ...rest] };
  // A new punctuation character changes the indexes of all years.
  const signed = { ...sample, items: [{ ...first!, title: '※' }, ...rest] };
  for (const dataset of [sample, corrected, signed]) {
    await writeSearchFiles(dataset, site);
    const clean = digestsOf(site);
    for (const _ of ['makes', 'reads']) {
      await writeSearchFiles(dataset, site, undefined, cache);
      expect(digestsOf(site)).toEqual(clean);
    }
    expect(readdirSync(cache)).toHaveLength(2);
  }
});
