import { describe, expect, it } from 'vitest';
import { pairTitles, seams, unlistedTitles } from './listed.ts';

const pair = (titles: readonly string[], entries: readonly string[]) =>
  pairTitles(
    titles,
    entries.map((title, i) => ({ title, line: i + 1 })),
  );
const NAMES = [
  '莱阳轴承产业园开工',
  '汉中茶饮项目签约',
  '钦州港新航线开通',
  '赤峰算力规划发布',
  '铜仁竹纤维项目投产',
];

describe('pairTitles', () => {
  it('pairs a title with the entry that spells it differently', () => {
    const { entryOf, alike, missing } = pair(
      ['莱阳轴承产业园二期开工', '汉中茶饮项目签约'],
      ['莱阳轴承产业园三期开工', '汉中茶饮项目签约'],
    );
    expect([entryOf, alike, missing]).toEqual([[0, 1], [false, true], []]);
  });

  it.each([
    ['莱阳轴承产业园开', '莱阳轴承产业园开工建设，总投资五亿元二十万套'],
    ['总投资五亿元二十万套', '莱阳轴承产业园开工建设，总投资五亿元二十万套'],
    ['莱阳轴承产业园开工6月8日，莱阳市举行开工仪式', '莱阳轴承产业园开工'],
  ])('pairs a title that was cut off or swallowed its lead: “%s”', (title, entry) => {
    expect(pair([title, '汉中茶饮项目签约'], [entry, '汉中茶饮项目签约']).entryOf).toEqual([0, 1]);
  });

  it('finds nothing for a title that is not in the contents, or without contents', () => {
    expect(pair(['莱阳轴承产业园开工'], ['钦州港新航线开通'])).toMatchObject({
      entryOf: [null],
      missing: [0],
    });
    expect(pair(['莱阳轴承产业园开工'], [])).toMatchObject({ entryOf: [null], missing: [] });
  });

  it('pairs each entry once, also where two items have one title', () => {
    expect(pair(['甲项目签约', '甲项目签约'], ['甲项目签约', '甲项目签约']).entryOf).toEqual([0, 1]);
    expect(pair(['甲项目签约'], ['甲项目签约', '甲项目签约']).missing).toEqual([1]);
  });
});

describe('unlistedTitles', () => {
  it('names the titles that complete contents lack', () => {
    expect(unlistedTitles(pair(NAMES, NAMES.slice(1)))).toEqual([0]);
  });

  it('names none where the contents lack many', () => {
    expect(unlistedTitles(pair(NAMES, NAMES.slice(3)))).toEqual([]);
  });
});

describe('seams', () => {
  const at = (order: readonly number[], listed = NAMES) => [
    ...seams(
      pair(
        order.map((i) => NAMES[i] as string),
        listed,
      ),
    ),
  ];

  it('are where a page changed its place', () => {
    expect(at([0, 1, 2, 3, 4])).toEqual([]);
    expect(at([0, 3, 1, 2, 4])).toEqual([0, 1, 3]);
  });

  it('are none where an item is missing', () => {
    expect(at([0, 2, 3, 4])).toEqual([]);
    expect(at([0, 1, 2, 3, 4], NAMES.slice(2))).toEqual([]);
  });
});
