import { expect, it } from 'vitest';
import { testArchive, testIssue, testItem, testPlace } from '../../tests/lib/items.ts';
import { relatedTo } from './related.ts';

const place = { ...testPlace('江苏省', '苏州市', '昆山市'), adcode: '320583', park: '昆山高新区' };
const days = [
  '2023-01-02',
  '2023-03-06',
  '2023-05-01',
  '2023-07-03',
  '2023-09-04',
  '2023-11-06',
  '2024-01-01',
];
const titles = ['芯片', '电池', '茶饮', '轮胎', '机床', '疫苗', '钢琴'];
const issues = days.map((day, at) => testIssue(`2023-w${String(2 + at * 8).padStart(2, '0')}`, day, day));
const items = issues.map(({ id, to }, at) =>
  testItem(1, { issue: id, date: to, title: `${titles[at]}项目签约`, places: [place] }),
);

it('shows the items of the same park that are nearest in time, newest first', () => {
  const archive = testArchive(issues, items);
  const near = (at: number) => relatedTo(items[at]!, archive)[0]!.items.map((item) => item.title.slice(0, 2));
  expect(near(2)).toEqual(['机床', '轮胎', '电池']);
  expect(near(6)).toEqual(['疫苗', '机床', '轮胎']);
  expect(near(0)).toEqual(['轮胎', '茶饮', '电池']);
});
