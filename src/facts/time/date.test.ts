import { describe, expect, it } from 'vitest';
import { rawItem as item } from '../../../tests/lib/items.ts';
import type { RawItem } from '../../ingest/index.ts';
import { findEventDate } from './date.ts';
import { readLabel } from './label.ts';
import { findWeek } from './week.ts';

/** An issue of 7 to 13 June 2021, and one around New Year. */
const june = findWeek(
  'x.txt',
  ['7', '8', '9'].map((day) => item(`6月${day}日，签约。`)),
  readLabel(['2021年6月2期']),
);
const turn = findWeek(
  'x.txt',
  ['28', '29', '30'].map((day) => item(`12月${day}日，签约。`)),
  readLabel(['2021年1月1期']),
);
const date = (one: RawItem, week = june) => {
  const found = findEventDate(one, week);
  return [found.date, found.dateEnd];
};

describe('findEventDate', () => {
  it('gives the day its year from the issue', () => {
    expect(date(item('6月8日，项目签约。'))).toEqual(['2021-06-08', null]);
  });

  it('gives both days of a range', () => {
    expect(date(item('6月8日至10日，展会举行。'))).toEqual(['2021-06-08', '2021-06-10']);
  });

  it('gives the end of a range without month the month of its beginning', () => {
    expect(date(item('9日至11日，展会举行。'))).toEqual(['2021-06-09', '2021-06-11']);
  });

  it('reads a range over the turn of the year', () => {
    expect(date(item('12月30日—1月2日，展会举行。'), turn)).toEqual(['2020-12-30', '2021-01-02']);
  });

  it('reads January in an issue of the turn of the year as the new year’s', () => {
    expect(date(item('1月1日，项目投产。'), turn)).toEqual(['2021-01-01', null]);
  });

  it('prefers the lead’s day to the body’s', () => {
    expect(date(item('6月8日，签约。', ['6月7日，双方会谈。']))).toEqual(['2021-06-08', null]);
  });

  it('uses the day of the body if lead and title state none', () => {
    expect(date(item('近日，项目签约。', ['6月7日，双方会谈。']))).toEqual(['2021-06-07', null]);
  });

  it('ignores a day long past in the body', () => {
    expect(date(item('近日，项目投产。', ['项目3月1日开工。']))).toEqual([null, null]);
  });

  it('states no day where the text gives a month, a deadline or 30 February', () => {
    expect(date(item('6月，项目签约。'))).toEqual([null, null]);
    expect(date(item('截至6月8日，已投产。'))).toEqual([null, null]);
    expect(date(item('2月30日，签约。'))).toEqual([null, null]);
  });
});
