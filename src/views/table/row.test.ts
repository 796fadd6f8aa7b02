import { expect, it } from 'vitest';
import { testIssue, testItem, testPlace, yuan } from '../../../tests/lib/items.ts';
import type { Investment, Item } from '../../schema/dataset.ts';
import { takenCells } from './columns.ts';
import { tableRow } from './row.ts';

const issue = testIssue('2024-w10', '2024-03-04', '2024-03-10');
const rowOf = (part: Partial<Item>) => tableRow(testItem(1, part), issue);
const sumOf = (part: Partial<Investment>, more: Partial<Item> = {}) =>
  rowOf({ investment: { ...yuan(1e9), ...part }, ...more });

it('has sums in 亿元 with all digits and words that are printed', () => {
  expect(sumOf({ value: 123_572_000_000 })).toMatchObject({ yi: 1235.72, sum: '1235.72' });
  expect(sumOf({ value: 8e7, qualifier: 'over' })).toMatchObject({
    yi: 0.8,
    sum: '超\u00a00.8',
    printed: '超 8000 万元',
  });
  expect(sumOf({ valueTo: 1.5e9 })).toMatchObject({ yi: 10, sum: '10—15', printed: '10—15 亿元' });
});

it('converts a foreign sum beside its own words, and has no number where there is no rate', () => {
  const dollars = { value: 3e8, currency: 'USD' };
  expect(sumOf({ ...dollars, cny: 2.1141e9 })).toMatchObject({ yi: 21.14, sum: '21.14（3\u00a0亿美元）' });
  expect(sumOf({ ...dollars, cny: null })).toMatchObject({ yi: null, sum: '（3\u00a0亿美元）' });
});

it('says what a sum is of, and where it is uncertain', () => {
  expect(rowOf({}).kind).toBe('');
  expect(sumOf({}).kind).toBe('单个项目');
  expect(sumOf({ projects: 17 }).kind).toBe('17 个项目合计');
  expect(sumOf({}, { batch: true }).kind).toBe('多个项目合计');
  expect(sumOf({ kind: 'fund' }).kind).toBe('基金');
  expect(sumOf({}, { collection: 'policies', section: '政策法规' }).kind).toBe('政策目标金额');
  expect(sumOf({}, { notes: [{ code: 'uncertain', field: 'investment' }] })).toMatchObject({
    sum: '10（待核）',
    doubts: '金额',
  });
});

it('has every place, company and further industry', () => {
  const suzhou = { ...testPlace('江苏省', '苏州市'), adcode: '320500', park: '苏州工业园区' };
  const hefei = { ...testPlace('安徽省', '合肥市'), adcode: '340100' };
  expect(
    rowOf({
      places: [suzhou, hefei],
      companies: ['甲公司', '乙公司'],
      industry: 'ict',
      industries: ['ict', 'auto'],
    }),
  ).toMatchObject({
    place: '江苏 · 苏州；安徽 · 合肥',
    park: '苏州工业园区',
    companies: '甲公司；乙公司',
    industry: '新一代信息技术',
    others: '汽车',
  });
});

it('is taken along with the address of the item', () => {
  const cells = takenCells(rowOf({ investment: yuan(5e9) }), 'https://example.org/weekly/');
  expect(cells.at(-1)).toBe('https://example.org/weekly/projects/2024-w10-01/');
  expect(cells).toContain(50);
});
