/** The weekly routine on a copy of the test archive: a new issue comes, is corrected, settled, and read again. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { digestsOf } from '../scripts/lib/site/files.ts';
import { readArchive } from '../src/content/archive.ts';
import type { ItemEntry } from '../src/content/entry.ts';
import { inventIssue } from './lib/invented-issue.ts';
import { unscrambled } from './lib/scramble.ts';

let dir: string;
let content: string;
let env: NodeJS.ProcessEnv;
const run = (script: string, ...args: string[]) =>
  execFileSync(process.execPath, [`scripts/${script}.ts`, ...args], { env, encoding: 'utf8', stdio: 'pipe' });
const items = () => readArchive(content).items;
const itemOf = (id: string) => items().find((item) => item.id === id)!;
const openDoubts = () => JSON.parse(run('review', '--json')) as { id: string; code: string }[];

/** Changes an item's file as a person does. */
function edit(id: string, from: RegExp, to: string): void {
  const file = join(content, itemOf(id).collection, `${id}.mdx`);
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(file, text.replace(from, to));
}

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'weekly-'));
  cpSync('tests/archive', dir, { recursive: true });
  content = join(dir, 'content');
  env = { ...process.env, SEEDS_DIR: join(dir, 'seeds'), CONTENT_DIR: content };
});
afterAll(() => rmSync(dir, { recursive: true }));

it('a new issue is added, no file of an older one changes, and all addresses stay', () => {
  const registers = ['parks.yaml', 'companies.yaml'];
  const linesOf = (name: string) => readFileSync(join(content, name), 'utf8').split('\n');
  const entered = registers.map(linesOf);
  const before = Object.entries(digestsOf(content)).filter(([file]) => !registers.includes(file));
  const text = join(dir, 'friday.txt');
  writeFileSync(text, unscrambled(inventIssue(3, 30)));
  expect(run('ingest', text)).toContain('30 items');
  expect(digestsOf(content)).toMatchObject(Object.fromEntries(before));
  for (const [at, name] of registers.entries())
    expect(linesOf(name)).toEqual(expect.arrayContaining(entered[at]!));
});

it('what a person corrects, settles and withdraws stays so when everything is read again', () => {
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
  for (const [id, , from, to] of corrections) edit(id, from, to);
  const [doubt, other] = openDoubts().filter(({ id }) => id === '2023-w46-01' || id === '2024-w10-08');
  for (const { id, code } of [doubt!, other!]) run('review', 'settle', id, code);
  edit('2023-w46-11', /^digests:/m, 'withdrawn: true\nreason: 应当事人要求撤下\ndigests:');
  run('ingest');
  for (const [id, field, , , value] of corrections)
    expect(itemOf(id)[field], `${id} ${field}`).toEqual(value);
  expect(openDoubts()).not.toContainEqual(expect.objectContaining({ id: doubt!.id, code: doubt!.code }));
  expect(openDoubts()).not.toContainEqual(expect.objectContaining({ id: other!.id, code: other!.code }));
  expect(itemOf('2023-w46-11').withdrawn).toBe(true);
});

it('a further run changes nothing, and says that all addresses answer', () => {
  const before = digestsOf(content);
  const { status, stdout } = spawnSync(process.execPath, ['scripts/ingest.ts'], { env, encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout).toContain('0 files new, 0 updated');
  expect(digestsOf(content)).toEqual(before);
});
