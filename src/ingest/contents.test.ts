import { describe, expect, it } from 'vitest';
import { readContents, titleKey } from './contents.ts';
import { readLines } from './text/lines.ts';

const BODY = '一、招商引资\n●轴承项目签约\n■签约（黄冈日报）。\n';
const titlesOf = (text: string) => readContents(readLines(text)).entries.map((entry) => entry.title);

describe('readContents', () => {
  it('reads titles with dot leaders and leaves the headings out', () => {
    const front = '目录\n一、招商引资.......1\n●轴承项目签约......1\n●竹纤维项目开工…………2\n';
    expect(titlesOf(front + BODY)).toEqual(['轴承项目签约', '竹纤维项目开工']);
  });

  it('reads hyphen bullets and a heading with stars', () => {
    const front = '目录\n- 轴承项目签约 1\n- 竹纤维项目开工 2\n- 三、政策法规 24**\n- 《茶业条例》施行 24\n';
    expect(titlesOf(front + BODY)).toEqual(['轴承项目签约', '竹纤维项目开工', '《茶业条例》施行']);
  });

  it('joins a title that is wrapped over two lines', () => {
    const front = '目录\n●总投资 5 亿元的轴承项目在黄冈\n高新区签约......1\n●竹纤维项目开工......2\n';
    expect(titlesOf(front + BODY)[0]).toBe('总投资 5 亿元的轴承项目在黄冈高新区签约');
  });

  it('keeps a number that ends a title apart from its page', () => {
    expect(titlesOf(`目录\n●开工项目达 120......3\n●签约项目达 80......4\n${BODY}`)).toEqual([
      '开工项目达 120',
      '签约项目达 80',
    ]);
  });

  it('finds the lines of cover and contents, after which the sections begin', () => {
    const front = '园区周报\n目录\n●轴承项目签约......1\n●竹纤维项目开工......2\n\n';
    expect(readContents(readLines(front + BODY)).range).toEqual([2, 4]);
  });

  it('goes on where two items have one title', () => {
    const front = '目录\n●轴承项目签约......1\n●轴承项目签约......2\n●竹纤维项目开工......3\n';
    expect(readContents(readLines(front + BODY)).range).toEqual([1, 4]);
  });

  it('ends before a first title that ends in a number, where page numbers are lines of their own', () => {
    const front = '目录\n●项目签约 总投资超 500 亿元\n\n1\n\n●竹纤维项目开工\n\n2\n\n';
    const text = `${front}一、招商引资\n●项目签约 总投资超 500\n亿元\n■签约（黄冈日报）。\n`;
    expect(titlesOf(text)).toEqual(['项目签约 总投资超 500 亿元', '竹纤维项目开工']);
  });

  it('finds no contents in a text that begins with its sections', () => {
    expect(readContents(readLines(BODY))).toEqual({ entries: [], range: null });
  });

  it.each([
    ['ends in a number', '●轴承产量升至第 17\n■升至第17（黄冈日报）。\n'],
    ['comes again with its text', '●竹纤维项目开工\n■开工（黄冈日报）。\n'],
    ['stands before its section', '●轴承项目签约\n一、招商引资\n■签约（黄冈日报）。\n'],
  ])('ends before the text where its first title %s', (_, text) => {
    const front = '目录\n●轴承项目签约......1\n●竹纤维项目开工......2\n●茶饮项目投产......2\n\n';
    const opened = `${front}一、招商引资\n${text}`;
    expect(readContents(readLines(opened)).range?.[1]).toBe(4);
    expect(titlesOf(opened)).toEqual(['轴承项目签约', '竹纤维项目开工', '茶饮项目投产']);
  });

  it('ends before a title that is wrapped behind a number', () => {
    const front = '目录\n●黄冈港区一季度集中签约重大项目 总投资 102 亿元......1\n●竹纤维项目开工......2\n\n';
    const text =
      '●黄冈港区一季度集中签约重大项目 总投资 102\n亿元\n■签约（黄冈日报）。\n一、招商引资\n●竹纤维项目开工\n■开工。\n';
    expect(readContents(readLines(front + text)).range?.[1]).toBe(3);
  });

  it('does not take titles that end in a year for contents', () => {
    expect(titlesOf('一、招商引资\n●甲论坛 2021\n●乙论坛 2022\n■开幕（黄冈日报）。\n')).toEqual([]);
  });
});

describe('titleKey', () => {
  it('ignores blanks, widths and punctuation', () => {
    expect(titleKey('总投资 5 亿元，“光谷”ＬＥＤ项目')).toBe(titleKey('总投资5亿元 光谷led项目'));
  });
});

describe('the entries of a printed table of contents', () => {
  const titles = (...texts: string[]) =>
    readContents(readLines(['目录', ...texts, '一、招商引资', '●甲', '■正文'].join('\n'))).entries.map(
      ({ title }) => title,
    );

  it('may have their page numbers on lines of their own', () => {
    expect(titles('一、招商引资', '1', '●轴承项目签约', '1', '●钛材项目', '开工', '12')).toEqual([
      '轴承项目签约',
      '钛材项目开工',
    ]);
  });

  it('may be wrapped, the last one too', () => {
    expect(titles('●轴承项目在黄冈', '高新区签约 1', '●钛材项目在汉中', '开工......2')).toEqual([
      '轴承项目在黄冈高新区签约',
      '钛材项目在汉中开工',
    ]);
  });

  it('may have their page numbers right behind them', () => {
    const first = ['一、招商引资1', '●轴承项目签约1', '●钛材项目开工2', '二、综合资讯3'];
    expect(titles(...first, '●论坛开幕3')).toEqual(['轴承项目签约', '钛材项目开工', '论坛开幕']);
    // A title can end in a number.
    expect(titles(...first, '●全省第1')).toEqual(['轴承项目签约1', '钛材项目开工2', '全省第1']);
  });

  it('may lack them', () => {
    expect(titles('●轴承项目签约', '●钛材项目开工', '●论坛开幕')).toEqual([
      '轴承项目签约',
      '钛材项目开工',
      '论坛开幕',
    ]);
    expect(
      titles('一、招商引资 1', '●轴承项目签约 1', '●钛材项目开工', '二、综合资讯 3', '●论坛开幕 3'),
    ).toEqual(['轴承项目签约', '钛材项目开工', '论坛开幕']);
  });
});
