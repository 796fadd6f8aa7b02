import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseFile } from '../../../src/content/file/file.ts';
import { formatIssue, formatItem } from '../../../src/content/file/format.ts';
import { settle } from '../../../src/content/write/settle.ts';
import { extractIssue } from '../../../src/facts/extract.ts';
import { type LabelledIssue, train } from '../../../src/facts/train.ts';
import { correctedIssues, correctionsStamp } from './corrections.ts';
import { goldIssues } from './labelled.ts';

/** Invented names of firms, which are not Chinese words. */
const NAMES = [
  '恒岳',
  '映辰',
  '海蕴',
  '皖箔',
  '岭远',
  '安禾',
  '远澜',
  '景程',
  '卓砺',
  '鸿叙',
  '沐澄',
  '屿舟',
  '砚澜',
];
const PLACES = ['铜仁', '衡水', '汉中', '黄冈', '保山', '赤峰', '钦州'];
const STAMPS = { stamp: '', corrections: '' };

/** An issue that names firms in a way that no label shows: a bare name that receives machines. */
const textOf = (names: readonly string[], turn: number) =>
  [
    '园区周报\n2021年6月2期\n一、招商引资',
    ...names.map((name, i) => {
      const place = PLACES[(i + turn) % PLACES.length];
      return `●${place}喜迎${name}首批设备\n\n6月8日，${name}首批设备运抵${place}。\n\n■设备将用于光学镜片产线（${place}市政府网站）。`;
    }),
  ].join('\n');

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'corrections-'));
  for (const folder of ['seeds', 'content', 'content/issues', 'content/projects'])
    mkdirSync(join(dir, folder));
});
afterEach(() => rmSync(dir, { recursive: true }));

/** Takes an issue in, and corrects the companies of its items. */
function correct(names: readonly string[], turn: number): LabelledIssue[] {
  const text = textOf(names, turn);
  writeFileSync(join(dir, 'seeds/june.txt'), text);
  const { issue, items } = extractIssue({ name: 'june.txt', bytes: new TextEncoder().encode(text) });
  writeFileSync(
    join(dir, `content/issues/${issue.id}.mdx`),
    formatIssue({ ...issue, sha256: 'a'.repeat(64), supersedes: [] }),
  );
  items.forEach((item, i) => {
    const file = formatItem({ ...item, companies: [] });
    writeFileSync(
      join(dir, `content/projects/${item.id}.mdx`),
      file.replace('companies: []', `companies: [ ${names[i]} ]`),
    );
  });
  return correctedIssues(join(dir, 'content'), join(dir, 'seeds'), new Set());
}

describe('correctedIssues', () => {
  it('finds what people set, and nothing else', () => {
    const [issue] = correct(['恒岳', '映辰'], 0);
    expect(issue?.name).toBe('june.txt');
    expect(issue?.labels[1]).toMatchObject({ n: 2, title: '衡水喜迎映辰首批设备', companies: ['映辰'] });
    expect(issue?.labels[1]).not.toHaveProperty('stage');
  });

  it('leaves out texts that are labelled', () => {
    correct(['恒岳'], 0);
    expect(correctedIssues(join(dir, 'content'), join(dir, 'seeds'), new Set(['june.txt']))).toEqual([]);
  });

  it('has another stamp after another correction', () => {
    const before = correctionsStamp(correct(['恒岳'], 0));
    const [file] = [join(dir, 'content/projects/2021-w23-01.mdx')];
    writeFileSync(file, readFileSync(file, 'utf8').replace('恒岳 ]', '恒岳光学 ]'));
    expect(correctionsStamp(correctedIssues(join(dir, 'content'), join(dir, 'seeds'), new Set()))).not.toBe(
      before,
    );
  });
});

describe('settling', () => {
  it('is learned from as a correction is', () => {
    correct(['恒岳'], 0);
    const path = join(dir, 'content/projects/2021-w23-01.mdx');
    const file = parseFile(readFileSync(path, 'utf8'), path);
    writeFileSync(path, settle(file, ['uncertain-stage']));
    const [issue] = correctedIssues(join(dir, 'content'), join(dir, 'seeds'), new Set());
    expect(issue?.labels[0]).toMatchObject({ n: 1, stage: file.values.stage });
    expect(issue?.labels[0]).not.toHaveProperty('industry');
  });
});

describe('a correction', () => {
  const gold = goldIssues('gold', 'seeds').filter(({ name }) => name.startsWith('trap'));
  const draws = process.env.CASES ? 10 : 1;

  it.each(Array.from({ length: draws }, (_, i) => i))('teaches: draw %i', (draw) => {
    const taught = [0, 1, 2].map((i) => NAMES[(draw * 3 + i) % NAMES.length] as string);
    const other = NAMES[(draw * 3 + 7) % NAMES.length] as string;
    const bytes = new TextEncoder().encode(textOf([other], draw + 3));
    const read = (issues: LabelledIssue[]) =>
      extractIssue({ name: 'july.txt', bytes }, train(issues, STAMPS)).items[0]?.companies;
    expect(read(gold)).toEqual([]);
    expect(read([...gold, ...correct(taught, draw)])).toEqual([other]);
  });
});
