/**
 * Infers the year of an issue whose label has none, from the years in its items: a fair of this year, a plan that
 * begins with it, a plant that opened before or will open after it.
 */
import type { RawItem } from '../../ingest/index.ts';
import type { DateMention } from './dates.ts';

/** A year, and the probability that it is that of the issue, 0…1. */
export interface LikelyYear {
  year: number;
  probability: number;
}

/** Lower bounds of the classes of distance: named year minus year of the issue. */
const STEPS = [Number.NEGATIVE_INFINITY, -8, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 9];
/** Number of years in each class. The outer classes have no bound, but far years are rare. */
const WIDTHS = [12, 4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 4, 12];

/** Frequency of each kind of year by distance from the year of the issue, counted in 50 labelled issues. */
const COUNTS = {
  /** The day of an event. */
  event: [0, 0, 0, 0, 0, 1, 60, 1, 0, 0, 0, 0, 0],
  /** A name in title or lead: 2023 智博会. */
  named: [0, 0, 0, 0, 0, 2, 39, 0, 0, 0, 0, 0, 0],
  'named in a body': [0, 0, 0, 1, 0, 2, 33, 0, 0, 0, 0, 0, 1],
  /** The first year of a plan in title or lead: （2023—2025年）. */
  begin: [0, 0, 0, 0, 0, 5, 40, 0, 0, 0, 0, 0, 0],
  'begin in a body': [0, 0, 0, 0, 0, 2, 32, 2, 0, 0, 0, 0, 0],
  end: [0, 0, 0, 0, 0, 0, 0, 10, 44, 10, 3, 8, 6],
  /** 到2025年, 计划2025年投产. */
  ahead: [0, 0, 1, 0, 0, 1, 1, 48, 110, 52, 32, 26, 6],
  /** 2018年落户, 自2018年. */
  past: [18, 31, 10, 11, 23, 7, 4, 9, 22, 7, 0, 0, 1],
  /** Any other year in title or lead. */
  stated: [0, 0, 0, 0, 0, 4, 70, 1, 2, 1, 2, 2, 0],
  'stated in a body': [16, 24, 11, 13, 33, 50, 34, 24, 26, 15, 4, 7, 2],
} as const;
type Kind = keyof typeof COUNTS;

/** Added to each count, so that no distance is impossible. */
const SMOOTH = 0.4;
/** Factor for the evidence. The years in one issue are not independent. */
const SHARE = 0.7;
const FIRST = 2010;
const LAST = 2049;

const YEAR = /(?<![\d.])(20[1-4]\d)(?!\d)/gu;
const RANGE_AFTER = /^\s*年?\s*[—–－~～至-]+\s*20\d\d/u;
const RANGE_BEFORE = /20\d\d\s*年?\s*[—–－~～至-]+\s*$/u;
/** A number that is not a year: 2023 万元. */
const COUNTED = /^\s*(?:\.\d|[多余万亿元吨台套头只架家个名人辆米平立方亩件公千兆瓦户种条艘份%％]|[a-z])/iu;
const AHEAD_WORD = '计划|预计|预期|拟|将|力争|到|至|争取|目标|规划|有望|确保|保障';
const AHEAD_BEFORE = new RegExp(`(?:${AHEAD_WORD})[^，。；]{0,6}$`, 'u');
const AHEAD_EARLIER = new RegExp(`(?:${AHEAD_WORD})`, 'u');
const DONE_AFTER =
  /^\s*年(?:[^，。；]{0,3}[前底末]|[^，。；]{0,8}(?:建成|投产|完工|投用|达产|竣工|通车|实现))/u;
const PAST_AFTER =
  /^\s*年(?:以来|[^，。；]{0,4}(?:成立|投产|落户|获批|进入|收购|启动|投用|开工|创办|起家|入驻|上市|建成|建厂))/u;
const PAST_BEFORE = /(?:自|从|早在|始于|成立于|建于)$/u;

/** The kind of a year in a text; null if the number is not a year. */
function kindOf(before: string, after: string, head: boolean): Kind | null {
  const isYear = /^\s*年/u.test(after);
  if (RANGE_AFTER.test(after)) return head ? 'begin' : 'begin in a body';
  if (RANGE_BEFORE.test(before)) return 'end';
  if (!isYear && COUNTED.test(after)) return null;
  if (AHEAD_BEFORE.test(before.slice(-12)) || (DONE_AFTER.test(after) && AHEAD_EARLIER.test(before)))
    return 'ahead';
  if (!isYear) return head ? 'named' : 'named in a body';
  if (PAST_AFTER.test(after) || PAST_BEFORE.test(before)) return 'past';
  return head ? 'stated' : 'stated in a body';
}

function yearsIn(text: string, head: boolean): { year: number; kind: Kind }[] {
  return [...text.normalize('NFKC').matchAll(YEAR)].flatMap(({ 1: year, index, input }) => {
    const kind = kindOf(
      input.slice(Math.max(0, index - 20), index),
      input.slice(index + 4, index + 20),
      head,
    );
    return kind ? [{ year: Number(year), kind }] : [];
  });
}

/** Log probability of a kind of year at a distance from the year of the issue. */
function likelihood(kind: Kind, distance: number): number {
  const step = STEPS.findLastIndex((from) => distance >= from);
  const counts: readonly number[] = COUNTS[kind];
  const all = counts.reduce((sum, count) => sum + count, 0) + SMOOTH * STEPS.length;
  return Math.log(((counts[step] as number) + SMOOTH) / all / (WIDTHS[step] as number));
}

/**
 * The likeliest year of an issue (naive Bayes over the years that it names), or null if it names none.
 *
 * @param events the days of the items' events
 */
export function likelyYear(items: readonly RawItem[], events: readonly DateMention[]): LikelyYear | null {
  const named = [
    ...items.flatMap(({ title, lead, body }) => [
      ...[title, lead ?? ''].flatMap((text) => yearsIn(text, true)),
      ...body.flatMap((text) => yearsIn(text, false)),
    ]),
    ...events.flatMap(({ start: { year } }) => (year === null ? [] : [{ year, kind: 'event' as const }])),
  ];
  if (named.length === 0) return null;
  const scores = Array.from({ length: LAST - FIRST + 1 }, (_, i) =>
    named.reduce((sum, { year, kind }) => sum + SHARE * likelihood(kind, year - FIRST - i), 0),
  );
  const top = Math.max(...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  return { year: FIRST + scores.indexOf(top), probability: 1 / total };
}
