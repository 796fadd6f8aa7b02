/** Properties of all days, however they are written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../tests/lib/cases.ts';
import { addDays } from '../../text/calendar.ts';
import { readDates } from './dates.ts';

const DIGITS = '〇一二三四五六七八九';
const han = (n: number) =>
  `${n < 20 ? '' : DIGITS[Math.floor(n / 10)]}${n < 10 ? '' : '十'}${n % 10 ? DIGITS[n % 10] : ''}`;
const wide = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const two = (n: number) => String(n).padStart(2, '0');
const hanYear = (year: number) => String(year).replace(/\d/g, (digit) => DIGITS[Number(digit)] as string);

/** Ways to write a day, all with its year. */
const WAYS: Record<string, (y: number, m: number, d: number) => string> = {
  plain: (y, m, d) => `${y}年${m}月${d}日`,
  blanks: (y, m, d) => `${y} 年 ${m} 月  ${d} 日`,
  号: (y, m, d) => `${y}年${m}月${d}号`,
  'full width': (y, m, d) => wide(`${y}年${m}月${d}日`),
  padded: (y, m, d) => `${y}年${two(m)}月${two(d)}日`,
  Chinese: (y, m, d) => `${hanYear(y)}年${han(m)}月${han(d)}日`,
  零: (y, m, d) => `${hanYear(y).replaceAll('〇', '零')}年${han(m)}月${han(d)}日`,
  mixed: (y, m, d) => `${y}年${han(m)}月${d}日`,
  hyphens: (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  points: (y, m, d) => `${y}.${m}.${d}`,
  slashes: (y, m, d) => `${y}/${two(m)}/${d}`,
};
const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2005-01-01', days));
const way = fc.constantFrom(...Object.keys(WAYS));
const parts = (iso: string) => iso.split('-').map(Number) as [number, number, number];

describe('readDates', () => {
  it('reads any day, in whatever way it is written', () => {
    fc.assert(
      fc.property(day, way, fc.constantFrom('', '记者', '。'), (iso, name, before) => {
        const [year, month, date] = parts(iso);
        const text = `${before}${WAYS[name]?.(year, month, date)}，项目签约。`;
        const { mentions, unread } = readDates(text);
        expect({ text, unread, start: mentions.map(({ start }) => start) }).toEqual({
          text,
          unread: [],
          start: [{ year, month, day: date }],
        });
      }),
      cases(21, 400),
    );
  });

  it('reads no day that does not exist, and says so', () => {
    fc.assert(
      fc.property(
        way,
        fc.oneof(
          fc.tuple(fc.integer({ min: 13, max: 19 }), fc.integer({ min: 1, max: 28 })),
          fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 32, max: 59 })),
          fc.constantFrom([2, 30] as const, [4, 31] as const, [11, 31] as const),
        ),
        (name, [month, date]) => {
          const text = `${WAYS[name]?.(2021, month, date)}，项目签约。`;
          const { mentions, unread } = readDates(text);
          expect({ text, mentions, doubts: unread.length }).toEqual({ text, mentions: [], doubts: 1 });
        },
      ),
      cases(22, 200),
    );
  });
});
