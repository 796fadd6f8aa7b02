/**
 * Days as ISO strings (`2023-10-09`) and ISO weeks as ids (`2023-w41`). All are in UTC, independent of the time zone.
 */

const DAY = 86_400_000;

/**
 * ISO day of a date; null if there is no such day (2 月 30 日).
 *
 * @param month 1 to 12
 */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}

/** Days from `a` to `b`; negative if `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return Math.round((Date.parse(b) - Date.parse(a)) / DAY);
}

/** The day a number of days later; earlier for a negative number. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** ISO 8601 week of a day. It belongs to the year of its Thursday. */
export function isoWeek(day: string): { year: number; week: number } {
  const date = new Date(Date.parse(day));
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * DAY);
  const year = thursday.getUTCFullYear();
  return { year, week: 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY)) };
}

/**
 * Monday of an ISO week, counted from the week of January 4th (ISO 8601). Week 53 of a year without one is the first
 * week of the next year.
 *
 * @param id `2023-w41`
 */
export function mondayOf(id: string): string {
  const [year, week] = id.split('-w').map(Number) as [number, number];
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() || 7) - 1) * DAY + (week - 1) * 7 * DAY;
  return new Date(monday).toISOString().slice(0, 10);
}

/** Weeks from week `a` to week `b`; negative if `b` is earlier. */
export function weeksBetween(a: string, b: string): number {
  return daysBetween(mondayOf(a), mondayOf(b)) / 7;
}

/** Id of an ISO week: `2023-w41`. */
export function weekId({ year, week }: { year: number; week: number }): string {
  return `${year}-w${String(week).padStart(2, '0')}`;
}
