import { expect, it } from 'vitest';
import { type Key, pressed, sortRows } from './sort.ts';

const rows = [
  { sum: 9, issue: '2023年第41周' },
  { sum: null, issue: '' },
  { sum: 100, issue: '2023年第8周' },
];
const cellOf = (row: (typeof rows)[number], key: Key) => row[key as 'sum' | 'issue'];
const sorted = (by: string) => sortRows(rows, by, cellOf);

it('sorts sums and weeks as numbers, and has what is empty last in both directions', () => {
  expect(sorted('sum').map(({ sum }) => sum)).toEqual([9, 100, null]);
  expect(sorted('-sum').map(({ sum }) => sum)).toEqual([100, 9, null]);
  expect(sorted('issue').map(({ issue }) => issue)).toEqual(['2023年第8周', '2023年第41周', '']);
  expect(sorted('-issue').map(({ issue }) => issue)).toEqual(['2023年第41周', '2023年第8周', '']);
});

it('leaves rows as they are where an address names no column', () => {
  for (const by of ['', '-', 'url', '-nonsense', 'toString']) expect(sorted(by)).toEqual(rows);
});

it('shows the largest first, and turns round when the same head is pressed again', () => {
  expect(pressed('', 'sum')).toBe('-sum');
  expect(pressed('-sum', 'sum')).toBe('sum');
  expect(pressed('-sum', 'place')).toBe('place');
  expect(pressed('place', 'place')).toBe('-place');
});
