/** What the text of an item offers for each fact: the places, names, sums and days that it states. */
import { oncePerText } from '../../archive/memo.ts';
import type { IssueEntry, ItemEntry } from '../../content/entry.ts';
import { committedModel } from '../../facts/model.ts';
import { sumCandidates } from '../../facts/money/money.ts';
import { findNames, likeliest, type NameMention } from '../../facts/names/mentions.ts';
import { findDates, type StatedDay } from '../../facts/time/dates.ts';
import { nearest } from '../../facts/time/resolve.ts';
import { partsOf } from '../../facts/words.ts';
import { scan } from '../../gazetteer/index.ts';
import { addDays } from '../../text/calendar.ts';
import { longDate, moneyText } from '../../views/words/format.ts';
import type { Choice, Offers } from '../contract.ts';
import { placeChoice } from './complete.ts';

/** Maximum number of choices for one fact. */
const MOST = 8;
/** Names with a lower probability are not offered. */
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

/** The last day of a range that begins on `from`; null if there is none. */
export function endOfRange(from: string, end: StatedDay): string | null {
  return nearest({ ...end, month: end.month ?? Number(from.slice(5, 7)) }, from);
}

/** The days that a text states, ranges as `2023-10-09/2023-10-12`. */
export function daysIn(issue: Week, words: string): string[] {
  return findDates(words).flatMap(({ start, end }) => {
    const from = resolveDay(issue, start);
    const to = end && from && endOfRange(from, end);
    return from === null ? [] : [to && to > from ? `${from}/${to}` : from];
  });
}

/** Parks and companies that the text may name. Finding them takes longest, so each text is read once. */
const namesIn = oncePerText((json) => {
  const mentions = findNames(committedModel().names, partsOf(JSON.parse(json) as Text)).filter(
    ({ probability }) => probability >= FAINT,
  );
  const of = (kind: NameMention['kind']) =>
    distinct(
      likeliest(mentions.filter((one) => one.kind === kind)).map(({ name }) => ({
        value: name,
        label: name,
        hint: '',
      })),
    );
  return { park: of('park'), companies: of('company') };
});

/** All offers of an item’s text. */
export function offersOf(item: Text, issue: Week): Offers {
  const { title, lead, body } = item;
  const texts = textsOf(item);
  return {
    place: distinct(
      texts
        .flatMap((text) => scan(text))
        .flatMap(({ candidates }) => candidates.slice(0, 2).map(placeChoice)),
    ),
    ...namesIn(JSON.stringify({ title, lead, body })),
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
