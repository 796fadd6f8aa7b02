import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mondayOf, startOf, thursdayOf, unitName, unitsBetween } from './week.ts';

const day = (date: Date) => date.toISOString().slice(0, 10);

describe('ISO weeks', () => {
  it.each([
    ['2023-w01', '2023-01-02'],
    ['2023-w41', '2023-10-09'],
    ['2020-w53', '2020-12-28'],
    ['2021-w01', '2021-01-04'],
    ['2016-w01', '2016-01-04'],
    ['2015-w53', '2015-12-28'],
  ])('%s begins on Monday, %s', (id, monday) => {
    expect(day(mondayOf(id))).toBe(monday);
  });

  it('a week 53 that its year lacks is the next year’s first', () => {
    expect(day(mondayOf('2023-w53'))).toBe(day(mondayOf('2024-w01')));
    expect(unitName(mondayOf('2023-w53'), 'week')).toBe('2024年第1周');
  });

  it('a week over New Year counts to the year and month of its Thursday', () => {
    expect(day(thursdayOf('2020-w53'))).toBe('2020-12-31');
    expect(unitName(startOf('2020-w53', 'month'), 'month')).toBe('2020年12月');
    expect(unitName(startOf('2020-w53', 'year'), 'year')).toBe('2020年');
    // 2015-12-29 … 2016-01-03 was 2015-w53; 2014-12-29 … 2015-01-04 was already 2015-w01.
    expect(unitName(startOf('2015-w01', 'quarter'), 'quarter')).toBe('2015年第1季度');
  });

  it('every week bears the name it was made from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2200 }), fc.integer({ min: 1, max: 52 }), (year, week) => {
        const id = `${year}-w${String(week).padStart(2, '0')}`;
        expect(unitName(mondayOf(id), 'week')).toBe(`${year}年第${week}周`);
      }),
    );
  });

  it('counts the stretches between two weeks, both among them', () => {
    expect(unitsBetween('2023-w01', '2023-w01', 'week')).toBe(1);
    expect(unitsBetween('2020-w53', '2021-w01', 'week')).toBe(2);
    expect(unitsBetween('2020-w53', '2021-w01', 'month')).toBe(2);
    expect(unitsBetween('2019-w01', '2023-w41', 'quarter')).toBe(20);
    expect(unitsBetween('2019-w01', '2023-w41', 'year')).toBe(5);
  });
});
