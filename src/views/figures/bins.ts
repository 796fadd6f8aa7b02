/** The time axis of an archive: in weeks, months, quarters or years, depending on its length. */
import type { Issue } from '../../schema/dataset.ts';
import { mondayOf } from '../../text/calendar.ts';
import { nextAfter, startOf, type Unit, unitName, unitsBetween } from './week.ts';

/** A stretch of time with at least one issue. A time without issues is not a bin, because its count is unknown. */
export interface Bin {
  /** `2023年第41周`, `2023年10月`, … */
  name: string;
  start: Date;
  end: Date;
  /** Oldest first. */
  issues: Issue[];
}

/** A time axis. */
export interface TimeAxis {
  unit: Unit;
  /** Oldest first; empty for an empty archive. */
  bins: Bin[];
  /** Number of weeks, months…, including those without an issue. */
  length: number;
  /** Index of the bin of each issue, by id. */
  binOf: ReadonlyMap<string, number>;
}

/** How many bars fit on a phone: a year of weeks, four years of months, twelve years of quarters. */
const MAX_BARS: Record<Exclude<Unit, 'year'>, number> = { week: 53, month: 48, quarter: 48 };

/** The smallest unit whose bars fit. */
function unitFor(first: string, last: string): Unit {
  const fitting = (['week', 'month', 'quarter'] as const).find(
    (unit) => unitsBetween(first, last, unit) <= MAX_BARS[unit],
  );
  return fitting ?? 'year';
}

/** From this many issues on, figures have a time axis. Fewer issues are shown one by one. */
const ENOUGH_ISSUES = 12;

/** Whether issues are too few for an axis. */
export const areFew = (issues: readonly Issue[]): boolean => issues.length < ENOUGH_ISSUES;

/** The axis over all issues. @param unit by default the smallest whose bars fit */
export function timeAxis(issues: readonly Issue[], unitWanted?: Unit): TimeAxis {
  const sorted = [...issues].sort(
    (a, b) => mondayOf(a.id).localeCompare(mondayOf(b.id)) || a.id.localeCompare(b.id),
  );
  const [first, last] = [sorted[0], sorted.at(-1)];
  const binOf = new Map<string, number>();
  if (!first || !last) return { unit: 'week', bins: [], length: 0, binOf };
  const unit = unitWanted ?? unitFor(first.id, last.id);
  const bins: Bin[] = [];
  for (const issue of sorted) {
    const start = startOf(issue.id, unit);
    if (bins.at(-1)?.start.getTime() !== start.getTime())
      bins.push({ name: unitName(start, unit), start, end: nextAfter(start, unit), issues: [] });
    bins.at(-1)!.issues.push(issue);
    binOf.set(issue.id, bins.length - 1);
  }
  return { unit, bins, length: unitsBetween(first.id, last.id, unit), binOf };
}
