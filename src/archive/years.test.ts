import { describe, expect, it } from 'vitest';
import { testIssue } from '../../tests/lib/items.ts';
import { yearsOf } from './years.ts';

const issue = (id: string) => testIssue(id, '2000-01-01', '2000-01-07');

const shape = (ids: string[]) =>
  yearsOf(ids.map(issue)).map(({ year, months }) => [
    year,
    Object.fromEntries(months.map(({ month, issues }) => [month, issues.map(({ id }) => id)])),
  ]);

describe('yearsOf', () => {
  it('groups issues by month, newest first', () => {
    expect(shape(['2023-w41', '2023-w36', '2023-w35', '2022-w50'])).toEqual([
      ['2023', { 10: ['2023-w41'], 9: ['2023-w36'], 8: ['2023-w35'] }],
      ['2022', { 12: ['2022-w50'] }],
    ]);
  });

  it('keeps a week at the turn of the year in the year of its id', () => {
    // Week 1 of 2020 begins on 30 December 2019, week 53 of 2020 ends on 3 January 2021.
    expect(shape(['2021-w01', '2020-w53', '2020-w01'])).toEqual([
      ['2021', { 1: ['2021-w01'] }],
      ['2020', { 12: ['2020-w53'], 1: ['2020-w01'] }],
    ]);
  });

  it('is empty without issues', () => {
    expect(yearsOf([])).toEqual([]);
  });
});
