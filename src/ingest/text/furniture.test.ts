import { describe, expect, it } from 'vitest';
import { isFrame, isNotice, opensNotice, runningLines } from './furniture.ts';
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
