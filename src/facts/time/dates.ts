/**
 * Dates as written in texts: `10 月 9 日上午`, `十月九日`, `2023-10-09`, `2 月 19 日至 23 日`, `去年12月31日`, `21 日`. A missing year
 * or month comes from the issue (see `week.ts`).
 */
import { foldNumerals } from '../../text/numerals.ts';
import { remembered } from '../../text/remembered.ts';
import { endOf, isPossible, otherDay, PATTERNS, type StatedDay, startOf } from './day-words.ts';

export type { StatedDay } from './day-words.ts';

/** A day or range of days stated in a text. */
export interface DateMention {
  start: StatedDay;
  end: StatedDay | null;
  /** Offset in the text. */
  at: number;
  /** What the sentence dates: the event itself, a future event, or something else. */
  use: 'event' | 'future' | 'other';
  /** The day has a year, and something was founded on it, perhaps long ago. */
  founding?: boolean;
}

/** The days in a text, and those that could not be parsed. */
export interface Dates {
  mentions: DateMention[];
  /** Phrases written like a day that are not valid: 13月8日, 1□月8日, 6月8，. */
  unread: string[];
}

const NOT_EVENT_BEFORE = /(?:截至|截止|截止到|自|从|至|到|以前|不迟于|最迟|始于|早在|曾于|原定)\s*$/u;
const NOT_EVENT_AFTER = /^\s*(?:前|之前|以前|起(?:正式)?(?:施行|实施|执行|生效)|止|为止|底)/u;
const FUTURE_BEFORE = /(?:将于|将在|拟于|计划于?|预计于?|定于|力争于?)\s*$/u;
const FOUNDED = '(?:成立|创立|创办|创建|始建|注册|组建|建厂|建校|上市|挂牌)';
const FOUNDED_AFTER = new RegExp(`^[，,]?[^，。；]{0,16}?${FOUNDED}`, 'u');
const FOUNDED_BEFORE = new RegExp(`${FOUNDED}于\\s*$`, 'u');
const LUNAR = /(?:农历|阴历|旧历)\s*$/u;

/** All days in a text, in order. */
export function findDates(text: string): DateMention[] {
  return readDates(text).mentions;
}

/** Reads all days in a text, and lists those that could not be parsed. */
export const readDates = remembered((text: string): Dates => {
  const folded = foldNumerals(text);
  const mentions: DateMention[] = [];
  const unread: string[] = [];
  /** Ranges of the text that are already read: each day is read once, in its longest form. */
  const taken: { from: number; to: number }[] = [];
  for (const [name, pattern] of Object.entries(PATTERNS)) {
    for (const match of folded.matchAll(pattern)) {
      const [whole] = match;
      const at = match.index;
      if (LUNAR.test(folded.slice(Math.max(0, at - 4), at))) continue;
      if (taken.some(({ from, to }) => from < at + whole.length && to > at)) continue;
      taken.push({ from: at, to: at + whole.length });
      const start = startOf(match.groups ?? {}, mentions.at(-1)?.start ?? null);
      const end = endOf(match.groups ?? {}, start);
      const isDay = name !== 'cut' && isPossible(start);
      if (isDay) {
        const use = useOf(folded, at, whole, start);
        mentions.push({ start, end: end && isPossible(end) ? end : null, at, ...use });
      }
      // 9月28日和10月9日 are two days.
      const other = otherDay(match.groups ?? {}, start);
      if (isDay && !end && other && isPossible(other)) {
        const from = at + whole.lastIndexOf(match.groups?.to ?? '') + 1;
        mentions.push({
          start: other,
          end: null,
          at: from,
          ...useOf(folded, from, text.slice(from, at + whole.length), other),
        });
      }
      // 40日，… without a month is a duration.
      if ((!isDay && start.month !== null) || (end && !isPossible(end)))
        unread.push(text.slice(at, at + whole.length).trim());
    }
  }
  return { mentions: mentions.sort((a, b) => a.at - b.at), unread };
});

function useOf(
  text: string,
  at: number,
  whole: string,
  { year }: StatedDay,
): Pick<DateMention, 'use' | 'founding'> {
  const before = text.slice(Math.max(0, at - 6), at);
  const after = text.slice(at + whole.length, at + whole.length + 24);
  const founding = year !== null && (FOUNDED_BEFORE.test(before) || FOUNDED_AFTER.test(after));
  const use = NOT_EVENT_AFTER.test(after)
    ? 'other'
    : FUTURE_BEFORE.test(before)
      ? 'future'
      : NOT_EVENT_BEFORE.test(before)
        ? 'other'
        : 'event';
  return { use, ...(founding && { founding }) };
}
