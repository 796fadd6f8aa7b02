import { SeedError } from '../../ingest/error.ts';
import type { RawItem } from '../../ingest/index.ts';
import { addDays, daysBetween, isoDay, isoWeek, mondayOf, weekId } from '../../text/calendar.ts';
import { type DateMention, findDates, type StatedDay } from './dates.ts';
import type { IssueLabel } from './label.ts';

/** What `seeds/NAME.yaml` can state about an issue when its text does not, or is wrong. */
export interface SeedOverrides {
  year?: number;
  /** ISO week of the year */
  week?: number;
  number?: number;
  label?: string;
}

/** The week that an issue reports, and how its dates are read. */
export interface IssueWeek {
  id: string;
  year: number;
  week: number;
  from: string;
  to: string;
  /** The year was inferred from other years in the text (`2022 年成为…`, `计划 2024 年建成`), so it is uncertain. */
  guessed: boolean;
  /** The ISO day that a stated day means in this issue, or null when there is no such day. */
  resolve(day: StatedDay): string | null;
}

/**
 * Finds the issue's week: the densest seven days of the dates its items state. The year comes from the
 * overrides, the label, full dates, or the years that titles and leads name, in this order.
 *
 * @param name file name, for messages
 * @param items items of the issue
 * @param label label of the issue
 * @param overrides what the maintainer states
 * @throws {SeedError} when neither the text nor the overrides show the week
 */
export function findWeek(
  name: string,
  items: readonly RawItem[],
  label: IssueLabel,
  overrides: SeedOverrides = {},
): IssueWeek {
  const mentions = items.flatMap((item) => eventDates(item).slice(0, 1));
  const month = mostCommon(mentions.map(({ start }) => start.month)) ?? label.month;
  const wrong =
    overrides.year !== undefined &&
    overrides.week === 53 &&
    isoWeek(mondayOf(`${overrides.year}-w53`)).week !== 53;
  if (wrong)
    throw new SeedError(
      name,
      `the year ${overrides.year} has no week 53: correct “week:” in seeds/${name.replace(/\.\w+$/, '')}.yaml`,
    );
  const stated = overrides.year ?? yearOf(items, label, mentions, month);
  const year = stated ?? guessYear(items);
  if (year === null || (month === null && overrides.week === undefined)) {
    throw new SeedError(
      name,
      `no date shows the week: put “year:” and “week:” into seeds/${name.replace(/\.\w+$/, '')}.yaml`,
    );
  }
  const monday = overrides.week && mondayOf(weekId({ year, week: overrides.week }));
  // Until the week is known, the middle of its month is used.
  const middle = monday ? addDays(monday, 3) : (isoDay(year, month ?? 1, 15) as string);
  const rough = mentions.map(({ start }) => nearest(start, middle)).filter((day) => day !== null);
  const from = monday && rough.length === 0 ? monday : densest(rough, middle);
  const to = addDays(from, 6);
  const inside = rough.filter((day) => day >= from && day <= to);
  const iso = isoWeek(mostCommonWeek(inside) ?? addDays(from, 3));
  const week = { year: overrides.week ? year : iso.year, week: overrides.week ?? iso.week };
  return {
    id: weekId(week),
    ...week,
    from,
    to,
    guessed: stated === null,
    resolve: (day) => nearest(day, addDays(from, 3)),
  };
}

/** The days that an item states for its event: those of the lead first, then title, then body. */
export function eventDates(item: Pick<RawItem, 'title' | 'lead' | 'body'>): DateMention[] {
  const [first = ''] = item.body;
  const stated = [item.lead ?? '', item.title, first, ...item.body.slice(1)].flatMap(findDates);
  const now = stated.filter((mention) => mention.use === 'event');
  return now.length > 0 ? now : stated.filter((mention) => mention.use === 'future');
}

/** The reading of a stated day that is nearest to a day of the issue. */
function nearest({ year, month, day }: StatedDay, middle: string): string | null {
  const base = Number(middle.slice(0, 4));
  const baseMonth = Number(middle.slice(5, 7));
  const candidates =
    month === null
      ? [-1, 0, 1].map((shift) => {
          const at = new Date(Date.UTC(base, baseMonth - 1 + shift, 1));
          return isoDay(at.getUTCFullYear(), at.getUTCMonth() + 1, day);
        })
      : (year === null ? [base - 1, base, base + 1] : [year]).map((y) => isoDay(y, month, day));
  const days = candidates.filter((candidate) => candidate !== null);
  if (days.length === 0) return null;
  return days.reduce((a, b) => (Math.abs(daysBetween(middle, b)) < Math.abs(daysBetween(middle, a)) ? b : a));
}

/** First of the seven days with most of the dates, the earliest if there are several. */
function densest(days: readonly string[], fallback: string): string {
  let best = fallback;
  let most = 0;
  for (const from of [...new Set(days)].sort()) {
    const held = days.filter((day) => day >= from && daysBetween(from, day) < 7).length;
    if (held > most) {
      best = from;
      most = held;
    }
  }
  return best;
}

function mostCommonWeek(days: readonly string[]): string | null {
  const ids = days.map((day) => weekId(isoWeek(day)));
  const top = mostCommon(ids);
  return days.find((_, i) => ids[i] === top) ?? null;
}

function mostCommon<T>(values: readonly (T | null)[]): T | null {
  const count = new Map<T, number>();
  for (const value of values) if (value !== null) count.set(value, (count.get(value) ?? 0) + 1);
  let best: T | null = null;
  for (const [value, times] of count) if (best === null || times > (count.get(best) ?? 0)) best = value;
  return best;
}

function yearOf(
  items: readonly RawItem[],
  label: IssueLabel,
  mentions: readonly DateMention[],
  month: number | null,
): number | null {
  if (label.year !== null) {
    // A January issue reports December too: dates are read from the month of the label.
    return label.month === 1 && month === 12 ? label.year - 1 : label.year;
  }
  const stated = mostCommon(mentions.map(({ start }) => start.year));
  if (stated !== null) return stated;
  const votes: number[] = [];
  for (const item of items) {
    for (const text of [item.title, item.lead ?? '']) {
      for (const [, year, after = ''] of text.matchAll(/(?<!\d)(20\d{2})(?!\d)(.{0,8})/gu)) {
        // A plan names future years, and in December the first quarter is that of the next year.
        if (/^\s*[—–－~～至-]+\s*20/u.test(after) || (month === 12 && /季度|计划|规划/.test(after))) continue;
        votes.push(Number(year));
      }
    }
  }
  if (votes.length > 0) return mostCommon(votes);
  const plans = items.flatMap((item) =>
    [...item.title.matchAll(/[（(](20\d{2})\s*[—–－-]/gu)].map((match) => Number(match[1])),
  );
  return plans.length > 0 ? mostCommon(plans) : null;
}

/** The year between those that a text mentions as past and as future; null if it names no year. */
function guessYear(items: readonly RawItem[]): number | null {
  const past: number[] = [];
  const coming: number[] = [];
  for (const text of items.flatMap((item) => [item.title, item.lead ?? '', ...item.body])) {
    for (const match of text.matchAll(/(?<!\d)(20\d{2})\s*年/gu)) {
      const before = text.slice(Math.max(0, match.index - 10), match.index);
      (/计划|预计|预期|拟|将|力争|到|至|争取/u.test(before) ? coming : past).push(Number(match[1]));
    }
  }
  const last = past.length > 0 ? Math.max(...past) : null;
  const next = coming.length > 0 ? Math.min(...coming) : null;
  if (last === null) return next;
  return next !== null && next > last ? last + 1 : last;
}
