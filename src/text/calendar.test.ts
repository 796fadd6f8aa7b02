import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isoDay, isoWeek, mondayOf, weekId, weeksBetween } from './calendar.ts';

describe('isoDay', () => {
  it('writes a day in ISO form', () => {
    expect(isoDay(2021, 6, 8)).toBe('2021-06-08');
  });

  it('rejects 30 February, and 29 February except in leap years', () => {
    expect(isoDay(2021, 2, 30)).toBeNull();
    expect(isoDay(2021, 2, 29)).toBeNull();
    expect(isoDay(2020, 2, 29)).toBe('2020-02-29');
    expect(isoDay(2021, 6, 31)).toBeNull();
  });
});

describe('daysBetween and addDays', () => {
  it('count over the ends of months and years', () => {
    expect(daysBetween('2020-12-30', '2021-01-02')).toBe(3);
    expect(daysBetween('2021-03-01', '2021-02-28')).toBe(-1);
    expect(addDays('2020-02-28', 2)).toBe('2020-03-01');
    expect(addDays('2021-01-01', -1)).toBe('2020-12-31');
  });
});

describe('isoWeek', () => {
  it.each([
    ['2021-06-07', 2021, 23],
    ['2021-06-13', 2021, 23],
    ['2021-01-03', 2020, 53],
    ['2021-01-04', 2021, 1],
    ['2018-12-31', 2019, 1],
    ['2016-01-01', 2015, 53],
  ])('puts %s into week %i-%i', (day, year, week) => {
    expect(isoWeek(day)).toEqual({ year, week });
  });
});

describe('mondayOf', () => {
  it.each([
    ['2021-w01', '2021-01-04'],
    ['2020-w53', '2020-12-28'],
    ['2019-w01', '2018-12-31'],
  ])('finds the Monday of %s', (id, monday) => {
    expect(mondayOf(id)).toBe(monday);
    expect(weekId(isoWeek(monday))).toBe(id);
  });

  it('takes week 53 of a year without one for the first of the next', () => {
    expect(mondayOf('2023-w53')).toBe(mondayOf('2024-w01'));
  });
});

describe('weeksBetween', () => {
  it('counts over the end of a year with 53 weeks', () => {
    expect(weeksBetween('2020-w53', '2021-w01')).toBe(1);
    expect(weeksBetween('2021-w02', '2020-w52')).toBe(-3);
  });
});

describe('weekId', () => {
  it('pads the week to two digits', () => {
    expect(weekId({ year: 2021, week: 6 })).toBe('2021-w06');
  });
});
