import { expect, it } from 'vitest';
import { testArchive, testIssue, testItem, testPlace } from '../../../tests/lib/items.ts';
import { INDUSTRIES } from '../../schema/dataset.ts';
import { watchIndex, watchItems } from './watch.ts';

const old = testIssue('2024-w09', '2024-02-26', '2024-03-03');
const issue = testIssue('2024-w10', '2024-03-04', '2024-03-10');

it('lists the issues newest first, and where pages that can be followed have moved', () => {
  const archive = testArchive([old, issue], [testItem(1)]);
  const redirects = [
    { from: '/companies/a/', to: '/companies/b/' },
    { from: '/news/1/', to: '/news/2/' },
  ];
  const { issues, moved } = watchIndex({ archive, redirects });
  expect(issues.map(({ id, items }) => [id, items])).toEqual([
    ['2024-w10', 1],
    ['2024-w09', 0],
  ]);
  expect(moved).toEqual({ '/companies/a/': '/companies/b/' });
});

it('says of each item on which pages it is: of its regions, small and large, and of all its industries', () => {
  const places = [testPlace('江苏省', '无锡市', '滨湖区')];
  const industries = INDUSTRIES.slice(0, 2);
  const archive = testArchive([issue], [testItem(1, { places, industries, industry: industries[0]! })]);
  const [item] = watchItems(archive, issue);
  expect([...item!.of].sort()).toEqual([
    ...industries.map((key) => `/industries/${key}/`).sort(),
    '/regions/jiangsu/',
    '/regions/jiangsu/wuxi/',
    expect.stringMatching(/^\/regions\/jiangsu\/wuxi\/\w+\/$/),
  ]);
});
