/** What the text of an item offers for each fact: the places, names, sums and days that it states. */
import type { IssueEntry, ItemEntry } from '../../content/entry.ts';
import { committedModel } from '../../facts/model.ts';
import { sumCandidates } from '../../facts/money/money.ts';
import { findNames, likeliest } from '../../facts/names/mentions.ts';
import { findDates, type StatedDay } from '../../facts/time/dates.ts';
import { nearest } from '../../facts/time/resolve.ts';
import { partsOf } from '../../facts/words.ts';
import { scan } from '../../gazetteer/index.ts';
import { addDays } from '../../text/calendar.ts';
import { longDate, moneyText } from '../../views/words/format.ts';
import type { Choice, Offers } from '../contract.ts';
import { placeChoice } from './complete.ts';

/** Most choices for one fact. */
const MOST = 8;
/** Names fainter than this are not offered. */
const FAINT = 0.1;

type Text = Pick<ItemEntry, 'title' | 'lead' | 'body'>;

/** The texts of an item in their order. */
export const textsOf = ({ title, lead, body }: Text): string[] => [title, lead ?? '', ...body];

function distinct(choices: readonly Choice[]): Choice[] {
  return [...new Map(choices.map((one) => [one.value, one])).values()].slice(0, MOST);
}

type Week = Pick<IssueEntry, 'from' | 'to'>;

/** The day that a stated day means in an issue; null if there is none. */
export function resolveDay({ from, to }: Week, day: StatedDay): string | null {
  return nearest(day, addDays(from, 3), [from, to]);
}

/** The days that a text states, ranges as `2023-10-09/2023-10-12`. */
export function daysIn(issue: Week, words: string): string[] {
  return findDates(words).flatMap(({ start, end }) => {
    const from = resolveDay(issue, start);
    const to = end && from && nearest({ ...end, month: end.month ?? Number(from.slice(5, 7)) }, from);
    return from === null ? [] : [to && to > from ? `${from}/${to}` : from];
  });
}

function names(item: Text, kind: 'park' | 'company'): Choice[] {
  const mentions = likeliest(
    findNames(committedModel().names, partsOf(item)).filter(
      (one) => one.kind === kind && one.probability >= FAINT,
    ),
  );
  return distinct(mentions.map(({ name }) => ({ value: name, label: name, hint: '' })));
}

/** All offers of an item’s text. */
export function offersOf(item: Text, issue: Week): Offers {
  const texts = textsOf(item);
  return {
    place: distinct(
      texts
        .flatMap((text) => scan(text))
        .flatMap(({ candidates }) => candidates.slice(0, 2).map(placeChoice)),
    ),
    park: names(item, 'park'),
    companies: names(item, 'company'),
    investment: distinct(
      sumCandidates(texts).map(({ text, value, currency }) => ({
        value: text,
        label: text,
        hint: moneyText(value, currency),
      })),
    ),
    date: distinct(
      texts
        .flatMap((text) => daysIn(issue, text))
        .map((day) => ({ value: day, label: day.split('/').map(longDate).join('—'), hint: '' })),
    ),
  };
}
