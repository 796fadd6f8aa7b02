import { describe, expect, it } from 'vitest';
import { findIndustry } from './industry.ts';

const industry = (title: string, batch = false, body: string[] = []) =>
  findIndustry({ title, lead: null, body }, batch).industry;

describe('findIndustry', () => {
  it.each([
    ['哈密 100 万千瓦光伏电站并网', 'new-energy'],
    ['赤峰绿色甲醇项目开工', 'new-energy'],
    ['黄冈新能源汽车零部件项目签约', 'auto'],
    ['衡水智能网联汽车测试场启用', 'auto'],
    ['汉中集成电路封装测试项目投产', 'ict'],
    ['保山智算中心项目签约', 'ict'],
    ['莱阳工业机器人生产基地开工', 'equipment'],
    ['钦州无人机产业园开园', 'equipment'],
    ['张掖碳纤维项目投产', 'materials'],
    ['铜仁疫苗生产基地竣工', 'bio'],
    ['黄冈医疗器械产业园签约', 'bio'],
    ['衡水废旧动力电池回收利用项目投产', 'green'],
    ['钦州炼化一体化项目开工', 'chem'],
    ['保山纺织服装产业园签约', 'consumer'],
    ['铜仁预制菜食品加工项目投产', 'consumer'],
    ['汉中 20 亿元产业投资基金成立', 'finance'],
    ['钦州至曼谷集装箱航线开通', 'logistics'],
    ['衡水国家重点实验室揭牌', 'research'],
  ])('reads “%s” as %s', (title, expected) => {
    expect(industry(title)).toBe(expected);
  });

  it('calls a batch of many industries mixed', () => {
    const body = ['项目涵盖新能源、装备制造、生物医药、电子信息、食品加工等领域。'];
    expect(industry('张掖 18 个重大项目集中开工', true, body)).toBe('mixed');
  });

  it('calls a batch of one industry by that industry', () => {
    expect(industry('张掖 6 个光伏电站项目集中开工', true)).toBe('new-energy');
  });

  it('calls mixed what names no industry', () => {
    expect(industry('张掖全力以赴稳增长')).toBe('mixed');
  });

  it('lists the industries that apply, best first and once each', () => {
    const { industries } = findIndustry({ title: '衡水碳纤维风电叶片项目签约', lead: null, body: [] }, false);
    expect(new Set(industries).size).toBe(industries.length);
    expect(industries).toEqual(expect.arrayContaining(['materials', 'new-energy']));
  });

  it('tells which words decided', () => {
    const { because } = findIndustry({ title: '铜仁疫苗项目', lead: '疫苗', body: [] }, false);
    expect(because).toEqual(['title: 疫苗', 'lead: 疫苗']);
  });
});
