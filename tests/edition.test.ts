/** Another newsletter, with other sections, labels and marks (tests/edition/), read and built by the same code. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesIn } from '../scripts/lib/site/files.ts';
import { build } from './lib/build.ts';

const content = mkdtempSync(join(tmpdir(), 'edition-'));
const env = {
  NODE_OPTIONS: '--conditions=edition-test',
  SEEDS_DIR: 'tests/edition/seeds',
  CONTENT_DIR: content,
};
let dist: string;
const read = (file: string): string => {
  const bytes = readFileSync(join(dist, file));
  return (file.endsWith('.z') ? inflateSync(bytes) : bytes).toString();
};

beforeAll(async () => {
  execFileSync(process.execPath, ['scripts/ingest.ts'], { env: { ...process.env, ...env } });
  dist = await build('edition', env);
});
afterAll(() => rmSync(content, { recursive: true, force: true }));

it('reads texts by the marks, headings and words of the newsletter', () => {
  const { issues, items } = JSON.parse(read('data/items.json'));
  expect(issues.map(({ title, label, number }: Record<string, unknown>) => [title, label, number])).toEqual([
    ['江海航讯 2024年第10周', '2024年3月1期', 7],
    ['江海航讯 2024年第15周', '2024年4月1期', 9],
  ]);
  const facts = (item: Record<string, unknown>) => [item.id, item.section, item.industry, item.stage];
  expect(items.map(facts).sort()).toEqual([
    ['2024-w10-01', '航线动态', 'container', 'opened'],
    ['2024-w10-02', '航线动态', 'container', 'opened'],
    ['2024-w10-03', '码头建设', 'bulk', 'opened'],
    ['2024-w10-04', '口岸规章', 'other', 'ruled'],
    ['2024-w10-05', '船员故事', 'other', 'planned'],
    ['2024-w15-01', '航线动态', 'container', 'opened'],
    ['2024-w15-02', '码头建设', 'bulk', 'planned'],
  ]);
});

it('shows its name and its sections, each with a list and a feed', () => {
  expect(read('index.html')).toContain('<title>江海航讯');
  const issue = read('issues/2024-w10/index.html');
  for (const heading of ['一、航线动态', '二、码头建设', '三、口岸规章', '四、船员故事'])
    expect(issue).toContain(heading);
  for (const [id, label] of [
    ['routes', '航线'],
    ['terminals', '码头'],
    ['rules', '规章'],
    ['people', '船员'],
  ]) {
    expect(read('index.html')).toContain(`href="/${id}/"`);
    expect(read(`${id}/index.html`)).toContain(`<h1>${label}</h1>`);
    expect(read(`${id}/feed.xml`)).toContain(`江海航讯 · ${label}`);
  }
  expect(read('llms.txt')).toContain('航线动态');
  expect(read('data/figures/weeks.csv')).toContain('routes,terminals,rules,people');
});

it('treats a section of policies as such: a target is no sum, the level is stated', () => {
  const page = read('rules/2024-w10-04/index.html');
  expect(page).toContain('政策提出的目标，不计入合计');
  expect(page).toContain('省级');
});

it('names no other newsletter in any file', () => {
  const foreign =
    /园区周报|园区世界|产业园区动态|园区动态|招商|综合资讯|政策法规|href="\/(?:projects|news|policies)\//;
  expect(filesIn(dist).filter((file) => foreign.test(read(file)))).toEqual([]);
});
