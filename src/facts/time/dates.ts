/**
 * Dates as the texts state them: `10 月 9 日上午`, `2 月 19 日至 23 日`, `12 月 30 日—1 月 2 日`, `21 日`.
 * Year, and for a bare day the month, come from the issue (see `week.ts`).
 */

/** A day as stated; what is not stated is null. */
export interface StatedDay {
  year: number | null;
  month: number | null;
  day: number;
}

/** A day or range of days stated in a text. */
export interface DateMention {
  start: StatedDay;
  end: StatedDay | null;
  /** Offset in the text. */
  at: number;
  /** How the sentence uses it: the event itself, one still to come, or something else. */
  use: 'event' | 'future' | 'other';
}

const YEAR = '(?:((?:19|20)\\d{2})\\s*年\\s*)?';
const RANGE =
  '(?:\\s*(?:上午|下午|晚)?\\s*(?:至|到|—+|－|-|–|~|～)\\s*(?:(?:((?:19|20)\\d{2})\\s*年\\s*)?(\\d{1,2})\\s*月\\s*)?(\\d{1,2})\\s*日)?';
const FULL = new RegExp(
  `(?<![\\d.])${YEAR}(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*(?:日(?![元产均])|(?=\\s*[-—–－~～至到]\\s*\\d{1,2}\\s*日))${RANGE}`,
  'gu',
);
/** A day without month counts only where a sentence or clause begins with it. */
const BARE = new RegExp(
  `(?<=^|[。，；：“（(])\\s*(\\d{1,2})\\s*日(?=[，,上下晚凌早中清在从由至—-]|\\s)${RANGE}`,
  'gu',
);

const NOT_EVENT_BEFORE = /(?:截至|截止|截止到|自|从|至|到|以前|不迟于|最迟|始于|早在|曾于|原定)\s*$/u;
const NOT_EVENT_AFTER = /^\s*(?:前|之前|以前|起(?:正式)?(?:施行|实施|执行|生效)|止|为止|底)/u;
const FUTURE_BEFORE = /(?:将于|将在|拟于|计划于?|预计于?|定于|力争于?)\s*$/u;

/** All days that a text states, in order. */
export function findDates(text: string): DateMention[] {
  const found: DateMention[] = [];
  for (const match of text.matchAll(FULL)) {
    const [whole, year, month, day, endYear, endMonth, endDay] = match;
    const start = { year: number(year), month: Number(month), day: Number(day) };
    if (!possible(start)) continue;
    const end = endDay
      ? { year: number(endYear), month: number(endMonth) ?? start.month, day: Number(endDay) }
      : null;
    found.push({
      start,
      end: end && possible(end) ? end : null,
      at: match.index,
      use: useOf(text, match.index, whole),
    });
  }
  for (const match of text.matchAll(BARE)) {
    const [whole, day, endYear, endMonth, endDay] = match;
    const start = { year: null, month: null, day: Number(day) };
    if (!possible(start)) continue;
    const end = endDay ? { year: number(endYear), month: number(endMonth), day: Number(endDay) } : null;
    found.push({ start, end, at: match.index, use: useOf(text, match.index, whole) });
  }
  return found.sort((a, b) => a.at - b.at);
}

function number(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

function possible({ month, day }: StatedDay): boolean {
  return day >= 1 && day <= 31 && (month === null || (month >= 1 && month <= 12));
}

function useOf(text: string, at: number, whole: string): DateMention['use'] {
  const before = text.slice(Math.max(0, at - 6), at);
  const after = text.slice(at + whole.length, at + whole.length + 6);
  if (NOT_EVENT_AFTER.test(after)) return 'other';
  if (FUTURE_BEFORE.test(before)) return 'future';
  return NOT_EVENT_BEFORE.test(before) ? 'other' : 'event';
}
