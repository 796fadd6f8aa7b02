/** Days typed by hand: 2023/10/9, 20231009, 10月9日. */
import { findDates } from '../../facts/time/dates.ts';
import { nearest } from '../../facts/time/resolve.ts';
import { addDays, mondayOf } from '../../text/calendar.ts';

const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const WEEK = /^\d{4}-w\d{2}$/;
/** Maximum number of characters: no single day is written with more. */
const LONGEST = 20;

/**
 * The day that a text means, ISO; null if it is not exactly one.
 *
 * @param issue id of the issue, whose week determines the year of 10月9日
 */
export function dayOf(given: string, issue: unknown): string | null {
  const text = given.normalize('NFKC').trim().replace(DIGITS, '$1-$2-$3');
  const mentions = text.length > LONGEST ? [] : findDates(text);
  const [only] = mentions;
  if (!only || mentions.length > 1 || only.end !== null) return null;
  if (only.start.year === null && !WEEK.test(String(issue))) return null;
  const middle = WEEK.test(String(issue)) ? addDays(mondayOf(String(issue)), 3) : `${only.start.year}-07-01`;
  return nearest(only.start, middle);
}
