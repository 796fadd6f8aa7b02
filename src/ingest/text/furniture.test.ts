import { describe, expect, it } from 'vitest';
import { isBareNumber, isFrame, isNotice, opensNotice, pageNumbers, runningLines } from './furniture.ts';
import { readLines } from './lines.ts';

describe('isFrame', () => {
  it.each([
    '园区周报',
    '《园区周报》2021年6月2期（总第88期）',
    '园区世界 www.parkworld.net',
    'http://www.parkworld.net',
    '汇总一周“园区”资讯 ● 把握最新行业动态',
    '— 12 —',
    '- 3 -',
    '第 4 页 共 20 页',
    'Page 7',
    '……………………',
    '目 录',
  ])('recognises “%s” as part of the frame', (line) => {
    expect(isFrame(line)).toBe(true);
  });

  it.each([
    '—陕投商州区 100MW 风电项目开工',
    '- 三期工程同日开工',
    '园区周报记者获悉，项目已开工',
    '总投资 12 亿元',
    '6月8日',
    '6.8 亿元。',
  ])('reads “%s” as text', (line) => {
    expect(isFrame(line)).toBe(false);
  });
});

describe('isBareNumber', () => {
  it('may be a page number, but not a year', () => {
    expect([isBareNumber('7'), isBareNumber('128'), isBareNumber('2021'), isBareNumber('7 页')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('pageNumbers', () => {
  const found = (...texts: string[]) => [...pageNumbers(readLines(texts.join('\n')))].map(({ text }) => text);

  it.each([
    ['4/12', '5/12', '7/12'],
    ['·4·', '·5·', '·6·'],
    ['[4]', '[5]', '[6]'],
    ['P4', 'P5', 'P6'],
    ['Page 4 of 12', 'Page 5 of 12', 'Page 6 of 12'],
    ['IV', 'V', 'VI'],
    ['第四页', '第五页', '第十一页'],
    ['4 | 12', '5 | 12', '6 | 12'],
    ['〔9〕', '〔10〕', '〔11〕'],
  ])('finds %s, %s and %s', (...numbers) => {
    expect(found(numbers[0], '甲项目', numbers[1], '乙项目', numbers[2])).toEqual(numbers);
  });

  it('leaves digits, what does not rise, and what is there once', () => {
    expect(found('4', '甲', '5', '乙', '6')).toEqual([]);
    expect(found('（1）', '甲', '（2）', '乙', '（1）')).toEqual([]);
    expect(found('4/12', '甲', '一', '乙', '二')).toEqual([]);
  });
});

describe('runningLines', () => {
  it('finds a line that recurs on three pages with different numbers', () => {
    const lines = readLines('产业观察 第1版\n甲\n产业观察 第2版\n乙\n产业观察 第3版');
    expect([...runningLines(lines)]).toEqual(['产业观察第版']);
  });

  it('ignores lines that recur twice, and sentences however often they recur', () => {
    expect(runningLines(readLines('产业观察专刊\n甲\n产业观察专刊')).size).toBe(0);
    expect(runningLines(readLines('项目正式开工。\n'.repeat(5))).size).toBe(0);
    expect(runningLines(readLines('●轴承项目签约\n'.repeat(5))).size).toBe(0);
  });
});

describe('the notice', () => {
  it.each(['注：本刊内容', '注:本刊内容', '*注：本刊', '註：本刊'])('begins with “%s”', (line) => {
    expect(opensNotice(line)).toBe(true);
  });

  it('does not begin with another word that begins with 注', () => {
    expect(opensNotice('注册资本：5亿元')).toBe(false);
  });

  it('is about the newsletter, unlike a note of an item', () => {
    expect(isNotice('仅供学习交流，严禁用于商业用途')).toBe(true);
    expect(isNotice('注：以上数据不含援疆项目')).toBe(false);
  });
});
