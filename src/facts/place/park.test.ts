import { describe, expect, it } from 'vitest';
import { findParks } from './park.ts';

const park = (title: string, lead: string | null = null, body: string[] = [], source = '') =>
  findParks({ title, lead, body, source: source ? { name: source } : null, section: '招商引资' })[0]?.name ??
  null;

describe('findParks', () => {
  it.each([
    ['镜片项目签约落户汉中高新区', '汉中高新区'],
    ['铜仁高新技术产业开发区竹纤维项目投产', '铜仁高新技术产业开发区'],
    ['冷链项目在钦州综合保税区开工', '钦州综合保税区'],
    ['衡水经开区齿轮项目封顶', '衡水经开区'],
    ['总投资 5 亿元的轴承项目在黄冈高新区开工', '黄冈高新区'],
    ['茶饮项目落户保山工贸园区', '保山工贸园区'],
  ])('names the host of “%s”', (title, name) => {
    expect(park(title)).toBe(name);
  });

  it('reads where a body says that the project lies', () => {
    expect(park('轴承项目投产', null, ['项目位于黄冈高新区，占地120亩。'])).toBe('黄冈高新区');
  });

  it.each([
    ['a development company', '轴承项目签约', ['项目由黄冈高新区投资发展有限公司建设。']],
    ['the zone that was visited', '衡水考察团来访', ['考察团参观黄冈高新区。']],
    [
      'the zone whose committee is one of many that sign',
      '衡水印发《办法》',
      ['市科委、黄冈高新区管委会等11部门联合印发了《办法》。'],
    ],
    ['a division that is called a new area', '滨海新区轴承项目签约', []],
  ])('does not take %s for a host', (_, title, body) => {
    expect(park(title, null, body)).toBeNull();
  });

  it('does not read a kind alone as a name', () => {
    expect(park('开发区建设提速', '园区新增企业5家。')).toBeNull();
  });

  it('takes what is to be built for the project, not for its host', () => {
    expect(park('无人机产业园项目签约落户黄冈')).toBeNull();
  });
});
