/** Sums and days as a person types them. */
import type { IssueEntry, ItemEntry } from '../../content/entry.ts';
import { investmentOf } from '../../facts/facts.ts';
import { type Amount, findAmounts } from '../../facts/money/amounts.ts';
import { type SumCandidate, sumCandidates } from '../../facts/money/money.ts';
import { NONE } from '../../facts/place/home-places.ts';
import { findDates } from '../../facts/time/dates.ts';
import { daysBetween, isoDay } from '../../text/calendar.ts';
import { refuse } from './error.ts';
import { endOfRange, resolveDay, textsOf } from './offers.ts';

/** The single sum in a typed text. @throws DeskError when there is none or several */
function amountIn(text: string): Amount {
  const [typed, another] = findAmounts(text);
  if (!typed || /^[-−–－]/u.test(text)) return refuse(`“${text}”里没有金额，请写成 12.5亿 或 3000万美元`);
  const rest = text.slice(0, typed.start) + text.slice(typed.end);
  if (another || /[\d百千][\d.\s]*[万亿]/u.test(rest)) refuse(`“${text}”里有几个金额，请只写一个`);
  return typed;
}

const isSame = (one: Amount, other: Amount) =>
  one.value === other.value &&
  one.valueTo === other.valueTo &&
  one.currency === other.currency &&
  one.qualifier === other.qualifier;

/** The sum that was typed; null for none. @throws DeskError when it is none or several */
export function sumFrom(words: string, item: ItemEntry, issue: IssueEntry) {
  if (words.trim() === '' || words === NONE) return null;
  // 12.5y and 3000w are quicker to type; a text would not omit 元 after 万.
  const text = words
    .trim()
    .replace(/(?<=\d)y$/i, '亿')
    .replace(/(?<=\d)w$/i, '万')
    .replace(/万$/u, '万元');
  const stated = sumCandidates(textsOf(item));
  const year = Number(issue.from.slice(0, 4));
  const chosen = stated.find((one) => one.text === text);
  if (chosen) return investmentOf(chosen, year, item);
  const typed = amountIn(text);
  // If the item's text states the sum, its words show what kind it is.
  const sum: SumCandidate = stated.find((one) => isSame(one, typed)) ?? {
    ...typed,
    role: 'other',
    strength: 0,
    field: 0,
    text,
  };
  return investmentOf(sum, year, item);
}

const isDay = (day: string) => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return isoDay(year, month, date) === day;
};

/** The day or days in a typed text, as `[from, to]`; empty if it has no day. */
function daysOf(words: string, issue: IssueEntry): (string | null)[] {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:\/(\d{4}-\d{2}-\d{2}))?$/.exec(words);
  if (iso) return words.split('/');
  const written = words.replace(/^(\d{1,2})[.\-/](\d{1,2})$/, '$1月$2日');
  const [, bare] = /^(\d{1,2})日?$/.exec(written) ?? [];
  if (bare) return [resolveDay(issue, { year: null, month: null, day: Number(bare) })];
  const [mention] = findDates(written);
  const from = mention && resolveDay(issue, mention.start);
  if (!from) return [];
  return mention.end ? [from, endOfRange(from, mention.end)] : [from];
}

/** The typed day, or the first and last day. @throws DeskError when it is not a day, or over a year from the issue */
export function daysFrom(words: string, issue: IssueEntry): { date: string | null; dateEnd: string | null } {
  if (words.trim() === '' || words === NONE) return { date: null, dateEnd: null };
  const [date, dateEnd] = daysOf(words.trim(), issue);
  if (!date || dateEnd === null || ![date, dateEnd ?? date].every(isDay))
    return refuse(`“${words}”里没有日期，请写成 10月9日 或 2023-10-09`);
  if (dateEnd !== undefined && dateEnd < date) refuse(`“${words}”的终点在起点之前`);
  const far = [date, dateEnd ?? date].find((day) => Math.abs(daysBetween(issue.from, day)) > 366);
  if (far) refuse(`${far} 离本期超过一年，请检查年份`);
  return { date, dateEnd: dateEnd === date ? null : (dateEnd ?? null) };
}
