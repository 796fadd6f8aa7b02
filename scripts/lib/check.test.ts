import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extractIssue } from '../../src/facts/extract.ts';
import { inProcess } from '../../tests/lib/command.ts';
import { docx, paragraph } from '../../tests/lib/print/docx.ts';
import type { World } from './console.ts';
import { ingest } from './ingest.ts';

let dir: string;
let out: string;
let err: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'check-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

async function check(...more: string[]): Promise<number> {
  const run = (world: World) => ingest(['--check', '.', ...more], extractIssue, world);
  const said = await inProcess(run, { cwd: dir, now: () => new Date('2024-05-20') });
  ({ out, err } = said);
  return said.code;
}

const LINES = [
  '一、招商引资',
  '●铜仁轴承项目签约落户碧江区',
  '2024年5月13日，铜仁轴承项目签约落户碧江区。',
  '■铜仁轴承项目占地80亩，总投资5亿元（铜仁市政府网站）。',
  '●黄冈纺织项目开工建设',
  '2024年5月14日，黄冈纺织项目开工建设。',
  '■黄冈纺织项目占地90亩，总投资6亿元（黄冈日报）。',
];
const text = LINES.join('\n');
const label = (n: number, title: string, lead: string, body: string, source: string, facts = {}) =>
  JSON.stringify({ n, section: '招商引资', title, lead, body: [body], source, ...facts });
const LABELS = [
  label(1, LINES[1]?.slice(1) ?? '', LINES[2] ?? '', '铜仁轴承项目占地80亩，总投资5亿元', '铜仁市政府网站', {
    date: '2024-05-13',
  }),
  label(2, LINES[4]?.slice(1) ?? '', LINES[5] ?? '', '黄冈纺织项目占地90亩，总投资6亿元', '黄冈日报', {
    date: '2024-05-15',
  }),
];
/** The cells of a file’s line by the names of the columns. */
function cellsOf(file: string): Record<string, string> {
  const [head = [], ...rows] = out.split('\n').map((line) => line.split(/\s+/));
  const row = rows.find(([name]) => name === file) ?? [];
  return Object.fromEntries(head.map((name, i) => [name, row[i] ?? '']));
}

describe('npm run ingest -- --check', () => {
  it('counts for each file what is right, facts where they are labelled', async () => {
    writeFileSync(join(dir, 'week.txt'), text);
    writeFileSync(join(dir, 'week.jsonl'), `${LABELS.join('\n')}\n`);
    expect(await check()).toBe(0);
    expect(cellsOf('week.txt')).toMatchObject({
      items: '2/2',
      title: '2/2',
      body: '2/2',
      date: '1/2',
      stage: '-',
      wrong: '0',
    });
  });

  it('reads Word files too, and files without labels', async () => {
    writeFileSync(join(dir, 'a.docx'), docx(LINES.map((line) => paragraph(line)).join('')));
    writeFileSync(join(dir, 'a.jsonl'), LABELS.join('\n'));
    writeFileSync(join(dir, 'b.txt'), text);
    expect(await check()).toBe(0);
    expect(cellsOf('a.docx')).toMatchObject({ items: '2/2', lead: '2/2' });
    expect(cellsOf('b.txt')).toMatchObject({ items: '2', title: '-', wrong: '-' });
  });

  it('ends with 1 and names what is wrong: another text, an item too few, an item too many', async () => {
    writeFileSync(join(dir, 'other.txt'), text.replace('2024年5月14日', '2024年5月15日'));
    writeFileSync(join(dir, 'other.jsonl'), LABELS.join('\n'));
    expect(await check()).toBe(1);
    expect(cellsOf('other.txt')).toMatchObject({ title: '2/2', lead: '1/2', wrong: '1' });
    expect(out).toContain('other.txt 2 黄冈纺织项目开工建设: lead: want 2024年5月14日');
    writeFileSync(join(dir, 'other.txt'), LINES.slice(0, 4).join('\n'));
    expect(await check()).toBe(1);
    expect(out).toContain('other.txt 2 黄冈纺织项目开工建设: not found');
    expect(cellsOf('other.txt')).toMatchObject({ items: '1/2', title: '1/2' });
    writeFileSync(join(dir, 'other.txt'), text);
    writeFileSync(join(dir, 'other.jsonl'), LABELS[0] ?? '');
    expect(await check()).toBe(1);
    expect(out).toContain('other.txt 黄冈纺织项目开工建设: an item that has no label');
  });

  it('counts wrong items without a doubt apart', async () => {
    writeFileSync(
      join(dir, 'week.txt'),
      text.replace('5亿元（铜仁市政府网站）。', '5亿元。').replace('6亿元', '7亿元'),
    );
    writeFileSync(join(dir, 'week.jsonl'), LABELS.join('\n'));
    await check();
    expect(cellsOf('week.txt')).toMatchObject({ wrong: '2', silent: '1' });
  });

  it('says why a file could not be read, and what to do with those of other programs', async () => {
    writeFileSync(join(dir, 'bad.txt'), 'nonsense');
    writeFileSync(join(dir, 'old.doc'), '');
    expect(await check()).toBe(1);
    expect(out).toMatch(/^bad\.txt +no issue of 园区周报/m);
    expect(err).toContain('old.doc: .doc files are not read: save it as PDF');
  });

  it('names file and line of a broken label', async () => {
    writeFileSync(join(dir, 'week.txt'), text);
    writeFileSync(join(dir, 'week.jsonl'), `${LABELS[0]}\n{"n": 2,`);
    expect(await check()).toBe(1);
    expect(out).toContain('week.jsonl:2: no JSON');
  });

  it('writes nothing', async () => {
    writeFileSync(join(dir, 'week.txt'), text);
    await check('--json');
    expect(readdirSync(dir)).toEqual(['week.txt']);
    expect(JSON.parse(out)).toMatchObject([{ file: 'week.txt', items: 2, labelled: null }]);
  });
});
