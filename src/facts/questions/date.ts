/** The day of an item's event: one of the days that it states, or none. */
import { addDays, daysBetween, mondayOf } from '../../text/calendar.ts';
import { type DateMention, findDates } from '../time/dates.ts';
import type { IssueWeek } from '../time/week.ts';
import { findWeekdays } from '../time/weekdays.ts';
import type { Part } from '../words.ts';
import { few, type Option, type Question, type Reading } from './question.ts';

/** The days of an event, ISO. */
export interface EventDays {
  date: string;
  dateEnd: string | null;
}

/** A day that an item states. */
interface Stated extends EventDays {
  part: Part;
  /** Offset in the part. */
  at: number;
  use: DateMention['use'];
  founding: boolean;
  /** How it is written: `weekday`, or which of year and month are stated. */
  form: string;
}

/** The days in a text, resolved in the issue's week. */
function daysOf(part: Part, week: IssueWeek): Stated[] {
  const dates = findDates(part.text).flatMap(({ start, end: last, at, use, founding = false }): Stated[] => {
    const date = week.resolve(start);
    if (date === null) return [];
    const end = last && week.resolve({ ...last, month: last.month ?? Number(date.slice(5, 7)) });
    const form = start.year !== null ? 'year' : start.month === null ? 'bare' : 'month';
    return [{ part, at, use, founding, form, date, dateEnd: end && end > date ? end : null }];
  });
  const monday = mondayOf(week.id);
  const weekdays = findWeekdays(part.text).map(
    ({ at, weekday, weeksOn }): Stated => ({
      part,
      at,
      use: weeksOn > 0 ? 'future' : 'event',
      founding: false,
      form: 'weekday',
      date: addDays(monday, 7 * weeksOn + weekday - 1),
      dateEnd: null,
    }),
  );
  return [...dates, ...weekdays].sort((a, b) => a.at - b.at);
}

function options({ parts, week }: Reading): Option<EventDays | null>[] {
  const all = parts.flatMap((part) => daysOf(part, week));
  // The founding day of something may be long ago. It is the event's day only if no other day is stated.
  const others = all.filter(({ founding }) => !founding);
  const found = others.some(({ use }) => use === 'event') ? others : all;
  const of = found.map(({ part, at: from, use, form, date, dateEnd }, i): Option<EventDays> => {
    const field = typeof part.name === 'number' ? 'body' : part.name;
    const off =
      date < week.from ? -daysBetween(date, week.from) : date > week.to ? daysBetween(week.to, date) : 0;
    const distance =
      off === 0
        ? '0'
        : `${off < 0 ? '-' : '+'}${Math.abs(off) < 4 ? '3' : Math.abs(off) < 11 ? '10' : Math.abs(off) < 32 ? '31' : 'far'}`;
    const at = part.words.findIndex(({ end }) => end > from);
    const text = (k: number) => part.words[at + k]?.text ?? '^';
    const order = found.slice(0, i).filter((other) => other.part === part).length;
    return {
      value: { date, dateEnd },
      evidence: [{ part: part.name, from, to: part.words[at + 3]?.end ?? from }],
      features: [
        'day',
        `day ${field} ${few(order)}`,
        `day ${field} ${use} ${distance}`,
        `day ${distance}`,
        `day ${use}`,
        `day form ${form} ${field}`,
        `day range ${dateEnd !== null}`,
        `day first ${found.findIndex((other) => other.use === 'event') === i}`,
        `day before ${text(-1)}`,
        `day start ${from === 0} ${field}`,
        `day lead ${found.some((other) => other.part.name === 'lead')} ${field}`,
        `day others ${few(new Set(found.map((other) => other.date)).size)}`,
        ...part.words
          .slice(at, at + 12)
          .filter(({ tag }) => tag.startsWith('v'))
          .slice(0, 2)
          .map(({ text: w }) => `day verb ${w}`),
      ],
    };
  });
  return [...of, { value: null, features: ['no day', `no day of ${few(found.length)}`] }];
}

export const day: Question<EventDays | null> = {
  name: 'date',
  needs: 'date',
  ask: (reading) => [options(reading)],
  judge: (list, label) => {
    const right = list.map(({ value }) => (value?.date ?? null) === label.date);
    return right.some(Boolean) ? right : null;
  },
};
