import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { digestsOf, filesIn } from '../../../scripts/lib/site/files.ts';
import { testItem, testPlace } from '../../../tests/lib/items.ts';
import { decoded } from '../../../tests/lib/words.ts';
import { published } from '../../browser/search/find/memory.ts';
import { sample } from '../../browser/search/find/samples.ts';
import type { Dataset } from '../../schema/dataset.ts';
import type { Entry, Name, Scopes, Table } from '../files.ts';
import type { Text } from '../record.ts';
import { spelled } from './search-names.ts';

const write = async (dataset: Dataset, done?: typeof afterAll) =>
  join(await published(dataset, done), 'pagefind');
const files = await write(sample, afterAll);
const entryOf = (folder: string): Entry => JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
const open = <T>(name: string, from = files): T =>
  JSON.parse(inflateSync(readFileSync(join(from, entryOf(from).version, `${name}.z`))).toString());

it('gives the same files for the same items, in whatever order they come', async () => {
  const turned = { ...sample, issues: [...sample.issues].reverse(), items: [...sample.items].reverse() };
  expect(digestsOf(await write(turned))).toEqual(digestsOf(files));
});

it('moves a year to another folder when one of its words changes, so that no old file is mixed with new ones', async () => {
  const [first, ...rest] = sample.items;
  const changed = entryOf(await write({ ...sample, items: [{ ...first!, title: '另一个题目' }, ...rest] }));
  const { version, years } = entryOf(files);
  expect(changed.version).not.toBe(version);
  expect(changed.years[0]).toEqual(years[0]);
  expect(changed.years[1]).not.toEqual(years[1]);
});

async function textsIn(folder: string): Promise<Text[]> {
  const records = filesIn(folder).filter((file) => file.endsWith('.pf_fragment'));
  return Promise.all(records.map(async (file) => JSON.parse(await decoded(join(folder, file))) as Text));
}

it('has the text of each item as written', async () => {
  const texts = await textsIn(files);
  expect(texts).toHaveLength(sample.items.length);
  for (const { title, lead, body, source } of sample.items) {
    const written = { title, lead: lead ?? '', body, source: source?.name ?? '' };
    expect(texts).toContainEqual(expect.objectContaining(written));
  }
  expect(texts).toContainEqual(
    expect.objectContaining({ where: '江苏 · 苏州 · 昆山市', figure: '230', unit: '亿元', unsure: '' }),
  );
});

it('marks a sum that is uncertain', async () => {
  const items = sample.items.map((item) => ({
    ...item,
    notes: [{ code: 'uncertain' as const, field: 'investment' as const }],
  }));
  for (const { figure, unsure } of await textsIn(await write({ ...sample, items })))
    expect(unsure).toBe(figure && '待核');
});

it('has indexes in small parts, by a setting that Pagefind does not document', async () => {
  const items = Array.from({ length: 60 }, (_, at) => testItem(at + 1, { body: ['字'.repeat(99) + at] }));
  const chunks = filesIn(await write({ ...sample, items })).filter((file) => file.endsWith('.pf_index'));
  expect(chunks.length).toBeGreaterThan(1);
});

it('puts an item into every region and industry that holds it', () => {
  const table = open<Table>('table');
  const paths = table.places[table.place[0]!]!.map((region) => table.regions[region]!.path);
  expect(paths).toEqual(['jiangsu', 'jiangsu/suzhou', 'jiangsu/suzhou/kunshan']);
  expect(table.industries[table.industry[3]!]).toEqual(['ict', 'auto']);
  expect(table.sum[0]).toBe(230e4);
  expect(table.age[0]).toBe(5);
});

it('names places, parks and companies with how they are read', () => {
  const names = open<Name[]>('names');
  const read = (label: string) => names.find((name) => name.label === label);
  expect(read('苏州市')).toMatchObject({
    kind: '地区',
    pinyin: 'suzhou',
    initials: 'sz',
    called: ['苏州', '苏州市'],
  });
  expect(read('长寿区')).toMatchObject({ pinyin: 'changshou', hint: '重庆' });
  expect(read('海岚半导体')).toMatchObject({ kind: '公司', url: '/companies/hailanbandaoti/', items: 2 });
  expect(spelled('TCL科技')).toEqual({ pinyin: 'tclkeji', initials: 'tclkj' });
  expect(spelled('LG')).toEqual({ pinyin: '', initials: '' });
});

it('knows the items of a company and a park', () => {
  expect(open<Scopes>('scopes').company.hailanbandaoti).toEqual({ name: '海岚半导体', items: [0, 3] });
});

it('turns traditional characters only into those that the archive uses, and leaves its own alone', async () => {
  const pairs = open<string>('variants');
  expect(pairs).toContain('臺台');
  expect(pairs).not.toContain('龜');
  const own = await write({
    ...sample,
    items: [testItem(9, { title: '臺台', places: [testPlace('火星')] })],
  });
  expect(open<string>('variants', own)).not.toContain('臺');
});

it('holds an archive of nothing', async () => {
  expect(entryOf(await write({ ...sample, issues: [], items: [] })).years).toEqual([]);
});
