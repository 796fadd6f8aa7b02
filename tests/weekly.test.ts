/** The weekly routine on a copy of the test archive: a new issue comes, is corrected, settled, and read again. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ingest } from '../scripts/lib/ingest.ts';
import { review } from '../scripts/lib/review.ts';
import { digestsOf } from '../scripts/lib/site/files.ts';
import { readArchive } from '../src/content/archive.ts';
import type { ItemEntry } from '../src/content/entry.ts';
import { extractIssue } from '../src/facts/extract.ts';
import { inProcess } from './lib/command.ts';
import { inventIssue } from './lib/invented-issue.ts';
import { unscrambled } from './lib/scramble.ts';
import { edit } from './lib/typed.ts';

let dir: string;
let content: string;
const runIngest = (...args: string[]) =>
  inProcess((world) => ingest(args, extractIssue, world), { cwd: dir });
const runReview = (...args: string[]) => inProcess((world) => review(args, world, null), { cwd: dir });
const items = () => readArchive(content).items;
const itemOf = (id: string) => items().find((item) => item.id === id)!;
const openDoubts = async () => JSON.parse((await runReview('--json')).out) as { id: string; code: string }[];

const editItem = (id: string, from: RegExp, to: string) =>
  edit(join(content, itemOf(id).collection, `${id}.mdx`), from, to);

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'weekly-'));
  cpSync('tests/archive', dir, { recursive: true });
  content = join(dir, 'content');
});
afterAll(() => rmSync(dir, { recursive: true }));

it('a new issue is added, no file of an older one changes, and all addresses stay', async () => {
  const registers = ['parks.yaml', 'companies.yaml'];
  const linesOf = (name: string) => readFileSync(join(content, name), 'utf8').split('\n');
  const entered = registers.map(linesOf);
  const before = Object.entries(digestsOf(content)).filter(([file]) => !registers.includes(file));
  const text = join(dir, 'friday.txt');
  writeFileSync(text, unscrambled(inventIssue(3, 30)));
  expect((await runIngest(text)).out).toContain('30 items');
  expect(digestsOf(content)).toMatchObject(Object.fromEntries(before));
  for (const [at, name] of registers.entries())
    expect(linesOf(name)).toEqual(expect.arrayContaining(entered[at]!));
});

it('what a person corrects, settles and withdraws stays so when everything is read again', async () => {
  const fresh = items().filter(({ issue }) => issue > '2024-w10');
  const [first, second] = fresh as [ItemEntry, ItemEntry];
  const corrections: [id: string, field: keyof ItemEntry, from: RegExp, to: string, value: unknown][] = [
    [first.id, 'title', /^title: .*$/m, 'title: 改过的题目', '改过的题目'],
    [first.id, 'industry', /^industry: .*\nindustries: .*$/m, 'industry: bio\nindustries: [ bio ]', 'bio'],
    [
      second.id,
      'companies',
      /^companies: .*$/m,
      'companies: [ 恒岳新能源科技有限公司 ]',
      ['恒岳新能源科技有限公司'],
    ],
    ['2023-w20-03', 'date', /^date: .*$/m, 'date: 2023-05-14', '2023-05-14'],
    ['2023-w46-05', 'stage', /^stage: .*$/m, 'stage: operating', 'operating'],
    [
      '2023-w46-08',
      'source',
      /^source: .*$/m,
      'source: { name: 中国质量新闻网 }',
      { name: '中国质量新闻网' },
    ],
  ];
  for (const [id, , from, to] of corrections) editItem(id, from, to);
  const [doubt, other] = (await openDoubts()).filter(
    ({ id }) => id === '2023-w46-01' || id === '2024-w10-08',
  );
  for (const { id, code } of [doubt!, other!]) expect((await runReview('settle', id, code)).code).toBe(0);
  editItem('2023-w46-11', /^digests:/m, 'withdrawn: true\nreason: 应当事人要求撤下\ndigests:');
  expect((await runIngest()).code).toBe(0);
  for (const [id, field, , , value] of corrections)
    expect(itemOf(id)[field], `${id} ${field}`).toEqual(value);
  const left = await openDoubts();
  for (const { id, code } of [doubt!, other!])
    expect(left).not.toContainEqual(expect.objectContaining({ id, code }));
  expect(itemOf('2023-w46-11').withdrawn).toBe(true);
});

it('a further run changes nothing, and says that all addresses answer', async () => {
  const before = digestsOf(content);
  const { code, out } = await runIngest();
  expect(code).toBe(0);
  expect(out).toContain('0 files new, 0 updated');
  expect(digestsOf(content)).toEqual(before);
});
