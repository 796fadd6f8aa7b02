import { describe, expect, it } from 'vitest';
import { testIssue } from '../../../tests/lib/items.ts';
import type { Issue } from '../../schema/dataset.ts';
import { timeAxis } from './bins.ts';
import { startOf, unitName } from './week.ts';

/** `many` issues, one every `step` weeks. */
function weekly(many: number, from = '2015-w40', step = 1): Issue[] {
  const first = startOf(from, 'week').getTime();
  return Array.from({ length: many }, (_, index) => {
    const monday = new Date(first + index * step * 7 * 86_400_000);
    const [, year, week] = /(\d+)年第(\d+)周/.exec(unitName(monday, 'week'))!;
    const day = monday.toISOString().slice(0, 10);
    return testIssue(`${year}-w${week!.padStart(2, '0')}`, day, day);
  });
}

describe('timeAxis', () => {
  it('has no bins for an empty archive, and one for one issue', () => {
    expect(timeAxis([])).toMatchObject({ bins: [], length: 0 });
    expect(timeAxis(weekly(1))).toMatchObject({ unit: 'week', length: 1, bins: [{ name: '2015年第40周' }] });
  });

  it('uses weeks for a year, months for four years, quarters for twelve, then years', () => {
    const units = [53, 54, 200, 260, 500, 1000].map((many) => timeAxis(weekly(many)).unit);
    expect(units).toEqual(['week', 'month', 'month', 'quarter', 'quarter', 'year']);
  });

  it('depends on the length of time, not on the number of issues', () => {
    expect(timeAxis(weekly(5, '2015-w40', 60)).unit).toBe('quarter');
  });

  it('puts each of 500 issues into one of at most 48 bins, in any order', () => {
    const issues = weekly(500);
    const axis = timeAxis(issues.toReversed());
    expect(axis.bins.length).toBeLessThanOrEqual(48);
    expect(axis.bins.flatMap((bin) => bin.issues.map((issue) => issue.id))).toEqual(
      issues.map((issue) => issue.id),
    );
    expect(axis.binOf.size).toBe(500);
  });

  it('puts the last week of a year before the first of the next, even if an id has a week too many', () => {
    const issues = ['2021-w01', '2020-w60', '2020-w54', '2020-w53'].map((id) =>
      testIssue(id, '2021-01-01', '2021-01-01'),
    );
    const { bins } = timeAxis(issues);
    expect(bins.map((bin) => bin.name)).toEqual(['2020年第53周', '2021年第1周', '2021年第7周']);
    expect(bins[1]!.issues).toHaveLength(2);
  });

  it('has no bin for a week without an issue', () => {
    const axis = timeAxis(weekly(5, '2023-w01', 8));
    expect(axis.bins).toHaveLength(5);
    expect(axis.length).toBe(33);
  });
});
