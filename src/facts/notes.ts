import { EVENT_STAGE } from '#edition/stages.ts';
import { scan } from '../gazetteer/index.ts';
import type { RawItem } from '../ingest/index.ts';
import { LEAST_SURE } from '../schema/certainty.ts';
import {
  type Confidence,
  FACT_FIELDS,
  type FactField,
  type Item,
  type Note,
  type NoteCode,
} from '../schema/dataset.ts';
import { daysBetween } from '../text/calendar.ts';
import { readSums } from './money/amounts.ts';
import { type SumCandidate, sumCandidates } from './money/money.ts';
import { readDates } from './time/dates.ts';
import type { IssueWeek } from './time/week.ts';

/** A date farther than this from the issue's seven days is doubtful, in days. */
const FAR = 7;

/** Notes a date that is more than a week before or after the issue's week. */
export function noteDate(date: string | null, week: IssueWeek): Note[] {
  if (date === null) return [];
  const off = date < week.from ? daysBetween(date, week.from) : daysBetween(week.to, date);
  if (off <= FAR) return [];
  return [
    {
      code: 'date-outside-week',
      text: `日期 ${date} 与本期主要日期（${week.from} 至 ${week.to}）相差 ${off} 天`,
    },
  ];
}

/**
 * Notes the uncertain facts, each with its next best value.
 *
 * @param placed whether a place was found; if not, another note says so
 */
export function noteUncertain(
  confidence: Confidence,
  instead: Partial<Record<FactField, string>>,
  placed: boolean,
): Note[] {
  return FACT_FIELDS.filter(
    (field) => (confidence[field] ?? 1) < LEAST_SURE && (placed || (field !== 'place' && field !== 'park')),
  ).map((field) => ({ code: 'uncertain', field, ...(instead[field] && { instead: instead[field] }) }));
}

/** Notes amounts of money and days that could not be parsed. They become neither sums nor dates. */
export function noteUnread(item: Pick<RawItem, 'title' | 'lead' | 'body'>, week: IssueWeek): Note[] {
  const texts = [item.title, item.lead ?? '', ...item.body];
  const note = (code: NoteCode, what: string) => (words: string) => ({
    code,
    text: `${what}未能识别：“${words.length > 30 ? `${words.slice(0, 30)}…` : words}”`,
  });
  const numbers = texts.flatMap((text) => readSums(text).unread.map((run) => run.text));
  const days = texts.flatMap((text) => {
    const { mentions, unread } = readDates(text);
    // 2月29日 in a year that has none.
    const none = mentions.filter(({ start }) => week.resolve(start) === null);
    return [...unread, ...none.map(({ start }) => `${start.month ?? ''}月${start.day}日`)];
  });
  return [
    ...[...new Set(numbers)].map(note('number-unread', '金额')),
    ...[...new Set(days)].map(note('date-unread', '日期')),
  ];
}

/** Notes a sum that is for several projects according to the text, while the item reports one. */
export function noteSumOfOther({
  investment,
  batch,
  stage,
}: Pick<Item, 'investment' | 'batch' | 'stage'>): Note[] {
  const projects = investment?.projects ?? 1;
  if (batch || projects < 2 || stage === EVENT_STAGE) return [];
  return [{ code: 'sum-of-other', text: `该金额为 ${projects} 个项目合计，并非标题所述单个项目的金额` }];
}

/** Notes errors in the text: unpaired quotation marks, doubled characters and punctuation. */
export function noteTypos(item: Pick<RawItem, 'title' | 'lead' | 'body'>): Note[] {
  const notes: Note[] = [];
  const fields = [
    ['标题', item.title],
    ['导语', item.lead ?? ''],
    ...item.body.map((text) => ['正文', text] as const),
  ] as const;
  for (const [name, text] of fields) {
    const open = text.match(/“/gu)?.length ?? 0;
    const close = text.match(/”/gu)?.length ?? 0;
    if (open !== close) notes.push({ code: 'typo', text: `${name}的引号不成对` });
    const doubled = /[，。、；：]{2}|([的是在了和与及])\1(?![一不])/u.exec(text)?.[0] ?? doubledPlace(text);
    if (doubled) notes.push({ code: 'typo', text: `${name}有重复的字：“${doubled}”` });
  }
  return notes;
}

/** Finds a city's 州 written twice: 杭州州. */
function doubledPlace(text: string): string | null {
  const found = scan(text).find((mention) => mention.name.endsWith('州') && text[mention.end] === '州');
  return found ? `${found.name}州` : null;
}

/**
 * Notes a difference between the sum in the title and the sum for the same thing in the text.
 *
 * The text of a batch states the sums of its parts, which are smaller. There only a typing error is noted: the same
 * digits in another order or with another decimal point.
 */
export function noteSums(item: Pick<RawItem, 'title' | 'lead' | 'body'>, batch: boolean): Note[] {
  const [named] = sumCandidates([item.title]).filter(isWhole);
  const texts = sumCandidates([item.lead ?? '', ...item.body]);
  if (!named || named.vague || texts.some((sum) => states(sum, named.value))) return [];
  // The parts may add up to the title's sum.
  const parts = texts.filter(isWhole).reduce((sum, { value }) => sum + value, 0);
  if (isNear(parts, named.value)) return [];
  const other = texts.find(
    (sum) =>
      isWhole(sum) &&
      !sum.vague &&
      sum.currency === named.currency &&
      (batch ? digitsOf(sum.value) === digitsOf(named.value) : isComparable(sum.value, named.value)),
  );
  if (other === undefined) return [];
  return [
    { code: 'sum-mismatch', text: `标题的总额为 ${named.value / 1e8} 亿，正文为 ${other.value / 1e8} 亿` },
  ];
}

const isWhole = ({ role, text }: SumCandidate) =>
  (role === 'investment' || role === 'contract' || role === 'fund') && !/[一二三四首]期/u.test(text);
/** Whether a sum, or the upper end of its range, is close to a value. */
const states = ({ value, valueTo }: SumCandidate, other: number) =>
  isNear(value, other) || (valueTo !== null && isNear(valueTo, other));
const isNear = (a: number, b: number) => Math.abs(a - b) <= 0.02 * b;
/** Sums that differ more than this are for different things. */
const isComparable = (a: number, b: number) => a > 0.25 * b && a < 4 * b;
/** The digits of a sum in ascending order, without zeros. */
const digitsOf = (value: number) => [...String(value).replace(/[0.]/g, '')].sort().join('');
