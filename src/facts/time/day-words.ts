/** Patterns for days in texts, and how to read their matches. */
import { readNumeral } from '../../text/numerals.ts';

/** A day as stated. Parts that are not stated are null. */
export interface StatedDay {
  year: number | null;
  month: number | null;
  day: number;
  /** Years relative to that of the issue: -1 for 去年. */
  yearsOn?: number;
  /** Months relative to that of the issue: 0 for 本月, -1 for 上月. */
  monthsOn?: number;
}

/** Characters of a number. They include letters in place of digits and lost letters, which make the day unreadable. */
const SIGNS = '\\d〇一二三四五六七八九十廿卅OoIl□\\uFFFD';
const NUMBER = `[${SIGNS}]{1,4}`;
const APART = `(?<![.${SIGNS}])`;
const TO = '至|到|—+|[－\\-–~～∼]|[、和及与]';

/** Year and month before a day. The parameters are the names of the groups. */
const yearAndMonth = (year: string, years: string, month: string, months: string) =>
  [
    `(?:(?:(?<${year}>(?:19|20)\\d{2}|[一二][〇九][〇一二三四五六七八九]{2}|(?<!\\d)\\d{2})\\s*年`,
    `|(?<${years}>前年|去年|上一?年|今年|本年|明年|下一?年|次年|翌年|同年|当年)(?:年?[初中底末])?的?)\\s*)?`,
    `(?:(?<${month}>${NUMBER})\\s*月份?|(?<${months}>元月|[本这当该同]月|这个月|上个?月|下个?月)的?)\\s*`,
  ].join('');
const END = `(?:\\s*(?:上午|下午|晚|[（(][^（）()]{1,6}[）)])?\\s*(?<to>${TO})\\s*(?:${yearAndMonth('endYear', 'endYears', 'endMonth', 'endMonths')})?(?<endDay>${NUMBER})\\s*[日号])?`;
/** Excludes 号 of a building or a line, and 日 in 日产. */
const DAY = '(?:日(?![元产均])|号(?!楼|线|院|地块|机组|泊位|井|文))';
/** 日 as a day of the month, not in a duration or another word. */
const A_DAY = '日(?![元产均内后游间期制线照夜用龄报]|以[上内后]|左右|\\s*\\d)';
const SEPARATOR = '[-–—－./／·]';

/** Patterns for a day or a range of days. */
export const PATTERNS = {
  /** 2023年10月9日, 十月九日至十一日, 本月9号, 6月8—10日 */
  words: new RegExp(
    `${APART}${yearAndMonth('year', 'years', 'month', 'months')}(?<day>${NUMBER})\\s*(?:${DAY}|(?=\\s*(?:${TO})\\s*${NUMBER}\\s*[日号]))${END}`,
    'gu',
  ),
  /** A day without month at the beginning of a sentence or clause. */
  bare: new RegExp(
    `(?<=^|[。，；：“（(])\\s*(?<day>${NUMBER})\\s*(?:日(?=[，,上下晚凌早中清在从由至—-]|\\s)|号(?=[，,上下晚凌早中]))${END}`,
    'gu',
  ),
  /** A day without month within a clause, in Arabic numerals: 管委会12日发布. Excludes durations: 30日内, 第3日. */
  within: new RegExp(
    `${APART}(?<![月第共每近超逾约满前达需隔余至到—－\\-–~～]\\s*|连续|历时|为期|不到|不足|至少|最多|提前|缩短|月份)(?<day>\\d{1,2})\\s*(?:${A_DAY}|(?=\\s*(?:[至到]|—+|[－\\-–~～])\\s*\\d{1,2}\\s*${A_DAY}))${END}`,
    'gu',
  ),
  /** 2023-10-09, 2023.10.9, 2023/10/9至11 */
  digits: new RegExp(
    `(?<![\\dA-Za-z.\\-/〔]|No)(?<year>(?:19|20)\\d{2})\\s*(?<mark>${SEPARATOR})\\s*(?<month>\\d{1,2})\\s*\\k<mark>\\s*(?<day>\\d{1,2})(?!\\d|\\s*[-./]\\d|%)日?(?:\\s*(?:至|到|—+|~|～)\\s*(?:(?:(?<endYear>\\d{4})\\s*\\k<mark>\\s*)?(?<endMonth>\\d{1,2})\\s*\\k<mark>\\s*)?(?<endDay>\\d{1,2})(?![\\d年月]))?`,
    'gu',
  ),
  /** A day without its 日. */
  cut: new RegExp(
    `${APART}(?<month>${NUMBER})\\s*月\\s*(?<day>${NUMBER})(?=\\s*(?:[，,曰]|上午|下午|晚上))`,
    'gu',
  ),
};

const YEARS: Record<string, number> = { 前: -2, 去: -1, 上: -1, 明: 1, 下: 1 };
const MONTHS: Record<string, number> = { 本: 0, 这: 0, 上: -1, 下: 1 };

type Groups = Record<string, string | undefined>;

/**
 * The first day of a match.
 *
 * @param former the previous day in the text, whose year or month 同年 and 当月 refer to
 */
export function startOf(
  { year, years, month, months, day = '' }: Groups,
  former: StatedDay | null,
): StatedDay {
  const yearsOn = YEARS[years?.[0] ?? ''];
  const monthsOn = months === '元月' ? undefined : MONTHS[months?.[0] ?? ''];
  return {
    year: year !== undefined ? fullYear(numberOf(year)) : yearAfter(years, former),
    month: month !== undefined ? numberOf(month) : monthOf(months, former),
    day: numberOf(day),
    ...(yearsOn !== undefined && { yearsOn }),
    ...(monthsOn !== undefined && { monthsOn }),
  };
}

/** The last day of a match; null if there is none. With 、 or 和 it is a range only if the days are consecutive. */
export function endOf(groups: Groups, start: StatedDay): StatedDay | null {
  const other = secondDay(groups, start);
  return other && !isApart(groups, start, other) ? other : null;
}

/** The second day of a match that is not the end of a range: 9月28日和10月9日; null if there is none. */
export function otherDay(groups: Groups, start: StatedDay): StatedDay | null {
  const other = secondDay(groups, start);
  return other && isApart(groups, start, other) ? other : null;
}

function secondDay(groups: Groups, start: StatedDay): StatedDay | null {
  const { endYear, endYears, endMonth, endMonths, endDay } = groups;
  if (endDay === undefined) return null;
  const words = { year: endYear, years: endYears, month: endMonth, months: endMonths, day: endDay };
  const end = startOf(words, start);
  return endMonths === undefined ? { ...end, month: end.month ?? start.month } : end;
}

function isApart({ to = '' }: Groups, start: StatedDay, end: StatedDay): boolean {
  return /[、和及与]/u.test(to) && !(end.month === start.month && end.day === start.day + 1);
}

/** Expands a year of two digits: 23年10月9日. */
const fullYear = (year: number) => (year < 100 ? 2000 + year : year);

function yearAfter(words: string | undefined, former: StatedDay | null): number | null {
  const on = { 同: 0, 当: 0, 次: 1, 翌: 1 }[words?.[0] ?? ''];
  return on === undefined || !former?.year ? null : former.year + on;
}

function monthOf(words: string | undefined, former: StatedDay | null): number | null {
  if (words === '元月') return 1;
  return /^[当该同]/u.test(words ?? '') ? (former?.month ?? null) : null;
}

/** The number of a day, month or year; NaN if it cannot be parsed. */
function numberOf(words: string): number {
  if (/^\d+$/u.test(words)) return Number(words);
  const read = readNumeral(words.replace(/^〇(?=.)/u, ''));
  return read && read.to === null && !read.more ? read.value : Number.NaN;
}

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the day exists. February 29th is accepted, because the year may be unknown. */
export function isPossible({ year, month, day }: StatedDay): boolean {
  if (Number.isNaN(year) || !(day >= 1 && day <= 31)) return false;
  return month === null || day <= (LONGEST[month - 1] ?? 0);
}
