import { SeedError } from '../../ingest/error.ts';
import type { RawItem } from '../../ingest/index.ts';
import { addDays, daysBetween, isoDay, isoWeek, mondayOf, weekId } from '../../text/calendar.ts';
import { type DateMention, findDates, type StatedDay } from './dates.ts';
import type { IssueLabel } from './label.ts';
import { nearest } from './resolve.ts';
import { likelyYear } from './year.ts';

/** What `seeds/NAME.yaml` can set if the text of the issue does not state it, or is wrong. */
export interface SeedOverrides {
  year?: number;
  /** ISO week of the year */
  week?: number;
  number?: number;
  label?: string;
}

/** The week of an issue, and how its dates are resolved. */
export interface IssueWeek {
  id: string;
  year: number;
  week: number;
  from: string;
  to: string;
  /** The year was inferred from the years in the text and is not certain: ingest asks the maintainer. */
  guessed: boolean;
  /** Resolves a stated day in this issue to an ISO day; null if there is no such day. */
  resolve(day: StatedDay): string | null;
}

/** Below this probability of the year, the issue is rejected until the maintainer sets the year. */
const ASKED = 0.6;
/**
 * Below this probability the year gets a doubt. In 50 labelled issues read without their label, one year above it was
 * wrong.
 */
const SURE = 0.98;
/** A day farther than this from the month of the issue does not count for its week, in days. */
const FAR = 60;
/** The same if the label states the month. */
const FAR_FROM_LABEL = 45;

/**
 * Finds the issue's week: the seven days with most of the dates of its items. The year comes from the overrides, else
 * from the label, else from the years in the items. The week is part of permanent addresses, so the maintainer must set
 * it if no day shows it, or if the year is not likely enough.
 *
 * @param name file name, for messages
 * @param items items of the issue
 * @param label label of the issue
 * @param overrides values set by the maintainer
 * @throws {SeedError} if neither the text nor the overrides show the week
 */
export function findWeek(
  name: string,
  items: readonly RawItem[],
  label: IssueLabel,
  overrides: SeedOverrides = {},
): IssueWeek {
  const yaml = yamlOf(name);
  const events = items.map((item) => eventDates(item).filter(({ use }) => use === 'event'));
  const first = events.flatMap((mentions) => mentions.slice(0, 1));
  const month = mostCommon(first.map(({ start }) => (start.yearsOn === undefined ? start.month : null)));
  const stated = overrides.year ?? labelYear(label, month);
  const likely = stated === null ? likelyYear(items, first) : { year: stated, probability: 1 };
  if (likely && likely.probability < ASKED) throw new SeedError(name, unclearYear(likely.year, name));
  const year = likely?.year ?? null;
  if (year !== null && overrides.week === 53 && isoWeek(mondayOf(`${year}-w53`)).week !== 53)
    throw new SeedError(name, `the year ${year} has no week 53: correct “week:” in ${yaml}`);
  const middle = middleOf(year, month, label, overrides);
  if (year === null || middle === null) throw new SeedError(name, unknown(yaml));
  const known = year;
  // The founding year of a firm is not the year of its project.
  const mentions = events.flatMap((all) => all.filter(({ start }) => isOf(start, known)).slice(0, 1));
  const isLabelled = label.year !== null && (overrides.year ?? label.year) === label.year;
  const anchor = isLabelled ? labelDay(label.year as number, label) : null;
  const said = anchor === null ? [middle] : [middle, anchor];
  const rough = mentions
    .map(({ start }) => nearest(start, middle, said))
    .filter((day) => day !== null)
    .filter((day) => Math.abs(daysBetween(day, middle)) <= FAR)
    .filter((day) => overrides.week || !anchor || Math.abs(daysBetween(day, anchor)) <= FAR_FROM_LABEL);
  const monday = overrides.week && mondayOf(weekId({ year, week: overrides.week }));
  if (rough.length === 0 && !monday) throw new SeedError(name, unknown(yaml));
  const from = monday && rough.length === 0 ? monday : densest(rough, anchor ?? middle);
  const to = addDays(from, 6);
  const inside = rough.filter((day) => day >= from && day <= to);
  const iso = isoWeek(mostCommonWeek(inside) ?? addDays(from, 3));
  const week = { year: overrides.week ? year : iso.year, week: overrides.week ?? iso.week };
  const written = anchor === null ? [from, to] : [from, to, anchor];
  return {
    id: weekId(week),
    ...week,
    from,
    to,
    guessed: likely !== null && likely.probability < SURE,
    resolve: (day) => nearest(day, addDays(from, 3), written),
  };
}

const yamlOf = (name: string) => `seeds/${name.replace(/\.\w+$/, '')}.yaml`;

/** What to do if the text does not show its year. */
export const unclearYear = (year: number, name: string) =>
  `its year is not clear (${year}?): put “year:” into ${yamlOf(name)}`;

const unknown = (yaml: string) => `no date shows the week: put “year:” and “week:” into ${yaml}`;

/** Whether a stated day can belong to an issue of a year. An issue also reports days on the other side of New Year. */
function isOf({ year }: StatedDay, issue: number): boolean {
  return year === null || Math.abs(year - issue) <= 1;
}

/** The day nearest to which incomplete dates are resolved until the week is known; null if there is none. */
function middleOf(
  year: number | null,
  month: number | null,
  label: IssueLabel,
  { week }: SeedOverrides,
): string | null {
  if (year === null) return null;
  if (week !== undefined) return addDays(mondayOf(weekId({ year, week })), 3);
  if (month === null || month === label.month) return labelDay(year, label) ?? isoDay(year, month ?? 0, 15);
  return isoDay(year, month, 15);
}

/** The middle of the week in the label's month (10月2期); null if it has no month. */
function labelDay(year: number, { month, label }: IssueLabel): string | null {
  const part = Number(/(\d+)期$/u.exec(label ?? '')?.[1] ?? 2);
  return month === null ? null : isoDay(year, month, Math.min(Math.max(7 * part - 3, 4), 28));
}

/**
 * The days of an item's event: first those in the lead, then in the title, then in the body. The founding day of a firm
 * is left out if there is a later day.
 */
export function eventDates(item: Pick<RawItem, 'title' | 'lead' | 'body'>): DateMention[] {
  const [first = ''] = item.body;
  const stated = [item.lead ?? '', item.title, first, ...item.body.slice(1)].flatMap(findDates);
  const now = stated.filter((mention) => mention.use === 'event');
  const later = now.filter(
    ({ founding, start }) =>
      !founding ||
      !now.some(
        (other) => !other.founding && (other.start.year ?? Number.POSITIVE_INFINITY) > (start.year ?? 0),
      ),
  );
  return later.length > 0 ? later : stated.filter((mention) => mention.use === 'future');
}

/**
 * First of the seven days with most of the dates. Ties go to the week nearest to the expected day, or to the earliest
 * if the weeks overlap.
 */
function densest(days: readonly string[], expected: string): string {
  let best = expected;
  let most = 0;
  const off = (day: string) => Math.abs(daysBetween(addDays(day, 3), expected));
  for (const from of [...new Set(days)].sort()) {
    const held = days.filter((day) => day >= from && daysBetween(from, day) < 7).length;
    const isNearer = held === most && daysBetween(best, from) >= 7 && off(from) < off(best);
    if (held > most || isNearer) {
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

/** The year of a label. A January issue also reports December, so dates are resolved from the month of the label. */
function labelYear({ year, month: labelled }: IssueLabel, month: number | null): number | null {
  return year !== null && labelled === 1 && month === 12 ? year - 1 : year;
}
