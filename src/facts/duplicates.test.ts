import { describe, expect, it } from 'vitest';
import type { Item } from '../schema/dataset.ts';
import { noteDuplicates } from './duplicates.ts';

function item(position: number, over: Partial<Item> = {}): Item {
  return {
    id: `2021-w23-0${position}`,
    url: `/projects/2021-w23-0${position}/`,
    issue: '2021-w23',
    position,
    collection: 'projects',
    section: '招商引资',
    title: `第${position}个题目`,
    lead: null,
    body: [],
    source: null,
    seedLines: [],
    date: '2021-06-08',
    dateEnd: null,
    places: [
      {
        adcode: '520602',
        province: '贵州省',
        city: '铜仁市',
        district: '碧江区',
        park: null,
        lon: 109.2,
        lat: 27.7,
      },
    ],
    industry: 'consumer',
    industries: ['consumer'],
    stage: 'signed',
    batch: false,
    investment: null,
    companies: ['铜仁恒岳竹业有限公司'],
    notes: [],
    policy: null,
    ...over,
  };
}
const noted = (...items: Item[]) => {
  noteDuplicates(items);
  return items.map((one) => one.notes.map((note) => note.code));
};
const elsewhere = item(1).places.map((place) => ({ ...place, city: '遵义市', district: '播州区' }));

describe('noteDuplicates', () => {
  it('notes the later of two items on the same company, day and county, and refers to the earlier', () => {
    const items = [item(1), item(2, { companies: ['恒岳竹业'] })];
    expect(noted(...items)).toEqual([[], ['duplicate']]);
    expect(items[1]?.notes[0]).toEqual({ code: 'duplicate', of: '2021-w23-01' });
  });

  it('notes two funds of the same size', () => {
    const lead = '竹产业基金成立，总规模20亿元。';
    const fund = { lead, companies: [] };
    expect(noted(item(1, fund), item(2, fund))).toEqual([[], ['duplicate']]);
  });

  it.each<[string, Partial<Item>]>([
    ['in another city', { places: elsewhere }],
    ['on another day', { date: '2021-06-11' }],
    ['by another company', { companies: ['岭远科技有限公司'] }],
    ['in a policy', { section: '政策法规', collection: 'policies' }],
    ['without a place', { places: [] }],
  ])('does not take an item %s for the same', (_, over) => {
    expect(noted(item(1), item(2, over))).toEqual([[], []]);
  });
});
