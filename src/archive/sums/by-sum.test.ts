import { expect, it } from 'vitest';
import { testArchive, testIssue, testItem, testPlace, yuan } from '../../../tests/lib/items.ts';
import { companyPages, letters } from '../../views/company-index.ts';
import { hasBySum, sumSections } from './by-sum.ts';

const issues = [testIssue('2024-w10', '2024-03-04', '2024-03-10')];
const items = Array.from({ length: 80 }, (_, n) =>
  testItem(n + 1, {
    title: `第${n}号工程`,
    places: [testPlace('黑龙江省', '哈尔滨市')],
    companies: [`甲${n % 40}乙工业`],
    investment: yuan((n + 1) * 1e8, n < 3 ? 'fund' : 'investment'),
  }),
);

it('lists the largest items of each total, with the number of all', () => {
  const archive = testArchive(issues, items);
  const [single, fund] = sumSections(archive, archive.items);
  expect(single).toMatchObject({ name: '单个项目', count: 77 });
  expect(single!.items).toHaveLength(60);
  expect(single!.items[0]!.position).toBe(80);
  expect(fund).toMatchObject({ name: '基金', count: 3, cny: 6e8 });
});

it('has a page by sum for long lists only', () => {
  const archive = testArchive(issues, items);
  expect(hasBySum(archive, archive.items, archive.items)).toBe(true);
  expect(hasBySum(archive, items.slice(0, 10), items.slice(0, 10))).toBe(false);
});

it('groups companies by first letter, on several pages if they are many', () => {
  const { companies } = testArchive(issues, items);
  expect(letters(companies).map(({ name, companies: group }) => [name, group.length])).toEqual([['J', 40]]);
  expect(companyPages(companies)).toEqual([]);
  const many = Array.from({ length: 900 }, (_, n) => ({
    ...companies[0]!,
    slug: `j${String(n).padStart(3, '0')}`,
  }));
  expect(companyPages(many).map(({ url, companies: group }) => [url, group.length])).toEqual([
    ['/companies/by-j/', 400],
    ['/companies/by-j-2/', 400],
    ['/companies/by-j-3/', 100],
  ]);
});
