import { expect, it } from 'vitest';
import { buildArchive } from '../archive/build.ts';
import { testIssue, testItem, testPlace } from '../archive/samples.ts';
import type { Item } from '../schema/dataset.ts';
import { itemKey } from './item-key.ts';

const place = { ...testPlace('江苏省', '苏州市', '昆山市'), adcode: '320583', park: '昆山高新区' };
const about = { places: [place], companies: ['海岚半导体'] };
// Six projects, not one told six times.
const items = ['芯片', '电池', '茶饮', '轮胎', '机床', '疫苗', '钢琴'].map((title, at) =>
  testItem(at + 1, { ...about, title: `${title}项目签约` }),
);
const first = testItem(1, { ...about, issue: '2023-w02', title: '海岚半导体落户' });

function keyOf(id: string, all: readonly Item[]): string {
  const issues = [
    testIssue('2023-w02', '2023-01-09', '2023-01-15'),
    testIssue('2024-w10', '2024-03-04', '2024-03-10'),
  ];
  const archive = buildArchive({ issues, items: [...all] });
  return itemKey(archive.items.find((item) => item.id === id)!, archive);
}

const change = (id: string, part: Partial<Item>): Item[] =>
  items.map((item) => (item.id === id ? { ...item, ...part } : item));

it('stays while nothing changes that the page shows, however much its park and company come to hold', () => {
  const titles = ['晶圆厂投产', '光伏电站并网', '物流中心扩建', '氢能实验室揭牌', '学校奠基'];
  const old = titles.map((title, at) =>
    testItem(at + 2, { ...about, issue: '2023-w02', title, industry: 'ict' }),
  );
  expect(keyOf('2024-w10-03', [first, ...old, ...items])).toBe(keyOf('2024-w10-03', [first, ...items]));
});

it.each([
  ['a word of the item', change('2024-w10-04', { body: ['另一段'] })],
  ['its neighbour’s title', change('2024-w10-05', { title: '另一个题目' })],
  ['what to read next', change('2024-w10-01', { companies: [], places: [] })],
])('changes with %s', (_, changed) => {
  expect(keyOf('2024-w10-04', changed)).not.toBe(keyOf('2024-w10-04', items));
});
