import { describe, expect, it } from 'vitest';
import type { Section } from '../../schema/dataset.ts';
import { findPlaces } from './place.ts';

interface Text {
  lead?: string;
  body?: string[];
  source?: string;
  section?: Section;
  batch?: boolean;
}
const find = (title: string, { lead, body = [], source, section = '招商引资', batch = false }: Text = {}) =>
  findPlaces({ title, lead: lead ?? null, body, source: source ? { name: source } : null, section }, batch);
/** Province, city and district of each place, as a person would say them. */
const at = (title: string, text: Text = {}) =>
  find(title, text).places.map(({ province, city, district }) => [province, city, district].join(' ').trim());

describe('findPlaces', () => {
  it.each([
    ['轴承项目落户山东莱阳', '山东省 烟台市 莱阳市'],
    ['贵州铜仁碧江区竹纤维项目投产', '贵州省 铜仁市 碧江区'],
    ['钛材产业园在陕西省汉中市开工', '陕西省 汉中市'],
    ['内蒙古赤峰市冷链物流园奠基', '内蒙古自治区 赤峰市'],
    ['云南保山光学镜片项目签约', '云南省 保山市'],
    ['新疆哈密风电项目并网', '新疆维吾尔自治区 哈密市'],
    ['恩施州茶饮项目开工', '湖北省 恩施土家族苗族自治州'],
  ])('finds the home of “%s”', (title, place) => {
    expect(at(title)).toEqual([place]);
  });

  it.each([
    ['北京市怀柔区仪器产业园开园', '北京市 北京市 怀柔区'],
    ['轴承项目落户天津静海区', '天津市 天津市 静海区'],
    ['上海嘉定汽车零部件项目投产', '上海市 上海市 嘉定区'],
    ['重庆綦江齿轮产业园开工', '重庆市 重庆市 綦江区'],
  ])('gives a municipality as province and city: “%s”', (title, place) => {
    expect(at(title)).toEqual([place]);
  });

  it.each([
    ['雄安新区无人机产业园开工', '河北省'],
    ['湖北天门纺织服装产业园投产', '湖北省 天门市'],
    ['湖北潜江光纤材料项目签约', '湖北省 潜江市'],
    ['海南儋州洋浦冷链项目开工', '海南省 儋州市'],
    ['苏州工业园区生物医药项目签约', '江苏省 苏州市'],
    ['西咸新区无人机项目签约', '陕西省 西安市'],
  ])('follows the data contract in “%s”', (title, place) => {
    expect(at(title)).toEqual([place]);
  });

  it.each([
    ['江苏省徐州市', '江苏省 徐州市 鼓楼区'],
    ['江苏省南京市', '江苏省 南京市 鼓楼区'],
    ['福建省福州市', '福建省 福州市 鼓楼区'],
    ['河南省开封市', '河南省 开封市 鼓楼区'],
  ])('tells the 鼓楼区 of %s from the three others', (city, place) => {
    expect(at('鼓楼区软件园项目签约', { lead: `6月8日，${city}鼓楼区举行签约仪式。` })).toEqual([place]);
  });

  it('settles a name of several by the site that tells of it', () => {
    expect(at('鼓楼区软件园项目签约', { source: '徐州市政府网站' })).toEqual(['江苏省 徐州市 鼓楼区']);
  });

  it('says which name it could not settle', () => {
    expect(find('鼓楼区软件园项目签约').unsettled).toContain('鼓楼区');
  });

  it.each([
    ['北京朝阳区数字产业园开园', '北京市 北京市 朝阳区'],
    ['辽宁朝阳储能项目开工', '辽宁省 朝阳市'],
    ['北京通州区剧场项目竣工', '北京市 北京市 通州区'],
    ['江苏南通通州区纺织项目投产', '江苏省 南通市 通州区'],
    ['吉林市碳纤维项目投产', '吉林省 吉林市'],
    ['青海海南州光伏项目并网', '青海省 海南藏族自治州'],
    ['海南三亚种业项目签约', '海南省 三亚市'],
    ['吉林四平换热器项目签约', '吉林省 四平市'],
  ])('tells namesakes apart in “%s”', (title, place) => {
    expect(at(title)).toEqual([place]);
  });

  it('finds the host, not where the investor comes from', () => {
    const lead = '6月8日，来自浙江宁波的恒瑞公司与衡水市政府签约。';
    expect(at('宁波恒瑞轴承项目落户衡水', { lead, source: '衡水市政府网站' })).toEqual(['河北省 衡水市']);
  });

  it('finds the host, not where a signing was held', () => {
    const lead = '6月8日，张掖市重点项目签约仪式在上海举行。';
    expect(at('张掖光学镜片项目签约', { lead, source: '张掖市政府网站' })).toEqual(['甘肃省 张掖市']);
  });

  it('does not read the place in a company’s name as the host', () => {
    const body = ['项目由深圳恒瑞科技有限公司投资建设。'];
    expect(at('镜片项目落户黄冈', { body, source: '黄冈市政府网站' })).toEqual(['湖北省 黄冈市']);
  });

  it('does not read a university as its city', () => {
    const body = ['项目由南京大学提供技术支持。'];
    expect(at('竹纤维项目在铜仁投产', { body })).toEqual(['贵州省 铜仁市']);
  });

  it('uses the region of the source if the text names none', () => {
    expect(at('齿轮产业园二期投产', { body: ['二期新增产线4条。'], source: '衡水市政府网站' })).toEqual([
      '河北省 衡水市',
    ]);
  });

  it('lists every place that a joint policy is for', () => {
    expect(at('《京津冀冷链物流协同方案》印发', { section: '政策法规' })).toEqual([
      '北京市 北京市',
      '天津市 天津市',
      '河北省',
    ]);
  });

  it.each(['国务院印发冷链物流规划', '工信部等六部门发布指导意见', '财政部发布税收优惠公告'])(
    'puts “%s” into the whole country',
    (title) => {
      expect(at(title, { section: '政策法规' })).toEqual(['全国']);
    },
  );

  it('keeps a province’s own policy in the province', () => {
    expect(
      at('《云南省茶产业条例》施行', { section: '政策法规', body: ['条例鼓励保山、临沧建设茶园。'] }),
    ).toEqual(['云南省']);
  });

  it('keeps a round of a city in the city, although it names counties', () => {
    const body = ['主会场设在苍溪县，旺苍县设分会场。'];
    expect(at('广元市第二季度 36 个重大项目集中开工', { body, batch: true })).toEqual(['四川省 广元市']);
  });

  it('names the zone that is the host', () => {
    const [place] = find('镜片项目签约落户汉中高新区').places;
    expect(place).toMatchObject({ province: '陕西省', city: '汉中市', park: '汉中高新区' });
  });

  it('gives the division’s code and coordinates', () => {
    const [place] = find('云南保山光学镜片项目签约').places;
    expect(place?.adcode).toBe('530500');
    expect(place?.lon).toBeCloseTo(99.2, 0);
    expect(place?.lat).toBeCloseTo(25.1, 0);
  });

  it('finds no place where none is named', () => {
    expect(at('轴承产业迎来新机遇')).toEqual([]);
  });
});
