import type { RawItem } from '../../ingest/index.ts';
import { daysBetween } from '../../text/calendar.ts';
import { findDates } from './dates.ts';
import { eventDates, type IssueWeek } from './week.ts';

/** Days of the reported event; null where no day is stated (近日, 日前, a month or a quarter only). */
export interface EventDate {
  date: string | null;
  dateEnd: string | null;
}

/** Farther from the issue's week than this, a day that only the body states is history, not news. */
const BODY_DAYS = 21;

/** The day of an item's event, with the year taken from the issue. */
export function findEventDate(item: RawItem, week: IssueWeek): EventDate {
  const ahead = findDates(`${item.lead ?? ''}。${item.title}`).length;
  for (const [i, mention] of eventDates(item).entries()) {
    const date = week.resolve(mention.start);
    if (date === null) continue;
    if (i >= ahead && mention.use === 'event' && Math.abs(daysBetween(week.from, date)) > BODY_DAYS) continue;
    const end =
      mention.end && week.resolve({ ...mention.end, month: mention.end.month ?? Number(date.slice(5, 7)) });
    return { date, dateEnd: end && end > date ? end : null };
  }
  return { date: null, dateEnd: null };
}
