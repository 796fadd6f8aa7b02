/** The day of an item's event: which of the days that it states, or none. */
import { daysBetween } from '../../text/calendar.ts';
import { findDates } from '../time/dates.ts';
import { few, type Option, type Question, type Reading } from './question.ts';

/** Days of the reported event. */
export interface EventDays {
  date: string;
  dateEnd: string | null;
}

function options({ parts, week }: Reading): Option<EventDays | null>[] {
  const all = parts.flatMap((part) =>
    findDates(part.text).flatMap((mention) => {
      const date = week.resolve(mention.start);
      if (date === null) return [];
      const end =
        mention.end && week.resolve({ ...mention.end, month: mention.end.month ?? Number(date.slice(5, 7)) });
      return [{ part, mention, date, dateEnd: end && end > date ? end : null }];
    }),
  );
  // The day on which something was founded, perhaps long ago, is the event's only where no other is stated.
  const others = all.filter(({ mention }) => !mention.founding);
  const found = others.some(({ mention }) => mention.use === 'event') ? others : all;
  const of = found.map(({ part, mention, date, dateEnd }, i): Option<EventDays> => {
    const field = typeof part.name === 'number' ? 'body' : part.name;
    const off =
      date < week.from ? -daysBetween(date, week.from) : date > week.to ? daysBetween(week.to, date) : 0;
    const distance =
      off === 0
        ? '0'
        : `${off < 0 ? '-' : '+'}${Math.abs(off) < 4 ? '3' : Math.abs(off) < 11 ? '10' : Math.abs(off) < 32 ? '31' : 'far'}`;
    const at = part.words.findIndex(({ end }) => end > mention.at);
    const text = (k: number) => part.words[at + k]?.text ?? '^';
    const order = found.slice(0, i).filter((other) => other.part === part).length;
    return {
      value: { date, dateEnd },
      evidence: [{ part: part.name, from: mention.at, to: part.words[at + 3]?.end ?? mention.at }],
      features: [
        'day',
        `day ${field} ${few(order)}`,
        `day ${field} ${mention.use} ${distance}`,
        `day ${distance}`,
        `day ${mention.use}`,
        `day year ${mention.start.year !== null} ${field}`,
        `day bare ${mention.start.month === null} ${field}`,
        `day range ${mention.end !== null}`,
        `day first ${found.findIndex((other) => other.mention.use === 'event') === i}`,
        `day before ${text(-1)}`,
        `day start ${mention.at === 0} ${field}`,
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
