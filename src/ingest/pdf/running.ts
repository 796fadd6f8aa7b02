/** Separates running headers and footers, by their position and repetition. */
import { median } from 'd3';
import { pageNumber } from '../text/page-numbers.ts';
import type { Sheet } from './letters/read.ts';
import type { Segment } from './order/segments.ts';

/** The text of a page lies between these shares of its height. */
const HEAD = 0.12;
const FOOT = 0.88;

/**
 * Notes at the foot of a page: they are among this many last lines, have at least this many letters, and are smaller
 * than the text.
 */
const NOTES = 8;
const LETTERS = 8;
const SMALLER = 0.92;

const key = ({ text, left }: Segment, at: string) =>
  `${at} ${text.replace(/\d+/g, '#').replace(/\s+/g, '')} ${Math.round(left / 20)}`;

const isLong = ({ text }: Segment) => (text.match(/\p{L}/gu)?.length ?? 0) >= LETTERS;

/** Pages without running headers and footers. */
export interface Parted {
  /** The recurring lines as they occur first, without page numbers. */
  running: string[];
  /** The other segments of each page. */
  pages: Segment[][];
}

/**
 * Separates lines that recur at the head or foot of at least three pages (or of both, if there are two): headers,
 * footers, and notes below the text.
 *
 * @param pages for their heights
 * @param segments the segments of each page
 */
export function partRunning(pages: readonly Sheet[], segments: readonly Segment[][]): Parted {
  const zone = (segment: Segment, page: Sheet) => {
    if (segment.bottom < HEAD * page.height) return 'head';
    return segment.top > FOOT * page.height ? 'foot' : null;
  };
  const notes = new Set(
    segments.flatMap((page) => {
      const usual = median(page, ({ size }) => size) ?? 0;
      return page.slice(-NOTES).filter((line) => line.size < SMALLER * usual && isLong(line));
    }),
  );
  const seen = new Map<string, { times: number; text: string }>();
  const keyOf = (segment: Segment, i: number) => {
    const at = zone(segment, pages[i] as Sheet);
    if (at !== null) return key(segment, at);
    return notes.has(segment) ? segment.text : null;
  };
  segments.forEach((page, i) => {
    for (const name of new Set(page.map((segment) => keyOf(segment, i)))) {
      if (name === null) continue;
      const text = page.find((segment) => keyOf(segment, i) === name)?.text ?? '';
      const known = seen.get(name);
      if (known) known.times++;
      else seen.set(name, { times: 1, text });
    }
  });
  const least = Math.min(3, Math.max(2, pages.length));
  const recurs = (name: string | null) => name !== null && (seen.get(name)?.times ?? 0) >= least;
  return {
    running: [...seen].flatMap(([name, { text }]) => (recurs(name) && /\p{L}/u.test(text) ? [text] : [])),
    pages: segments.map((page, i) =>
      page.filter((segment) => {
        if (recurs(keyOf(segment, i))) return false;
        // A page number at the edge is removed even on a single page.
        const isNumber = pageNumber(segment.text.trim()) !== null;
        return !(isNumber && zone(segment, pages[i] as Sheet) !== null);
      }),
    ),
  };
}
