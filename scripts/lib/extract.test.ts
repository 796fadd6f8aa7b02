import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { datasetSchema } from '../../src/schema/dataset.ts';
import { inProcess } from '../../tests/lib/command.ts';
import { extract } from './extract.ts';

const ISSUE = `园区周报
2021年6月2期（总88期）
一、招商引资
●汉中市举行招商推介会
■6月8日，汉中市举行招商推介会（汉中日报）。
`;

let dir: string;
let out: string;
let err: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'extract-'));
  writeFileSync(join(dir, 'june.txt'), ISSUE);
});
afterEach(() => rmSync(dir, { recursive: true }));

async function run(...argv: string[]): Promise<number> {
  const said = await inProcess((world) => extract(argv, world), { cwd: dir });
  ({ out, err } = said);
  return said.code;
}

/** One line, without a stack trace. */
function expectOneLine(...words: string[]): void {
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  for (const word of words) expect(err).toContain(word);
  expect(err).not.toMatch(/\bat .*:\d+:\d+/);
}

describe('extract', () => {
  it('prints the dataset of a text, and what it read', async () => {
    expect(await run('june.txt')).toBe(0);
    const dataset = datasetSchema.parse(JSON.parse(out));
    expect(dataset.issues.map((issue) => issue.id)).toEqual(['2021-w23']);
    expect(dataset.items[0]).toMatchObject({ title: '汉中市举行招商推介会', date: '2021-06-08' });
    expect(err).toBe('june.txt: 2021-w23, 1 items, 0 doubts\n');
  });

  it('writes no file', async () => {
    await run('june.txt');
    expect(readdirSync(dir)).toEqual(['june.txt']);
  });

  it('reads all texts of a folder by name', async () => {
    writeFileSync(join(dir, 'july.txt'), ISSUE.replaceAll('6月', '7月'));
    writeFileSync(join(dir, 'notes.csv'), 'a,b');
    expect(await run('.')).toBe(0);
    expect(JSON.parse(out).issues.map((issue: { seed: string }) => issue.seed)).toEqual([
      'july.txt',
      'june.txt',
    ]);
  });

  it('lists doubts with file and line, and exits with 2 in strict mode', async () => {
    writeFileSync(join(dir, 'june.txt'), ISSUE.replace('（汉中日报）', ''));
    expect(await run('june.txt')).toBe(0);
    expect(err).toContain('june.txt:4 no-source: 2021-w23-01');
    expect(await run('june.txt', '--strict')).toBe(2);
  });

  it('exits with 0 in strict mode when there is no doubt', async () => {
    expect(await run('june.txt', '--strict')).toBe(0);
  });

  it('reads year and week from the file next to the text', async () => {
    writeFileSync(join(dir, 'june.yaml'), 'year: 2020\nweek: 24\n');
    await run('june.txt');
    expect(JSON.parse(out).issues[0].id).toBe('2020-w24');
  });

  it('names file, line and key of an error in the file next to the text', async () => {
    writeFileSync(join(dir, 'june.yaml'), 'year: 2021\nweek: 60\n');
    expect(await run('june.txt')).toBe(1);
    expectOneLine('june.yaml:2', 'week');
  });

  it('explains what weighed for and against each fact', async () => {
    expect(await run('june.txt', '--explain')).toBe(0);
    expect(out).toMatch(/^2021-w23-01 汉中市举行招商推介会$/m);
    expect(out).toMatch(/^ {2}stage: event \d\.\d\d; for: .+; against: .+; else \w+ \d/m);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['empty', '', 'empty'],
    ['binary', Uint8Array.from([0, 1, 2, 0, 0, 255]), 'binary'],
    ['a PDF', '%PDF-1.7\n', 'PDF'],
    ['no issue', '今天天气很好。\n', 'no issue'],
    ['without a week', '一、招商引资\n●汉中钛材项目开工\n■近日（汉中日报）。\n', 'seeds/june.yaml'],
  ])('says in one line that a text is %s', async (_, content, word) => {
    writeFileSync(join(dir, 'june.txt'), content);
    expect(await run('june.txt')).toBe(1);
    expectOneLine('june.txt', word);
    expect(out).toBe('');
  });

  it('reports a missing file, or one of another kind, in one line', async () => {
    expect(await run('may.txt')).toBe(1);
    expectOneLine('may.txt', 'no such file');
    writeFileSync(join(dir, 'june.pdf'), '%PDF');
    expect(await run('june.pdf')).toBe(1);
    expectOneLine('june.pdf');
  });

  it('reports a folder without texts', async () => {
    mkdirSync(join(dir, 'empty'));
    expect(await run('empty')).toBe(1);
    expectOneLine('empty', 'no issue');
  });

  it('prints the texts that could be read, and exits with 1 for one that could not', async () => {
    writeFileSync(join(dir, 'bad.txt'), '');
    expect(await run('bad.txt', 'june.txt')).toBe(1);
    expect(JSON.parse(out).items).toHaveLength(1);
    expect(err).toContain('bad.txt: the file is empty');
  });

  it('asks for a text when none is named, and names a wrong option', async () => {
    expect(await run()).toBe(1);
    expectOneLine('name at least one text');
    expect(await run('--stict', 'june.txt')).toBe(1);
    expectOneLine('--stict');
  });

  it('prints its help', async () => {
    expect(await run('--help')).toBe(0);
    expect(out).toContain('--strict');
  });

  it('escapes characters of a seed that would move the cursor', async () => {
    writeFileSync(join(dir, 'june\u001b[2J.txt'), '');
    expect(await run('june\u001b[2J.txt')).toBe(1);
    expect(err).not.toContain('\u001b');
  });
});
