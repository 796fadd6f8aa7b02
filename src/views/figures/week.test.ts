import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startOf, thursdayOf, unitName, unitsBetween } from './week.ts';

const day = (date: Date) => date.toISOString().slice(0, 10);

describe('ISO weeks', () => {
  it('belong to the year and month of their Thursday', () => {
    expect(day(thursdayOf('2020-w53'))).toBe('2020-12-31');
    expect(unitName(startOf('2020-w53', 'month'), 'month')).toBe('2020年12月');
    expect(unitName(startOf('2020-w53', 'year'), 'year')).toBe('2020年');
    // 2015-12-29 … 2016-01-03 was 2015-w53; 2014-12-29 … 2015-01-04 was already 2015-w01.
    expect(unitName(startOf('2015-w01', 'quarter'), 'quarter')).toBe('2015年第1季度');
  });

  it('are named by year and week', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2200 }), fc.integer({ min: 1, max: 52 }), (year, week) => {
        const id = `${year}-w${String(week).padStart(2, '0')}`;
        expect(unitName(startOf(id, 'week'), 'week')).toBe(`${year}年第${week}周`);
      }),
    );
  });

  it('are counted from first to last', () => {
    expect(unitsBetween('2023-w01', '2023-w01', 'week')).toBe(1);
    expect(unitsBetween('2020-w53', '2021-w01', 'week')).toBe(2);
    expect(unitsBetween('2020-w53', '2021-w01', 'month')).toBe(2);
    expect(unitsBetween('2019-w01', '2023-w41', 'quarter')).toBe(20);
    expect(unitsBetween('2019-w01', '2023-w41', 'year')).toBe(5);
  });
});
