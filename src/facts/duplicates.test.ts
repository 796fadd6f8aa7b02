import { describe, expect, it } from 'vitest';
import { testItem, testPlace } from '../../tests/lib/items.ts';
import type { Item } from '../schema/dataset.ts';
import { noteDuplicates } from './duplicates.ts';

const item = (position: number, over: Partial<Item> = {}) =>
  testItem(position, {
    date: '2024-03-08',
    places: [testPlace('贵州省', '铜仁市', '碧江区')],
    companies: ['铜仁恒岳竹业有限公司'],
    ...over,
  });
const noted = (...items: Item[]) => {
  noteDuplicates(items);
  return items.map((one) => one.notes.map((note) => note.code));
};
const elsewhere = item(1).places.map((place) => ({ ...place, city: '遵义市', district: '播州区' }));

describe('noteDuplicates', () => {
  it('notes the later of two items on the same company, day and county, and refers to the earlier', () => {
    const items = [item(1), item(2, { companies: ['恒岳竹业'] })];
    expect(noted(...items)).toEqual([[], ['duplicate']]);
    expect(items[1]?.notes[0]).toEqual({ code: 'duplicate', of: '2024-w10-01' });
  });

  it('notes two funds of the same size', () => {
    const lead = '竹产业基金成立，总规模20亿元。';
    const fund = { lead, companies: [] };
    expect(noted(item(1, fund), item(2, fund))).toEqual([[], ['duplicate']]);
  });

  it.each<[string, Partial<Item>]>([
    ['in another city', { places: elsewhere }],
    ['on another day', { date: '2024-03-11' }],
    ['by another company', { companies: ['岭远科技有限公司'] }],
    ['in a policy', { section: '政策法规', collection: 'policies' }],
    ['without a place', { places: [] }],
  ])('does not read an item %s as the same', (_, over) => {
    expect(noted(item(1), item(2, over))).toEqual([[], []]);
  });
});
