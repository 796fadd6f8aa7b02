import { describe, expect, it } from 'vitest';
import { readIssue } from './index.ts';

const read = (text: string) => readIssue('week.txt', new TextEncoder().encode(text));
const visible = (text: string) => text.replace(/\s/g, '');

describe('readIssue', () => {
  it.each([
    ['markup', '●铜仁<script>alert(1)</script>项目\n■正文 <b>粗体</b> <!-- x --> &amp;（铜仁日报）。'],
    ['MDX', '●铜仁{process.exit()}项目\n■import x from "y" export const a = {b}（铜仁日报）。'],
    ['Markdown', '●# 铜仁**项目**\n■[甲](javascript:x) `代码` | 表 | \\（铜仁日报）。'],
  ])('reads %s as plain text', (_, page) => {
    const [first] = read(`一、招商引资\n${page}\n`).items;
    const [title, body] = page.split('\n') as [string, string];
    expect(first?.title).toBe(title.slice(1));
    expect(visible(first?.body[0] ?? '')).toBe(visible(body.slice(1).replace('（铜仁日报）', '')));
  });

  it('keeps a title without a body, with a doubt', () => {
    const [, second] = read('一、招商引资\n●铜仁项目签约\n■签约（铜仁日报）。\n●黄冈项目开工\n').items;
    expect(second).toMatchObject({ title: '黄冈项目开工', body: [], source: null });
    expect(second?.notes.map((note) => note.code)).toContain('no-source');
  });

  it('notes that the last item was cut off, and only that one', () => {
    const { items } = read('一、招商引资\n●铜仁项目签约\n■签约（铜仁日报）。\n●黄冈项目开工\n■项目总投资5');
    expect(items.map(({ notes }) => notes.some((note) => note.code === 'text-incomplete'))).toEqual([
      false,
      true,
    ]);
  });

  it('omits a mark with no text after it, with a doubt that names its line', () => {
    const { items, doubts } = read('一、招商引资\n●铜仁项目签约\n■签约（铜仁日报）。\n●\n');
    expect(items.map(({ title }) => title)).toEqual(['铜仁项目签约']);
    expect(doubts).toMatchObject([{ code: 'text-incomplete', line: 4 }]);
    expect(() => read('■\f●')).toThrow('week.txt: no issue of 园区周报: marks only');
  });

  it('uses the beginning of the text for a missing title, with a doubt', () => {
    const { items } = read(
      '一、招商引资\n●\n■铜仁竹纤维项目签约，总投资5亿元（铜仁日报）。\n●\n■（铜仁日报）。\n',
    );
    expect(items.map(({ title }) => title)).toEqual(['铜仁竹纤维项目签约', '铜仁日报']);
    expect(items[0]?.body).toEqual(['铜仁竹纤维项目签约，总投资5亿元。']);
    expect(items[0]?.notes.map(({ code }) => code)).toContain('text-incomplete');
  });

  it('reads a text without any heading as 招商引资, with a doubt', () => {
    const { items, doubts } = read('●铜仁项目签约\n■签约（铜仁日报）。\n');
    expect(items[0]?.section).toBe('招商引资');
    expect(doubts).toMatchObject([{ code: 'no-section', line: 1 }]);
  });

  it('compares titles with the contents, and keeps those of the text', () => {
    const contents = '目录\n●铜仁竹纤维项目签纳......1\n●黄冈轴承项目开工......2\n\n';
    const { items } = read(
      `${contents}一、招商引资\n●铜仁竹纤维项目签约\n■签约（铜仁日报）。\n●黄冈轴承项目开工\n■开工（黄冈日报）。\n`,
    );
    expect(items.map((one) => one.title)).toEqual(['铜仁竹纤维项目签约', '黄冈轴承项目开工']);
    expect(items.map((one) => one.notes.map((note) => note.code))).toEqual([['contents-title-differs'], []]);
    expect(items[0]?.notes[0]?.text).toContain('铜仁竹纤维项目签纳');
  });

  it('keeps the cover for the issue’s label', () => {
    const { frame } = read(
      '园区周报\n2021年6月2期（总88期）\n一、招商引资\n●铜仁项目签约\n■签约（铜仁日报）。\n',
    );
    expect(frame).toEqual(['园区周报', '2021年6月2期（总88期）']);
  });
});

describe('a very long text', () => {
  const clean = (body: string) => `一、招商引资\n●铜仁项目签约\n■${body}（铜仁日报）。`;
  const read = (text: string) => readIssue('week.txt', new TextEncoder().encode(text));

  it.each([
    ['of blanks in a line', `甲${' '.repeat(2_000_000)}乙`],
    ['of letters in a line', 'a'.repeat(2_000_000)],
    ['of lines in a paragraph', `${'项目建设，'.repeat(20)}\n`.repeat(12_000)],
  ])('%s is refused, with its line', (_, body) => {
    expect(() => read(clean(body))).toThrow(
      /^week\.txt:3: a paragraph of \d+ characters: no issue holds one/,
    );
  });

  it.each([
    ['of blanks in a line', `甲${' '.repeat(500_000)}乙`, 3],
    ['of lines in a paragraph', '项目建设，\n'.repeat(20_000), 100_000],
    ['of marks in a line', '█。'.repeat(50_000), 0],
  ])('%s is read completely while it is a paragraph', (_, body, least) => {
    const [item] = read(clean(body)).items;
    expect(item?.source?.name).toBe('铜仁日报');
    expect(item?.body.join('').length).toBeGreaterThanOrEqual(least);
  });

  it('of titles, or of paragraphs under two titles, is read completely', () => {
    const titles = 5_000;
    expect(read(`一、招商引资\n${'●铜仁项目签约\n'.repeat(titles)}■正文（铜仁日报）。`).items).toHaveLength(
      titles,
    );
    const two = read(`一、招商引资\n●甲\n●乙\n${'导语，长\n\n'.repeat(titles)}■正文（铜仁日报）。`).items;
    expect(two.flatMap(({ title, lead }) => [title, lead]).join('')).toHaveLength(2 + 4 * titles);
  });
});
