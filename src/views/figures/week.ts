/** ISO weeks as points of time: which day, month, quarter and year an issue's week counts to. */
import { addDays, isoWeek, mondayOf, weeksBetween } from '../../text/calendar.ts';

const DAY = 86_400_000;

export type Unit = 'week' | 'month' | 'quarter' | 'year';

/** Its Thursday: by ISO 8601 a week belongs to the year, and so to the month, that its Thursday lies in. */
export function thursdayOf(id: string): Date {
  return new Date(addDays(mondayOf(id), 3));
}

/** First day of the unit of time that a week counts to, UTC. */
export function startOf(id: string, unit: Unit): Date {
  if (unit === 'week') return new Date(mondayOf(id));
  const day = thursdayOf(id);
  const month = { month: day.getUTCMonth(), quarter: Math.floor(day.getUTCMonth() / 3) * 3, year: 0 }[unit];
  return new Date(Date.UTC(day.getUTCFullYear(), month, 1));
}

/** First day of the next unit of time. */
export function nextAfter(start: Date, unit: Unit): Date {
  if (unit === 'week') return new Date(start.getTime() + 7 * DAY);
  const months = { month: 1, quarter: 3, year: 12 }[unit];
  return new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1));
}

/** `2023年第41周`, `2023年10月`, `2023年第4季度`, `2023年`. */
export function unitName(start: Date, unit: Unit): string {
  // Any day names its month or year; a week is named by its Thursday's year.
  const day = unit === 'week' ? new Date(start.getTime() + 3 * DAY) : start;
  const year = `${day.getUTCFullYear()}年`;
  if (unit === 'year') return year;
  if (unit === 'quarter') return `${year}第${day.getUTCMonth() / 3 + 1}季度`;
  if (unit === 'month') return `${year}${day.getUTCMonth() + 1}月`;
  return `${year}第${isoWeek(day.toISOString().slice(0, 10)).week}周`;
}

/** Weeks, months, quarters… that lie between two weeks, both counted. */
export function unitsBetween(first: string, last: string, unit: Unit): number {
  if (unit === 'week') return weeksBetween(first, last) + 1;
  const [a, b] = [startOf(first, unit), startOf(last, unit)];
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return months / { month: 1, quarter: 3, year: 12 }[unit] + 1;
}
