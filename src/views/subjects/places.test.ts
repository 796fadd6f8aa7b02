import { expect, it } from 'vitest';
import { testArchive, testIssue, testItem, testPlace, yuan } from '../../../tests/lib/items.ts';
import type { Item } from '../../schema/dataset.ts';
import { placesView } from './places.ts';

const [suzhou, wuxi] = [testPlace('江苏省', '苏州市', '昆山市'), testPlace('江苏省', '无锡市')];
function viewOf(...parts: Partial<Item>[]) {
  const items = parts.map((part, at) => testItem(at + 1, { companies: ['北原重工'], ...part }));
  const archive = testArchive([testIssue('2024-w10', '2024-03-04', '2024-03-10')], items);
  return placesView(archive, archive.company('北原重工'));
}

it('a company in several cities has a map of them, and the sums of single projects by city', () => {
  const view = viewOf(
    { places: [suzhou], investment: yuan(2e9) },
    { places: [suzhou], investment: yuan(9e9), batch: true },
    { places: [wuxi, suzhou], investment: yuan(1e9) },
  )!;
  expect(view.rows.map(({ label, items, sum }) => [label, items.text, sum])).toEqual([
    ['苏州', '3', '20 亿元'],
    ['无锡', '1', '—'],
  ]);
  expect(view.rows[0]!.items.url).toMatch(/^\/search\/\?company=[a-z]+&region=jiangsu\/suzhou$/);
  expect(view.map?.bubbles.map(({ label }) => label)).toEqual(['苏州市：3 条', '无锡市：1 条']);
});

it('of places with as many items the one with the larger sum stands first', () => {
  const view = viewOf({ places: [wuxi], investment: yuan(1e9) }, { places: [suzhou], investment: yuan(2e9) });
  expect(view?.rows.map(({ label }) => label)).toEqual(['苏州', '无锡']);
});

it('a company in one city has no map, and one without a place has neither', () => {
  expect(viewOf({ places: [suzhou] }, { places: [suzhou] })?.map).toBeNull();
  expect(viewOf({}, {})).toBeNull();
});
