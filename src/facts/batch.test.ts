import { describe, expect, it } from 'vitest';
import type { Section } from '../schema/dataset.ts';
import { isBatch } from './batch.ts';

const batch = (
  title: string,
  lead: string | null = null,
  body: string[] = [],
  section: Section = '招商引资',
) => isBatch({ title, lead, body, section });

describe('isBatch', () => {
  it.each([
    '张掖 18 个重大项目集中开工',
    '黄冈高新区 6 个项目签约',
    '铜仁一季度重大项目集中签约',
    '保山一批产业项目落地',
    '赤峰首批 12 个储能项目获批',
    '衡水齿轮、轴承项目集中投产',
    '钦州五大重点项目开工',
    '汉中二十个项目签约',
  ])('reads “%s” as several projects', (title) => {
    expect(batch(title)).toBe(true);
  });

  it.each([
    '轴承产业园项目签约落户赤峰',
    '衡水齿轮项目一期投产',
    '总投资 12 亿元的钛材项目在汉中开工',
    '哈密 100 万千瓦风电项目并网',
    '黄冈茶饮创新中心揭牌',
  ])('reads “%s” as one', (title) => {
    expect(batch(title)).toBe(false);
  });

  it('uses the lead', () => {
    expect(batch('黄冈招商再传捷报', '6月8日，黄冈市举行签约仪式，15个项目集中签约。')).toBe(true);
  });

  it('uses the body where the title names no single project', () => {
    expect(batch('黄冈招商再传捷报', null, ['活动现场，共签约15个项目，总投资96亿元。'])).toBe(true);
  });

  it('reads the project of the title as one, although the body tells its history', () => {
    expect(batch('轴承项目签约落户黄冈', null, ['今年以来，全市已有32个产业项目开工。'])).toBe(false);
  });

  it('never reads a policy as a batch', () => {
    expect(batch('张掖推动 18 个重大项目集中开工', null, [], '政策法规')).toBe(false);
  });
});
