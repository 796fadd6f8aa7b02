import { describe, expect, it } from 'vitest';
import { readIssue } from '../index.ts';

const titles = (text: string) =>
  readIssue('a.txt', new TextEncoder().encode(text)).items.map((item) => item.title);

describe('title marks', () => {
  it.each(['●', '⬤', '⚫', '• ', '◉'])('“%s” marks titles in a text that uses it for them', (mark) => {
    expect(titles(`一、招商引资\n${mark}汉中钛材项目开工\n■开工（汉中日报）。`)).toEqual([
      '汉中钛材项目开工',
    ]);
  });

  it('other dots are points of a list in a text that marks its titles with ●', () => {
    const text = '一、招商引资\n●汉中钛材项目开工\n■包括：\n•钛锭\n•钛板（汉中日报）。';
    expect(titles(text)).toEqual(['汉中钛材项目开工']);
  });

  it.each([
    ['l', 'n'],
    ['u', 'n'],
    ['l', '§'],
    ['\uF06C', '\uF06E'],
    ['\uF0B7', '\uF0A7'],
  ])('bullets “%s” and “%s” of a symbol font are marks', (title, body) => {
    const text = `一、招商引资\n${title}汉中钛材项目开工\n6月8日开工。\n${body}占地80亩（汉中日报）。`;
    expect(readIssue('a.txt', new TextEncoder().encode(text)).items).toMatchObject([
      { title: '汉中钛材项目开工', lead: '6月8日开工。', body: ['占地80亩。'] },
    ]);
  });

  it('a mark alone on its line marks the line below; two consecutive ones count as one', () => {
    expect(
      titles('一、招商引资\n●\n汉中钛材项目开工\n■开工（汉中日报）。\n●●略阳镍矿扩产\n■扩产（汉中日报）。'),
    ).toEqual(['汉中钛材项目开工', '略阳镍矿扩产']);
  });
});

describe('marks of other programs', () => {
  const page = (title: string, body: string) =>
    ['汉中钛材', '略阳镍矿', '宁强茶饮']
      .map((name) => `${title}${name}项目开工\n6月8日，${name}项目开工。\n${body}占地80亩（汉中日报）。\n`)
      .join('');
  const read = (title: string, body: string) =>
    readIssue('a.txt', new TextEncoder().encode(`一、招商引资\n${page(title, body)}`));

  it.each([
    ['Word’s bullets', '\uF06C', '\uF06E'],
    ['Word’s bullets with a blank', '\uF06C ', '\uF06E '],
    ['Word’s diamond and small square', '\uF075', '\uF0A7'],
    ['letters of Wingdings', 'l', 'n'],
    ['letters with a tab', 'l\t', 'n\t'],
    ['its diamond and arrow', 'u', 'Ø'],
    ['other letters of it', 'm', 't'],
    ['a typewriter’s circle', '·', 'o'],
    ['a dot and a dash', '•', '–'],
    ['signs of a private font', '\uE001', '\u{F0002}'],
    ['symbols of another program', '◈', '➤'],
    ['stars', '★', '☆'],
    ['the usual title mark and a letter', '●', 'n'],
    ['the usual body mark and a letter', 'l ', '■'],
    ['an emoji', '🔵', '🟦'],
  ])('%s are read as the newsletter’s', (_, title, body) => {
    const { items, doubts } = read(title, body);
    expect(items.map((item) => [item.title, item.lead, item.body])).toEqual(
      ['汉中钛材', '略阳镍矿', '宁强茶饮'].map((name) => [
        `${name}项目开工`,
        `6月8日，${name}项目开工。`,
        ['占地80亩。'],
      ]),
    );
    for (const { code } of doubts) expect(code).toBe('structure');
  });

  it.each([
    ['◈', '', '◈'],
    ['1. ', '', '1.'],
    ['（一）', '', '（一）'],
    ['- ', '', '-'],
    ['①', '', '①'],
    ['？', '', '？'],
    ['@', '#', '@'],
    ['O', '■', 'O'],
    ['J', '▪', 'J'],
  ])('“%s” may mark anything: the message names it', (title, body, named) => {
    expect(() => read(title, body)).toThrow(`3, begin with “${named}”`);
  });

  it('are no words: lines that begin with l or n in Latin stay', () => {
    expect(
      titles('一、招商引资\n●ledinno项目开工\nnova公司建设。\n■由lidar与nokia建设（汉中日报）。'),
    ).toEqual(['ledinno项目开工']);
  });
});

describe('a sentence broken over lines', () => {
  const item = (text: string) =>
    readIssue('a.txt', new TextEncoder().encode(`一、招商引资\n${text}`)).items[0];

  it('keeps lines of digits, years and brackets', () => {
    expect(item('●赤峰项目开工\n■总投资\n12.5\n亿元，\n2021年\n开工（赤峰日报）。')?.body).toEqual([
      '总投资12.5亿元，2021年开工。',
    ]);
    expect(item('●《赤峰市算力规划》\n（2021—2025年）\n■发布（赤峰日报）。')?.title).toBe(
      '《赤峰市算力规划》（2021—2025年）',
    );
  });

  it('joins a full stop alone on its line to the paragraph above', () => {
    expect(item('●赤峰项目开工\n6月8日开工。\n■占地80亩（赤峰日报）\n。')).toMatchObject({
      lead: '6月8日开工。',
      body: ['占地80亩。'],
      source: { name: '赤峰日报' },
    });
  });

  it('keeps unmarked paragraphs in their body', () => {
    const found = item('●赤峰论坛开幕\n\n■论坛开幕。\n\n论坛设三个分会场。\n\n论坛明日闭幕（赤峰日报）。');
    expect(found).toMatchObject({ lead: null, body: ['论坛开幕。', '论坛设三个分会场。', '论坛明日闭幕。'] });
  });

  it('does not read the numbered points of a body as sections', () => {
    const text =
      '●《赤峰市措施》出台\n■措施如下：\n一、政策支持\n给予补助。\n二、信息动态\n按月公布（赤峰日报）。\n●甲项目开工\n■开工（赤峰日报）。';
    expect(item(text)?.body.join('')).toContain('按月公布');
  });
});
