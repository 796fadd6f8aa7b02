import { describe, expect, it } from 'vitest';
import { testIssue } from '../../../tests/lib/items.ts';
import type { Issue } from '../../schema/dataset.ts';
import { timeAxis } from './bins.ts';
import { startOf, unitName } from './week.ts';

/** So many weekly issues from a week on, every `step` weeks. */
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
  it('is empty for an empty archive, and one bin for one issue', () => {
    expect(timeAxis([])).toMatchObject({ bins: [], length: 0 });
    expect(timeAxis(weekly(1))).toMatchObject({ unit: 'week', length: 1, bins: [{ name: '2015年第40周' }] });
  });

  it('takes weeks for a year, months for four, quarters for twelve, then years', () => {
    const units = [53, 54, 200, 260, 500, 1000].map((many) => timeAxis(weekly(many)).unit);
    expect(units).toEqual(['week', 'month', 'month', 'quarter', 'quarter', 'year']);
  });

  it('chooses by the time that passes, not by the number of issues', () => {
    expect(timeAxis(weekly(5, '2015-w40', 60)).unit).toBe('quarter');
  });

  it('holds 500 issues in at most 48 bars, each issue once, whatever their order', () => {
    const issues = weekly(500);
    const axis = timeAxis(issues.toReversed());
    expect(axis.bins.length).toBeLessThanOrEqual(48);
    expect(axis.bins.flatMap((bin) => bin.issues.map((issue) => issue.id))).toEqual(
      issues.map((issue) => issue.id),
    );
    expect(axis.binOf.size).toBe(500);
  });

  it('keeps the last week of one year before the first of the next, even where the year is misnamed', () => {
    const issues = ['2021-w01', '2020-w60', '2020-w54', '2020-w53'].map((id) =>
      testIssue(id, '2021-01-01', '2021-01-01'),
    );
    const { bins } = timeAxis(issues);
    expect(bins.map((bin) => bin.name)).toEqual(['2020年第53周', '2021年第1周', '2021年第7周']);
    expect(bins[1]!.issues).toHaveLength(2);
  });

  it('makes no bin of a week that the archive lacks', () => {
    const axis = timeAxis(weekly(5, '2023-w01', 8));
    expect(axis.bins).toHaveLength(5);
    expect(axis.length).toBe(33);
  });
});
