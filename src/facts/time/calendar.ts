/** Days as ISO strings (`2023-10-09`), reckoned in UTC so that no clock or zone of a machine matters. */

const DAY = 86_400_000;

/** ISO day of a date, or null where the calendar has no such day (2 月 30 日). */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return Math.round((Date.parse(b) - Date.parse(a)) / DAY);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** ISO 8601 week of a day: the week's Thursday decides its year. */
export function isoWeek(day: string): { year: number; week: number } {
  const date = new Date(Date.parse(day));
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * DAY);
  const year = thursday.getUTCFullYear();
  return { year, week: 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY)) };
}

/** Monday of an ISO week. */
export function mondayOf(year: number, week: number): string {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() || 7) - 1) * DAY + (week - 1) * 7 * DAY;
  return new Date(monday).toISOString().slice(0, 10);
}

/** `2023-w41` */
export function weekId({ year, week }: { year: number; week: number }): string {
  return `${year}-w${String(week).padStart(2, '0')}`;
}
