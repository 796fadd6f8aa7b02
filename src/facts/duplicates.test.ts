import { describe, expect, it } from 'vitest';
import { testItem, testPlace } from '../../tests/lib/items.ts';
import type { Item } from '../schema/dataset.ts';
import { noteDuplicates } from './duplicates.ts';

const tongren = [testPlace('贵州省', '铜仁市', '碧江区')];
const item = (position: number, title: string, lead: string, over: Partial<Item> = {}) =>
  testItem(position, { title, lead, date: '2024-03-08', places: tongren, ...over });
const noted = (...items: Item[]) => {
  noteDuplicates(items);
  return items.map((one) => one.notes.map((note) => note.code));
};

const bamboo = (position: number, over: Partial<Item> = {}) =>
  item(
    position,
    '恒岳竹业竹纤维板基地在铜仁开工',
    '3月8日，铜仁恒岳竹业有限公司年产12万立方米竹纤维板基地在碧江经开区开工，总投资9.3亿元。',
    over,
  );
/** The same event in other words, reported as a batch. */
const batch = item(
  2,
  '铜仁6个项目集中开工 竹纤维板领衔',
  '6个项目总投资31亿元，其中恒岳竹业的竹纤维板基地年产12万立方米、投资9.3亿元，其余为商砼和冷链。',
);
const others = [
  item(3, '铜仁锰系新材料项目投产', '6万吨电解二氧化锰生产线投产，产品供给动力电池企业。'),
  item(4, '铜仁至成都货运班列开行', '首列班列装载矿泉水和茶叶，全程运行31小时。'),
  item(5, '铜仁数字经济产业园开园', '园区入驻企业17家，以呼叫和数据标注为主。'),
];

describe('noteDuplicates', () => {
  it('notes the later of two reports of one event, and refers to the earlier', () => {
    const items = [bamboo(1), batch, ...others];
    expect(noted(...items)).toEqual([[], ['duplicate'], [], [], []]);
    expect(items[1]?.notes[0]).toEqual({ code: 'duplicate', of: '2024-w10-01' });
  });

  it('notes a report of a day within the days of another', () => {
    const days = bamboo(1, { date: '2024-03-07', dateEnd: '2024-03-09' });
    expect(noted(days, bamboo(2), ...others)[1]).toEqual(['duplicate']);
  });

  it('notes a report without a day', () => {
    expect(noted(bamboo(1), bamboo(2, { date: null }), ...others)[1]).toEqual(['duplicate']);
  });

  it.each<[string, Partial<Item>]>([
    ['in another city', { places: [testPlace('贵州省', '遵义市', '播州区')] }],
    ['on another day', { date: '2024-03-11' }],
    ['in a policy', { section: '政策法规', collection: 'policies' }],
    ['without a place', { places: [] }],
  ])('does not read an item %s as the same', (_, over) => {
    expect(noted(bamboo(1), bamboo(2, over), ...others)[1]).toEqual([]);
  });

  it('does not read another event of one firm and day as the same', () => {
    const research = item(
      2,
      '竹质材料研究中心在铜仁揭牌',
      '恒岳竹业与两所高校共建的研究中心揭牌，首批课题5项，聚焦防霉与阻燃。',
      { companies: ['恒岳竹业'] },
    );
    expect(noted(bamboo(1, { companies: ['恒岳竹业'] }), research, ...others).flat()).toEqual([]);
  });
});
