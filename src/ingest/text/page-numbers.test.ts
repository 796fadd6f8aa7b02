import { describe, expect, it } from 'vitest';
import { readIssue } from '../index.ts';
import { readLines } from './lines.ts';
import { isPageNumber, pageNumber, pageSeries } from './page-numbers.ts';

const read = (text: string) => readIssue('a.txt', new TextEncoder().encode(text)).items;

/** Formats in which page `n` of twelve is printed. */
const SHAPES: [string, (n: number) => string][] = [
  ['4/12', (n) => `${n}/12`],
  ['·4·', (n) => `·${n}·`],
  ['[4]', (n) => `[${n}]`],
  ['P4', (n) => `P${n}`],
  ['p. 4', (n) => `p. ${n}`],
  ['Page 4 of 12', (n) => `Page ${n} of 12`],
  ['4 of 12', (n) => `${n} of 12`],
  ['4 | 12', (n) => `${n} | 12`],
  ['IV', (n) => ['I', 'II', 'III', 'IV', 'V', 'VI'][n - 1] as string],
  ['iv', (n) => ['i', 'ii', 'iii', 'iv', 'v', 'vi'][n - 1] as string],
  ['第4页', (n) => `第${n}页`],
  ['第四页', (n) => `第${'一二三四五六'[n - 1]}页`],
  ['第 4 页 共 12 页', (n) => `第 ${n} 页 共 12 页`],
  ['【4】', (n) => `【${n}】`],
  ['—４—', (n) => `—${String.fromCodePoint(0xff10 + n)}—`],
  ['~ 4 ~', (n) => `~ ${n} ~`],
  ['4页', (n) => `${n}页`],
  ['页码：4', (n) => `页码：${n}`],
  ['« 4 »', (n) => `« ${n} »`],
  ['第 4 页，共 12 页', (n) => `第 ${n} 页，共 12 页`],
  ['P.4/12', (n) => `P.${n}/12`],
  ['4／12', (n) => `${n}／12`],
  ['◆4◆', (n) => `◆${n}◆`],
  ['#4', (n) => `#${n}`],
  ['Page: 4', (n) => `Page: ${n}`],
  ['4', (n) => `${n}`],
];

describe('a page number', () => {
  const item = (n: number, foot: string) =>
    `●铜仁${'甲乙丙丁戊己'[n]}项目签约\n\n6月8日，铜仁项目\n${foot}\n签约落户。\n\n■占地80亩（铜仁日报）。\n\n`;

  it.each(SHAPES)('“%s” is no word of the lead that goes on over the page', (_, foot) => {
    const text = `一、招商引资\n\n${[0, 1, 2, 3].map((n) => item(n, foot(n + 2))).join('')}`;
    const items = read(text);
    expect(items.map(({ lead }) => lead)).toEqual(Array(4).fill('6月8日，铜仁项目签约落户。'));
    expect(items.map(({ body }) => body.join())).toEqual(Array(4).fill('占地80亩。'));
  });

  it.each(SHAPES)('“%s” is furniture between two items, even on a single page', (_, foot) => {
    const text = `一、招商引资\n●甲项目签约\n■签约（铜仁日报）。\n${foot(4)}\n●乙项目签约\n6月8日签约。\n■占地80亩（铜仁日报）。`;
    expect(read(text)).toMatchObject([{ body: ['签约。'] }, { title: '乙项目签约', lead: '6月8日签约。' }]);
  });

  it.each(SHAPES)('“%s” is furniture between a title and its lead, and in mid-lead, even once', (_, foot) => {
    const lead = '6月8日，铜仁轴承项目在碧江经济开发区正式签约落户，总投资5亿元。';
    const end = '\n\n■占地80亩（铜仁日报）。';
    const below = `一、招商引资\n\n●铜仁项目签约\n\n${foot(4)}\n\n${lead}${end}`;
    expect(read(below)).toMatchObject([{ title: '铜仁项目签约', lead }]);
    const inside = `一、招商引资\n\n●铜仁项目签约\n\n${lead.slice(0, 26)}\n\n${foot(4)}\n\n${lead.slice(26)}${end}`;
    expect(read(inside)).toMatchObject([{ title: '铜仁项目签约', lead }]);
  });

  it.each(['2021', '12.5', '（2021）', '①', '6月8日', 'CHN', 'P4实验室', '3班', '4%', '5℃', '12:30', '4.'])(
    'is not “%s”',
    (text) => {
      expect(pageNumber(text)).toBeNull();
    },
  );

  it('may be a point of a list in round brackets', () => {
    expect(isPageNumber('（4）')).toBe(false);
  });
});

describe('pageSeries', () => {
  const series = (lines: string) =>
    [...pageSeries(readLines(lines.replaceAll(' ', '\n')))].map(({ text }) => text);

  it('counts up in small steps, where the totals are wrong too', () => {
    expect(series('4/12 甲 5/12 乙 7/12 丙 13/12')).toEqual([]);
    expect(series('4/12 甲 5/12 乙 7/12')).toEqual(['4/12', '5/12', '7/12']);
    expect(series('11/12 甲 12/12 乙 13/12')).toEqual(['11/12', '12/12', '13/12']);
  });

  it('are no fractions, and no numbers of sentences', () => {
    expect(series('1/3 甲 2/5 乙 1/2')).toEqual([]);
    expect(series('12 甲 30 乙 45 丙 8')).toEqual([]);
    expect(series('2 甲 3 乙 4')).toEqual([]);
  });
});
