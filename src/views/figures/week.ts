/** ISO weeks as points of time: which day, month, quarter and year an issue's week counts to. */

const DAY = 86_400_000;

export type Unit = 'week' | 'month' | 'quarter' | 'year';

/**
 * Monday of an ISO week, UTC. Counted from the week that holds January 4th (ISO 8601), so that week 53 of a
 * year without one is the next year's first.
 * @param id `2023-w41`
 */
export function mondayOf(id: string): Date {
  const [year, week] = id.split('-w').map(Number) as [number, number];
  const fourth = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  return new Date(fourth + ((week - 1) * 7 - weekday) * DAY);
}

/** Its Thursday: by ISO 8601 a week belongs to the year, and so to the month, that its Thursday lies in. */
export function thursdayOf(id: string): Date {
  return new Date(mondayOf(id).getTime() + 3 * DAY);
}

/** First day of the unit of time that a week counts to, UTC. */
export function startOf(id: string, unit: Unit): Date {
  if (unit === 'week') return mondayOf(id);
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
  const first = mondayOf(`${day.getUTCFullYear()}-w1`);
  return `${year}第${Math.round((start.getTime() - first.getTime()) / (7 * DAY)) + 1}周`;
}

/** Weeks, months, quarters… that lie between two weeks, both counted. */
export function unitsBetween(first: string, last: string, unit: Unit): number {
  const [a, b] = [startOf(first, unit), startOf(last, unit)];
  if (unit === 'week') return Math.round((b.getTime() - a.getTime()) / (7 * DAY)) + 1;
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return months / { month: 1, quarter: 3, year: 12 }[unit] + 1;
}
