/** The units of time axes, and the unit that an ISO week belongs to. */
import { addDays, isoWeek, mondayOf, weeksBetween } from '../../text/calendar.ts';

const DAY = 86_400_000;

/** A unit of time. */
export type Unit = 'week' | 'month' | 'quarter' | 'year';

/** The Thursday of a week. By ISO 8601 a week belongs to the year, and so here to the month, of its Thursday. */
export function thursdayOf(id: string): Date {
  return new Date(addDays(mondayOf(id), 3));
}

/** The first day of the unit that a week belongs to, UTC. */
export function startOf(id: string, unit: Unit): Date {
  if (unit === 'week') return new Date(mondayOf(id));
  const day = thursdayOf(id);
  const month = { month: day.getUTCMonth(), quarter: Math.floor(day.getUTCMonth() / 3) * 3, year: 0 }[unit];
  return new Date(Date.UTC(day.getUTCFullYear(), month, 1));
}

/** The first day of the next unit. */
export function nextAfter(start: Date, unit: Unit): Date {
  if (unit === 'week') return new Date(start.getTime() + 7 * DAY);
  const months = { month: 1, quarter: 3, year: 12 }[unit];
  return new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1));
}

/** `2023年第41周`, `2023年10月`, `2023年第4季度`, `2023年`. */
export function unitName(start: Date, unit: Unit): string {
  // The year of a week is that of its Thursday.
  const day = unit === 'week' ? new Date(start.getTime() + 3 * DAY) : start;
  const year = `${day.getUTCFullYear()}年`;
  if (unit === 'year') return year;
  if (unit === 'quarter') return `${year}第${day.getUTCMonth() / 3 + 1}季度`;
  if (unit === 'month') return `${year}${day.getUTCMonth() + 1}月`;
  return `${year}第${isoWeek(day.toISOString().slice(0, 10)).week}周`;
}

/** The number of units from one week to another, both included. */
export function unitsBetween(first: string, last: string, unit: Unit): number {
  if (unit === 'week') return weeksBetween(first, last) + 1;
  const [a, b] = [startOf(first, unit), startOf(last, unit)];
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return months / { month: 1, quarter: 3, year: 12 }[unit] + 1;
}
