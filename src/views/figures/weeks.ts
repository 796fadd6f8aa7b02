/** The bar chart of items by issue. */
import { ticksBetween } from '../../maps/ticks.ts';
import type { Issue, Item } from '../../schema/dataset.ts';
import { issueName } from '../words/text.ts';

/** A bar: an issue, or a month in a large archive. */
export interface WeekBar {
  /** Name of the issue or month. */
  label: string;
  /** Address of the issue; null for a month. */
  url: string | null;
  /** Position on the time axis, 0…1. */
  at: number;
  count: number;
}

/** A bar chart. */
export interface WeekChart {
  bars: WeekBar[];
  /** Labels of the axis: the first month of each quarter, or years. */
  ticks: { label: string; at: number }[];
  most: number;
}

/** With more issues each bar is a month. */
const MANY_ISSUES = 60;
const DAY = 86_400_000;

function utc(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`);
}

/**
 * Bars for the issues that have some of the items, on an axis over the whole archive.
 * @param issues all issues, which determine the axis
 * @param items to be counted
 */
export function weekChart(issues: readonly Issue[], items: readonly Item[]): WeekChart {
  if (issues.length === 0) return { bars: [], ticks: [], most: 0 };
  const days = issues.map((issue) => issue.to).sort();
  const first = utc(`${days[0]!.slice(0, 4)}-01-01`);
  const last = Math.max(utc(`${days.at(-1)!.slice(0, 4)}-12-31`), first + DAY);
  const at = (iso: string): number => (utc(iso) - first) / (last - first);
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item.issue, (counts.get(item.issue) ?? 0) + 1);

  const byMonth = issues.length > MANY_ISSUES;
  const bars = new Map<string, WeekBar>();
  for (const issue of [...issues].sort((a, b) => a.to.localeCompare(b.to))) {
    const count = counts.get(issue.id) ?? 0;
    if (count === 0) continue;
    const month = issue.to.slice(0, 7);
    const key = byMonth ? month : issue.id;
    const bar = bars.get(key);
    if (bar) bar.count += count;
    else if (byMonth) bars.set(key, { label: month, url: null, at: at(`${month}-15`), count });
    else bars.set(key, { label: issueName(issue), url: issue.url, at: at(issue.to), count });
  }
  const list = [...bars.values()];
  const span = last - first;
  const ticks = ticksBetween(first, last, span > 800 * DAY).map(({ label, time }) => ({
    label,
    at: (time - first) / span,
  }));
  return { bars: list, ticks, most: Math.max(0, ...list.map((bar) => bar.count)) };
}
