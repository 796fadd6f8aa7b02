/** The time axis of an archive: weeks while they are few, then months, quarters, years. */
import type { Issue } from '../../schema/dataset.ts';
import { mondayOf } from '../../text/calendar.ts';
import { nextAfter, startOf, type Unit, unitName, unitsBetween } from './week.ts';

/** One bar's stretch of time. Only those with an issue are bins: what is not in the archive is no zero. */
export interface Bin {
  /** `2023年第41周`, `2023年10月`, … */
  name: string;
  start: Date;
  end: Date;
  /** Oldest first. */
  issues: Issue[];
}

export interface TimeAxis {
  unit: Unit;
  /** Oldest first; empty for an empty archive. */
  bins: Bin[];
  /** Weeks, months… on the axis, those without an issue counted. */
  length: number;
  /** Number of the bin of an issue. */
  binOf: ReadonlyMap<string, number>;
}

/** Bars that a phone's width holds, each wide enough to be seen: a year of weeks, four of months, twelve of quarters. */
const MOST: Record<Exclude<Unit, 'year'>, number> = { week: 53, month: 48, quarter: 48 };

/** The finest unit in which the archive's axis has room for all its bars. */
function unitFor(first: string, last: string): Unit {
  const fitting = (['week', 'month', 'quarter'] as const).find(
    (unit) => unitsBetween(first, last, unit) <= MOST[unit],
  );
  return fitting ?? 'year';
}

/** The axis over all issues; every figure over time shares it, so that they can be compared. */
export function timeAxis(issues: readonly Issue[]): TimeAxis {
  const sorted = [...issues].sort(
    (a, b) => mondayOf(a.id).localeCompare(mondayOf(b.id)) || a.id.localeCompare(b.id),
  );
  const [first, last] = [sorted[0], sorted.at(-1)];
  const binOf = new Map<string, number>();
  if (!first || !last) return { unit: 'week', bins: [], length: 0, binOf };
  const unit = unitFor(first.id, last.id);
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
