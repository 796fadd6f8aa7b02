import { describe, expect, it } from 'vitest';
import { extractIssue } from '../extract.ts';

/** The main place of an item with this title and source, read by the committed model. */
function homeOf(title: string, source: string): string | null {
  const text = `园区周报\n2023年10月2期\n一、招商引资\n●${title}\n\n■项目由本地企业投资，占地30亩（${source}）。\n`;
  const { items } = extractIssue({
    name: 'x.txt',
    bytes: new TextEncoder().encode(text),
    overrides: { year: 2023, week: 41 },
  });
  const [place] = items[0]?.places ?? [];
  return place ? [place.province, place.city, place.district].filter(Boolean).join(' ') : null;
}

describe('home of an item', () => {
  it.each([
    ['海关总署：前10个月进出口同比增长5.2%', '新华网'],
    ['前三季度规模以上工业企业利润由降转升', '国家统计局网站'],
    ['商务部：1月实际使用外资增长', '商务部网站'],
  ])('is the whole country where a national body speaks and no place is named: %s', (title, source) => {
    expect(homeOf(title, source)).toBe('全国');
  });

  it.each([
    ['华光科创总部落户四川北路', '上海市政府网站', '上海市 上海市'],
    ['华光研发中心落户西藏中路', '上海市政府网站', '上海市 上海市'],
    ['华光体验店在成都大道开业', '昆明市政府网站', '云南省 昆明市'],
    ['华光总部落户青岛一路', '威海市政府网站', '山东省 威海市'],
    ['华光科创总部落户徐汇区陕西南路', '上海市政府网站', '上海市 上海市 徐汇区'],
    ['华光金融中心落户黄浦区福州路', '上海市政府网站', '上海市 上海市 黄浦区'],
    ['桂林路商圈改造启动', '长春市政府网站', '吉林省 长春市'],
    ['武汉街科创中心启用', '大连市政府网站', '辽宁省 大连市'],
    ['苏州桥检测中心启用', '北京市政府网站', '北京市 北京市'],
    ['杭州湾跨海大桥旁储能项目开工', '宁波市政府网站', '浙江省 宁波市'],
  ])('is not that of a street or bridge named for a place: %s', (title, source, place) => {
    expect(homeOf(title, source)).toBe(place);
  });

  it.each([
    ['南京大学合肥研究院揭牌', '安徽省 合肥市'],
    ['浙江大学成都研究院成立', '四川省 成都市'],
    ['厦门大学漳州研究院启用', '福建省 漳州市'],
    ['山东大学日照研究院揭牌', '山东省 日照市'],
    ['北京银行南昌分行大楼启用', '江西省 南昌市'],
    ['上海建工承建的成都超算中心投用', '四川省 成都市'],
    ['青岛啤酒三水工厂扩产', '广东省 佛山市 三水区'],
    // Of the same kinds: universities,
    ['深圳大学汕尾校区启用', '广东省 汕尾市'],
    ['大连理工大学盘锦校区扩建', '辽宁省 盘锦市'],
    ['江南大学（如皋）食品研究所成立', '江苏省 南通市 如皋市'],
    ['郑州大学洛阳研究院揭牌', '河南省 洛阳市'],
    // banks, builders and brands.
    ['苏州银行盐城分行揭牌', '江苏省 盐城市'],
    ['中建三局承建的宜昌会展中心竣工', '湖北省 宜昌市'],
    ['广州酒家梅州生产基地投产', '广东省 梅州市'],
    ['洛阳钼业宁德基地投产', '福建省 宁德市'],
    ['云南白药上海国际中心启用', '上海市 上海市'],
  ])('is not that of an institution named for a place: %s', (title, place) => {
    expect(homeOf(title, '新闻客户端')).toBe(place);
  });

  it.each([
    ['华光项目签约落户鼓楼区', '徐州市政府网站', '江苏省 徐州市 鼓楼区'],
    ['华光项目签约落户鼓楼区', '开封市政府网站', '河南省 开封市 鼓楼区'],
    ['华光项目签约落户城关区', '兰州市政府网站', '甘肃省 兰州市 城关区'],
    ['华光项目落户青山区', '包头市政府网站', '内蒙古自治区 包头市 青山区'],
    ['华光项目落户普陀区', '舟山市政府网站', '浙江省 舟山市 普陀区'],
    ['华光项目签约落户四川省成都市新都区石板滩街道', '成都市政府网站', '四川省 成都市 新都区'],
    ['华光项目落户河南县', '黄南州政府网站', '青海省 黄南藏族自治州 河南蒙古族自治县'],
  ])('is that one of several of its name which the source is of: %s (%s)', (title, source, place) => {
    expect(homeOf(title, source)).toBe(place);
  });

  it('is none where nothing names a place', () => {
    expect(homeOf('华光科创总部落户南京东路', '新闻客户端')).toBeNull();
    expect(homeOf('华光检测与多家园区达成合作', '新闻客户端')).toBeNull();
  });
});
