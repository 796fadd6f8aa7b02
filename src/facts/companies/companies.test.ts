import { describe, expect, it } from 'vitest';
import type { Section } from '../../schema/dataset.ts';
import { findCompanies } from './companies.ts';

interface Text {
  lead?: string;
  body?: string[];
  batch?: boolean;
  section?: Section;
}
const find = (title: string, { lead, body = [], batch = false, section = '招商引资' }: Text = {}) =>
  findCompanies({ title, lead: lead ?? null, body, section }, batch);

describe('findCompanies', () => {
  it('gives the legal name of the investor', () => {
    const body = ['项目由铜仁恒岳竹业有限公司投资建设，年产竹纤维3万吨。'];
    expect(find('总投资 5 亿元的疫苗项目落户铜仁', { body })).toEqual(['铜仁恒岳竹业有限公司']);
  });

  it.each([
    '铜仁恒岳竹业股份有限公司',
    '恒岳（铜仁）竹业有限公司',
    '恒岳竹业集团有限公司',
    '恒岳竹业有限责任公司',
  ])('keeps the whole of %s', (name) => {
    expect(find('竹纤维项目签约', { body: [`项目由${name}投资建设。`] })).toEqual([name]);
  });

  it('names both who invest together', () => {
    const body = ['项目由恒岳竹业有限公司与岭远科技有限公司共同投资。'];
    expect(find('竹纤维项目签约', { body })).toEqual(['恒岳竹业有限公司', '岭远科技有限公司']);
  });

  it('gives the full name where the title has the short one', () => {
    const body = ['恒岳竹业股份有限公司计划投资5亿元建设产线。'];
    expect(find('恒岳竹业新型纤维项目落户铜仁', { body })).toEqual(['恒岳竹业股份有限公司']);
  });

  it('lists the firms of a batch', () => {
    const lead = '6月8日，恒岳竹业、岭远重工、泽川铜箔等12家企业签约。';
    expect(find('铜仁 12 个项目集中签约', { lead, batch: true })).toEqual([
      '恒岳竹业',
      '岭远重工',
      '泽川铜箔',
    ]);
  });

  it('names no more than six', () => {
    const names = ['恒岳', '岭远', '泽川', '瑞柏', '朗屹', '鸿澄', '嘉朔', '凯骁'];
    const body = names.map((name) => `${name}实业有限公司投资建设厂房。`);
    expect(find('铜仁项目集中签约', { body, batch: true })).toHaveLength(6);
  });

  it.each([
    '由中国轴承工业协会有限公司主办',
    '该公司将投资建设厂房',
    '上市公司纷纷投资建设',
    '黄冈市政府投资建设道路',
    '武汉理工大学共建研究院',
  ])('finds no company in “%s”', (words) => {
    expect(find('轴承大会在黄冈举行', { body: [`${words}。`] })).toEqual([]);
  });

  it('names none in a policy', () => {
    const body = ['支持恒岳竹业有限公司投资建设。'];
    expect(find('《铜仁市竹产业办法》印发', { body, section: '政策法规' })).toEqual([]);
  });

  it('does not read a place, park or trade as a company', () => {
    expect(find('铜仁高新区疫苗产业园项目签约', { lead: '6月8日，铜仁高新区疫苗产业园项目签约。' })).toEqual(
      [],
    );
  });

  it('prefers a name bounded by a sentence to one cut out of a title', () => {
    expect(
      find('恒岳医疗全球第二总部基地在铜仁封顶', {
        lead: '恒岳医疗铜仁基地项目已封顶。',
        body: ['恒岳医疗是全球领先的医疗器械企业之一。'],
      }),
    ).toEqual(['恒岳医疗']);
    expect(
      find('岭远先进第三代半导体项目落户光谷', {
        lead: '东湖高新区管委会与岭远先进半导体签署了合作协议书。',
      }),
    ).toEqual(['岭远先进半导体']);
  });

  it('names a firm of the state that only the title names, but no university after it', () => {
    expect(find('中国能建铜仁绿色氢氨醇一体化项目开工', { lead: '项目年产绿氢11万吨。' })).toEqual([
      '中国能建',
    ]);
    expect(find('中国石油大学科技园在铜仁启用', { lead: '科技园占地180亩。' })).toEqual([]);
  });

  it('does not read a brand, half a parenthesis, a valley or a fund as a company', () => {
    expect(
      find('岭远动力品牌第20万台发动机在铜仁下线', { lead: '岭远动力品牌第20万台发动机在铜仁下线。' }),
    ).toEqual([]);
    expect(
      find('长三角（铜仁）数字视听产业基地开园', { lead: '6月8日，长三角（铜仁）数字视听产业基地开园。' }),
    ).toEqual([]);
    expect(
      find('梵净实验室入驻世界计算·铜仁智谷', { lead: '梵净实验室与世界计算·铜仁智谷举行签约仪式。' }),
    ).toEqual([]);
    expect(
      find('总规模50亿元的铜仁新能源产业投资母基金启动', { lead: '铜仁新能源产业投资母基金正式启动。' }),
    ).toEqual([]);
  });
});
