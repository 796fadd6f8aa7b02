import { describe, expect, it } from 'vitest';
import { testArchive, testIssue, testItem, testPlace, yuan } from '../../tests/lib/items.ts';
import { relatedTo, timelineOf } from './related.ts';

const issues = [
  testIssue('2024-w10', '2024-03-04', '2024-03-10', { number: 150 }),
  testIssue('2024-w30', '2024-07-22', '2024-07-28'),
];
const harbin = { ...testPlace('黑龙江省', '哈尔滨市', '松北区'), park: '哈尔滨新区' };
const first = testItem(1, {
  title: '北原重工氢能装备基地签约',
  companies: ['北原重工'],
  places: [harbin],
  investment: yuan(1e9),
});
const again = testItem(1, {
  issue: '2024-w30',
  title: '北原重工氢能装备基地开工',
  companies: ['北原重工集团有限公司'],
  places: [harbin],
  investment: yuan(1.2e9),
});
const across = testItem(2, {
  title: '两省共建园区',
  places: [testPlace('黑龙江省', '大庆市'), testPlace('吉林省')],
  investment: yuan(5e9),
});
const policy = testItem(3, {
  collection: 'policies',
  section: '政策法规',
  places: [testPlace('全国')],
  date: '2024-03-01',
});
const archive = testArchive(issues, [first, across, policy, again]);

describe('buildArchive', () => {
  it('lists items newest first, those without a day by the last day of their issue', () => {
    expect(archive.issues.map((issue) => issue.id)).toEqual(['2024-w30', '2024-w10']);
    expect(archive.items).toEqual([again, first, across, policy]);
  });

  it('lists the items of an issue by position', () => {
    expect(archive.itemsOf(issues[0]!)).toEqual([first, across, policy]);
  });

  it('counts an item in two provinces in both, but its sum in neither', () => {
    const province = archive.regions.get('heilongjiang')!;
    expect(province.items).toEqual([again, first, across]);
    expect(archive.regions.get('jilin')!.items).toEqual([across]);
    expect(archive.sums(province.own).single).toMatchObject({ cny: 1.2e9, count: 1, repeats: 1 });
    expect(archive.sums(archive.items).single.cny).toBe(6.2e9);
  });

  it('has an entry for each province, with or without items', () => {
    const provinces = [...archive.regions.values()].filter((entry) => entry.region.level === 'province');
    expect(provinces).toHaveLength(34);
    expect(archive.provinces.map((entry) => entry.region.short)).toEqual(['黑龙江', '吉林']);
  });

  it('gives a company a page when two items name it, and a search before', () => {
    expect(archive.company('北原重工')).toMatchObject({ hasPage: true, url: '/companies/beiyuanzhonggong/' });
    const single = testArchive(issues, [first]);
    expect(single.company('北原重工').url).toBe(`/search/?q=${encodeURIComponent('北原重工')}`);
  });

  it('names the park after the prefecture', () => {
    expect(archive.parkOf(first)).toMatchObject({ name: '哈尔滨新区', url: '/parks/haerbin-xinqu/' });
  });

  it('names the missing issue of an item', () => {
    expect(() => testArchive([], [first])).toThrow(/2024-w10-01.*content\/issues/);
  });
});

describe('related items', () => {
  it('do not include the reports in the timeline', () => {
    expect(timelineOf(again, archive)).toEqual([first, again]);
    expect(relatedTo(again, archive).flatMap((group) => group.items)).not.toContain(first);
  });

  it('a region is ranked among those with items', () => {
    const province = archive.regions.get('heilongjiang')!;
    const standing = archive.standing.region(province)!;
    expect(standing.among).toBe('2 个省份');
    expect(standing.peers[0]).toMatchObject({ url: province.region.url, rank: 1, sumRank: 1 });
    expect(archive.standing.region(archive.regions.get('china')!)).toBe(null);
  });
});
