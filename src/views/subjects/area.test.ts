import { describe, expect, it } from 'vitest';
import { testArchive, testIssue, testItem, testPlace, yuan } from '../../../tests/lib/items.ts';
import { parksNear } from '../../archive/regions/near.ts';
import type { Item } from '../../schema/dataset.ts';
import { areaView } from './area.ts';

const inPark = (n: number, park: string, district: string, part: Partial<Item> = {}): Item =>
  testItem(n, {
    places: [{ ...testPlace('江苏省', '常州市', district), park }],
    industry: 'new-energy',
    industries: ['new-energy'],
    ...part,
  });
const archive = testArchive(
  [testIssue('2024-w10', '2024-03-04', '2024-03-10')],
  [
    inPark(1, '新北科创园', '新北区', { investment: yuan(9e9) }),
    inPark(2, '武进科创园', '武进区', { investment: yuan(2e9), date: '2024-03-05' }),
    inPark(3, '武进科创园', '武进区', {
      industry: 'auto',
      industries: ['auto', 'new-energy'],
      date: '2024-03-07',
    }),
    inPark(4, '金坛科创园', '金坛区', { investment: yuan(5e9), batch: true, date: '2024-03-06' }),
  ],
);
const PARKS = { filter: 'park', name: '园区', unit: '个园区' } as const;
const area = (name: string) =>
  areaView(archive, PARKS, parksNear(archive.parks.find((park) => park.name === name)!, archive));

describe('what is around a park', () => {
  const view = area('新北科创园')!;

  it('leaves out the park itself', () => {
    expect(view.words).toBe('2 个园区，3 条，由近及远');
    expect(view.latest.rows.map(({ title }) => title)).toEqual(['第3个项目', '第4个项目', '第2个项目']);
  });

  it('lists each neighbour with distance, items and its largest sum, which says what it is', () => {
    expect(view.rows.map(({ name, largest }) => [name, largest?.words])).toEqual([
      ['武进科创园', '20 亿元'],
      ['金坛科创园', '多个项目合计 50 亿元'],
    ]);
    expect(view.rows[0]).toMatchObject({ within: '常州', items: { text: '2' } });
  });

  it('counts each main industry over the neighbours, and its numbers open the searches for exactly these', () => {
    const [energy, auto] = view.industries;
    expect(energy).toMatchObject({ industry: 'new-energy', total: 2, largest: { words: '20 亿元' } });
    const [wujin, jintan] = view.rows.map(({ url }) => url.split('/')[2]);
    expect(energy!.url).toBe(`/search/?park=${wujin}&park=${jintan}&industry=new-energy&sort=sum`);
    expect(energy!.parts[0]!.items).toEqual({
      text: '1',
      url: `/search/?park=${wujin}&industry=new-energy&sort=sum`,
    });
    expect(auto).toMatchObject({ industry: 'auto', total: 1 });
  });

  it('lists single projects alone by sum', () => {
    expect(view.largest.rows.map(({ title }) => title)).toEqual(['第2个项目']);
  });
});

it('nothing is around a park that is alone', () => {
  expect(areaView(archive, PARKS, { radius: 100, neighbours: [], left: 0 })).toBeNull();
  expect(areaView(archive, PARKS, null)).toBeNull();
});
