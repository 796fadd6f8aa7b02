/** Days that are stated as a weekday: 本周三, 上周五, 周二上午. */

/** A weekday as stated. */
export interface Weekday {
  /** 1 for Monday … 7 for Sunday. */
  weekday: number;
  /** Weeks relative to that of the issue: -1 for 上周. */
  weeksOn: number;
  /** Offset in the text. */
  at: number;
}

const DAYS = '一二三四五六日天';
/**
 * Matches a weekday of a named week anywhere, and a weekday without a week at the beginning of a sentence or clause.
 * 每周三班 and 周一至周五 are schedules.
 */
const PATTERN = new RegExp(
  `(?:(?<week>[本这]一?|[上下][一个]?)(?:周|星期|礼拜)|(?<=^|[，。；])(?:周|星期|礼拜)(?=[${DAYS}][，,上下晚凌早中]))(?<day>[${DAYS}])(?!\\s*(?:[至到、—~～-]|和周)|\\p{Script=Han}?班)`,
  'gu',
);
const WEEKS: Record<string, number> = { 上: -1, 下: 1 };

/** The weekdays in a text, in order. */
export function findWeekdays(text: string): Weekday[] {
  return [...text.matchAll(PATTERN)].map(({ index, groups: { week, day = '' } = {} }) => ({
    weekday: Math.min(DAYS.indexOf(day) + 1, 7),
    weeksOn: WEEKS[week?.[0] ?? ''] ?? 0,
    at: index,
  }));
}
