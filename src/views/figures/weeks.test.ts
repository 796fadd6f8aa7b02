import { describe, expect, it } from 'vitest';
import { testIssue, testItem } from '../../../tests/lib/items.ts';
import { weekChart } from './weeks.ts';

describe('weekChart', () => {
  const issues = [
    testIssue('2024-w40', '2024-09-29', '2024-10-05'),
    testIssue('2024-w01', '2023-12-31', '2024-01-06'),
  ];

  it('has a bar for each issue with items, oldest first, on an axis of whole years', () => {
    const chart = weekChart(issues, [testItem(1, { issue: '2024-w40' }), testItem(2, { issue: '2024-w40' })]);
    expect(chart.bars).toHaveLength(1);
    expect(chart.bars[0]).toMatchObject({ label: '2024年第40周', count: 2, url: '/issues/2024-w40/' });
    expect(chart.bars[0]!.at).toBeCloseTo(278 / 365, 2);
    expect(chart.ticks.map((tick) => tick.label)).toEqual(['2024年', '4月', '7月', '10月']);
  });

  it('groups many issues by month and labels years', () => {
    const many = Array.from({ length: 100 }, (_, week) => {
      const day = new Date(Date.UTC(2020, 0, 5 + 7 * week * 2)).toISOString().slice(0, 10);
      return testIssue(`${day.slice(0, 4)}-w${String(week % 52).padStart(2, '0')}`, day, day, {
        id: `x${week}`,
      });
    });
    const chart = weekChart(
      many,
      many.map((issue, n) => testItem(n + 1, { issue: issue.id })),
    );
    expect(chart.bars.length).toBeLessThan(60);
    expect(chart.bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(100);
    expect(chart.ticks[0]!.label).toBe('2020年');
  });

  it('is empty for an empty archive', () => {
    expect(weekChart([], []).bars).toEqual([]);
  });
});
