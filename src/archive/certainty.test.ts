import { expect, it } from 'vitest';
import { testArchive, testIssue, testItem, testPlace, yuan } from '../../tests/lib/items.ts';
import type { Item, Note } from '../schema/dataset.ts';

const issue = testIssue('2024-w10', '2024-03-04', '2024-03-10');
const uncertain = (field: Note['field']): Note[] => [{ code: 'uncertain', field: field! }];
const place = { ...testPlace('浙江省', '湖州市'), park: '湖州南太湖新区' };
const about = (position: number, part: Partial<Item> = {}) =>
  testItem(position, { companies: ['云杉精密'], places: [place], investment: yuan(1e9), ...part });

it('an uncertain company counts for no item and makes no page', () => {
  const doubtful = (position: number) =>
    about(position, { companies: ['冷杉重工', '云杉精密'], confidence: { eachCompany: [0.5, 0.9] } });
  const { companies, otherCompanies } = testArchive([issue], [doubtful(1), doubtful(2), about(3)]);
  expect(companies.map(({ name, items }) => [name, items.length])).toEqual([['云杉精密', 3]]);
  expect(otherCompanies).toEqual([]);
});

it('an uncertain park counts for no item and makes no page, and its place counts all the same', () => {
  const notes = uncertain('park');
  expect(testArchive([issue], [about(1, { notes })]).parks).toEqual([]);
  const archive = testArchive([issue], [about(1, { notes }), about(2)]);
  expect(archive.parks.map(({ items }) => items.map(({ position }) => position))).toEqual([[2]]);
  expect(archive.parkOf(archive.byId.get(testItem(1).id)!)).toBeNull();
  expect(archive.regions.get('zhejiang/huzhou')?.items).toHaveLength(2);
});

it('an uncertain sum is not added, but told', () => {
  const items = [about(1), about(2, { notes: uncertain('investment'), companies: ['冷杉重工'] })];
  const { single } = testArchive([issue], items).sums(items);
  expect(single).toMatchObject({ cny: 1e9, count: 1, unsure: 1 });
});

it('an item with an uncertain place, industry or stage counts there', () => {
  const items = (['place', 'industry', 'stage'] as const).map((field, i) =>
    about(i + 1, { notes: uncertain(field) }),
  );
  const archive = testArchive([issue], items);
  expect(archive.regions.get('zhejiang')?.items).toHaveLength(3);
  expect(archive.byIndustry.mixed).toHaveLength(3);
});
