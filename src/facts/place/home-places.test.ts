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
    ['华光科创总部落户四川北路', '上海市政府网站', '上海市 上海市'],
    ['华光研发中心落户西藏中路', '上海市政府网站', '上海市 上海市'],
    ['华光体验店在成都大道开业', '昆明市政府网站', '云南省 昆明市'],
    ['华光总部落户青岛一路', '威海市政府网站', '山东省 威海市'],
  ])('is not that of a street named for a place: %s', (title, source, place) => {
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
  ])('is not that of an institution named for a place: %s', (title, place) => {
    expect(homeOf(title, '新闻客户端')).toBe(place);
  });

  it('is none where nothing names a place', () => {
    expect(homeOf('华光科创总部落户南京东路', '新闻客户端')).toBeNull();
    expect(homeOf('华光检测与多家园区达成合作', '新闻客户端')).toBeNull();
  });
});
