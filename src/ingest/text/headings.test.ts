import { describe, expect, it } from 'vitest';
import { sectionHeading } from './headings.ts';

describe('sectionHeading', () => {
  it.each([
    ['一、招商引资', '招商引资'],
    ['二、综合资讯', '综合资讯'],
    ['三、政策法规', '政策法规'],
    ['招商引资', '招商引资'],
    ['（二）、综合资讯', '综合资讯'],
    ['3. 政策法规', '政策法规'],
    ['三．政策法规', '政策法规'],
    ['**三、政策法规**', '政策法规'],
    ['# 二、综合资讯', '综合资讯'],
    ['一、项目动态', '招商引资'],
    ['二、行业要闻', '综合资讯'],
    ['三、最新政策', '政策法规'],
  ])('reads “%s” as %s', (line, section) => {
    expect(sectionHeading(line)).toBe(section);
  });

  it.each([
    ['a line of the contents', '一、招商引资…… 1'],
    ['a title', '●招商引资项目签约'],
    ['a sentence', '一、招商引资工作取得了明显成效，成果丰硕'],
    ['a numbered clause of a policy', '二、加强组织领导'],
    ['a line without a number', '政策解读'],
    ['nothing', ''],
  ])('finds no section in %s', (_, line) => {
    expect(sectionHeading(line)).toBeNull();
  });
});
