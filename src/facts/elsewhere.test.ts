import { describe, expect, it } from 'vitest';
import { rawItem } from '../../tests/lib/items.ts';
import { ownTexts } from './elsewhere.ts';

const item = (title: string, lead: string | null = null, ...body: string[]) => rawItem(lead, body, title);

describe('ownTexts', () => {
  it('leaves out lead and body about another city', () => {
    const other = item('轴承项目落户衡水', '6月8日，钦州市举行开工仪式。', '钦州港新增航线。');
    expect(ownTexts(other)).toMatchObject({ title: other.title, lead: null, body: [] });
  });

  it.each([
    ['位于', '项目位于钦州市钦南区，占地30亩。'],
    ['first word', '钦南区的三座砖窑改烧天然气。'],
    ['在', '研究中心近日在钦州市召开首次股东会。'],
    ['选址', '海洋公园由云杉文旅有限公司投资，选址钦州市钦北区。'],
  ])('leaves out a body that begins with a site in another city, and keeps the lead (%s)', (_, body) => {
    const lead = '6月8日，衡水市举行轴承项目签约仪式。';
    expect(ownTexts(item('轴承项目落户衡水', lead, body))).toMatchObject({ lead, body: [] });
  });

  it.each([
    ['the same city', '6月8日，衡水市举行签约仪式。'],
    ['its county', '6月8日，枣强县举行签约仪式。'],
    ['its province alone', '河北省轴承产业再添新军。'],
    ['no place at all', '项目总投资5亿元。'],
    ['other cities in addition', '来自宁波的企业与衡水市签约。'],
  ])('keeps a lead that names %s', (_, lead) => {
    const own = item('轴承项目落户衡水', lead);
    expect(ownTexts(own)).toBe(own);
  });

  it.each([
    ['where a firm comes from', '项目由宁波云杉轴承有限公司投资，占地30亩。'],
    ['where a firm works besides', '云杉轴承的工厂分布在宁波和钦州。此次投产的是第三座。'],
    ['a street', '项目坐落在钦州路以北。'],
    ['another site, and then its own', '项目位于钦州市，由衡水市代管。'],
    ['a site later', '项目占地30亩。同类项目位于钦州市。'],
  ])('keeps a body that names %s', (_, body) => {
    const own = item('轴承项目落户衡水', '6月8日，衡水市举行签约仪式。', body);
    expect(ownTexts(own)).toBe(own);
  });

  it('leaves out a body that begins with a firm that title and lead do not name', () => {
    const lead = '6月8日，云杉电子衡水产业园主体结构封顶。';
    const other = '钦州海蕴生物科技有限公司此次启用的发酵车间面积1.1万平方米，年产饲料6000吨。';
    expect(ownTexts(item('云杉电子衡水产业园封顶', lead, other))).toMatchObject({ lead, body: [] });
    const own = item('云杉电子衡水产业园封顶', lead, '河北云杉电子有限公司此次启用的产业园年产饲料6000吨。');
    expect(ownTexts(own)).toBe(own);
    const batch = item('衡水 7 个项目开工', lead, other);
    expect(ownTexts(batch)).toBe(batch);
  });

  it.each([
    [
      '盐湖蓝锂科技二期碳酸锂项目打通流程',
      '6月8日，在格尔木市，盐湖蓝锂科技年产2万吨碳酸锂项目打通流程。',
      '项目采用膜分离技术，碳酸锂年产能达到3万吨。',
    ],
    [
      '滨江新区划出1500亩 与衡水共建“产业飞地”',
      '6月8日，滨江新区与衡水市签订“产业飞地”协议。',
      '协议约定，滨江新区提供土地，“飞地”位于钦州市钦南区，主要引进轴承。',
    ],
  ])(
    'keeps texts that share names and words with the title, whatever places they name: %s',
    (title, lead, body) => {
      const own = item(title, lead, body);
      expect(ownTexts(own)).toBe(own);
    },
  );

  it('does not take a province that helps for the place of the work', () => {
    const own = item('江苏援藏重点工程进入收尾阶段', null, '项目位于拉萨市达孜区，总投资3亿元。');
    expect(ownTexts(own)).toBe(own);
  });
});
