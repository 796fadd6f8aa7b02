import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { testItem, testPlace } from '../../../tests/lib/items.ts';
import { sample } from '../../browser/search/samples.ts';
import type { Entry, Name, Scopes, Table, Texts } from '../files.ts';
import { searchFiles } from './search-files.ts';
import { spelled } from './search-names.ts';

const files = searchFiles(sample);
const open = <T>(name: string, from = files): T => {
  const file = from.find(({ path }) => path.endsWith(name))!;
  const { content } = file;
  return JSON.parse(typeof content === 'string' ? content : inflateSync(content).toString()) as T;
};
const version = (from: typeof files): string => open<Entry>('index.json', from).version;

it('gives the same files for the same items, in whatever order they come', () => {
  const turned = { ...sample, issues: [...sample.issues].reverse(), items: [...sample.items].reverse() };
  const again = searchFiles(turned);
  expect(again.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
  expect(version(again)).toBe(version(files));
});

it('moves to another folder when a word changes, so that no old file is mixed with new ones', () => {
  const [first, ...rest] = sample.items;
  const changed = searchFiles({ ...sample, items: [{ ...first!, title: '另一个题目' }, ...rest] });
  expect(version(changed)).not.toBe(version(files));
});

it('has the text of each item, under its number, as written', () => {
  const texts = files.filter(({ path }) => path.startsWith('text/'));
  expect(texts.map(({ path }) => path)).toEqual([
    expect.stringMatching(/^text\/2023-w20-[0-9a-f]{8}\/0\.z$/),
    expect.stringMatching(/^text\/2024-w10-[0-9a-f]{8}\/0\.z$/),
  ]);
  expect(open<Texts>(texts[0]!.path)[1]).toMatchObject({
    title: '总投资 230 亿元的海岚半导体项目签约昆山高新区',
    source: '昆山市政府网站',
    where: '江苏 · 苏州 · 昆山市',
    sum: ['230', '亿元'],
  });
  expect(texts.flatMap(({ path }) => Object.keys(open<Texts>(path)))).toHaveLength(sample.items.length);
});

it('moves the texts of an issue to another address when one of its words changes, and no other issue’s', () => {
  const folders = (from: typeof files) =>
    from.flatMap(({ path }) => (path.startsWith('text/') ? [path.split('/')[1]!] : []));
  const [first, ...rest] = sample.items;
  const changed = folders(searchFiles({ ...sample, items: [{ ...first!, body: ['另一段'] }, ...rest] }));
  expect(changed[0]).not.toBe(folders(files)[0]);
  expect(changed.slice(1)).toEqual(folders(files).slice(1));
});

it('puts an item into every region and industry that holds it', () => {
  const table = open<Table>('table.z');
  const paths = table.places[table.place[0]!]!.map((region) => table.regions[region]!.path);
  expect(paths).toEqual(['jiangsu', 'jiangsu/suzhou', 'jiangsu/suzhou/kunshan']);
  expect(table.industries[table.industry[3]!]).toEqual(['ict', 'auto']);
  expect(table.sum[0]).toBe(230e4);
  expect(table.age[0]).toBe(5);
});

it('names places, parks and companies with how they are read', () => {
  const names = open<Name[]>('names.z');
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
  expect(open<Scopes>('scopes.z').company.hailanbandaoti).toEqual({ name: '海岚半导体', items: [0, 3] });
});

it('turns traditional characters only into those that the archive uses, and leaves its own alone', () => {
  const pairs = open<string>('variants.z');
  expect(pairs).toContain('臺台');
  expect(pairs).not.toContain('龜');
  const own = searchFiles({
    ...sample,
    items: [testItem(9, { title: '臺台', places: [testPlace('火星')] })],
  });
  expect(open<string>('variants.z', own)).not.toContain('臺');
});

it('holds an archive of nothing', () => {
  expect(
    searchFiles({ ...sample, issues: [], items: [] }).map(({ path }) => path.split('/').at(-1)),
  ).toContain('table.z');
});
