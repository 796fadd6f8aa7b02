import { describe, expect, it } from 'vitest';
import { testArchive, testIssue, testItem, testPlace, yuan } from '../../../tests/lib/items.ts';
import { comparePageView } from './page.ts';
import { sideFiles, sideNames, sidesOf } from './side.ts';

const suzhou = { ...testPlace('江苏省', '苏州市', '昆山市'), park: '云港园区' };
const archive = testArchive(
  [testIssue('2024-w10', '2024-03-04', '2024-03-10')],
  [
    testItem(1, {
      places: [suzhou],
      investment: yuan(2e9),
      industry: 'auto',
      industries: ['auto'],
      stage: 'started',
    }),
    testItem(2, { places: [suzhou], investment: yuan(9e9), batch: true, stage: 'started' }),
    testItem(3, { places: [testPlace('江苏省', '无锡市')], stage: 'signed' }),
    testItem(4, { places: [{ ...testPlace('浙江省', '杭州市'), park: '临江园区' }] }),
  ],
);
const side = (of: string) => sidesOf(archive, 'jiangsu').find((one) => one.of === of)!;
const [park] = archive.parks;
const row = (of: string, label: string) => side(of).rows.find((one) => one.label === label)!.lines;

describe('what a comparison shows', () => {
  it('is in one file for each province: its regions and its parks', () => {
    expect(sideFiles(archive)).toEqual(['jiangsu', 'zhejiang']);
    expect(sidesOf(archive, 'jiangsu').map(({ name }) => name)).toEqual(
      expect.arrayContaining(['江苏省', '苏州市', '昆山市', '无锡市', '云港园区']),
    );
    for (const { of, file } of sideNames(archive))
      expect(sidesOf(archive, file).map((one) => one.of)).toContain(of);
  });

  it('has the sums of single projects and of several apart, as the pages of the subject have them', () => {
    const of = park!.url.slice(1, -1);
    expect(row(of, '单个项目投资额')).toEqual([{ text: '20 亿元', note: '1 个' }]);
    expect(row(of, '多个项目合计')).toEqual([{ text: '90 亿元', note: '1 批' }]);
    expect(row(of, '基金规模')).toEqual([]);
    expect(row(of, '投资额最大的项目')).toMatchObject([{ text: '第1个项目', url: '/projects/2024-w10-01/' }]);
  });

  it('leads from counts to the searches for these items', () => {
    expect(row('regions/jiangsu/wuxi', '条目')).toEqual([
      { text: '1 条', url: '/search/?region=jiangsu/wuxi' },
    ]);
    expect(row('regions/jiangsu/wuxi', '阶段')[0]!.url).toBe('/search/?region=jiangsu/wuxi&stage=signed');
  });

  it('has the stages in the order that a project goes through them', () => {
    expect(row('regions/jiangsu', '阶段').map(({ text, note }) => [text, note])).toEqual([
      ['签约', '1'],
      ['开工', '2'],
    ]);
  });

  it('has the same rows for all, and others of its kind to compare with', () => {
    const labels = sidesOf(archive, 'jiangsu').map(({ rows }) => rows.map(({ label }) => label).join());
    expect(new Set(labels).size).toBe(1);
    expect(side('regions/jiangsu/suzhou').near).toEqual([
      'regions/jiangsu/wuxi',
      'regions/zhejiang/hangzhou',
    ]);
    expect(side('regions/jiangsu').near).toEqual(['regions/zhejiang']);
  });
});

it('the page begins with comparisons of those with most items', () => {
  const urls = comparePageView(archive).examples.map(([url]) => url);
  expect(urls).toContain('/compare/?of=regions/jiangsu,regions/zhejiang');
});
