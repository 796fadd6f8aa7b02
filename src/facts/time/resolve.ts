/** Resolves a stated day in an issue. */
import { daysBetween, isoDay } from '../../text/calendar.ts';
import type { StatedDay } from './day-words.ts';

/**
 * The date of a stated day that is nearest to a day of the issue, or null if there is no such day.
 *
 * @param middle a day of the issue, ISO
 * @param said days on which the text may have been written, ISO; 去年 and 本月 are relative to them. The month of the label
 * is often not that of the week.
 */
export function nearest(
  stated: StatedDay,
  middle: string,
  said: readonly string[] = [middle],
): string | null {
  const days = readings(stated, middle, said).filter((day) => day !== null);
  if (days.length === 0) return null;
  return days.reduce((a, b) => (Math.abs(daysBetween(middle, b)) < Math.abs(daysBetween(middle, a)) ? b : a));
}

function readings(stated: StatedDay, middle: string, said: readonly string[]): (string | null)[] {
  const { year, month, day, yearsOn, monthsOn } = stated;
  const on = (from: string, months: number) => inMonth(from, months, day);
  if (monthsOn !== undefined) return said.map((from) => on(from, monthsOn));
  if (month === null) return [-1, 0, 1].map((months) => on(middle, months));
  const base = yearOf(middle);
  const years =
    year !== null
      ? [year]
      : yearsOn !== undefined
        ? said.map((from) => yearOf(from) + yearsOn)
        : [base - 1, base, base + 1];
  return years.map((y) => isoDay(y, month, day));
}

const yearOf = (day: string) => Number(day.slice(0, 4));

/** The given day in the month that is `months` after that of a date; null if there is no such day. */
function inMonth(from: string, months: number, day: number): string | null {
  const first = new Date(Date.UTC(yearOf(from), Number(from.slice(5, 7)) - 1 + months, 1));
  return isoDay(first.getUTCFullYear(), first.getUTCMonth() + 1, day);
}
