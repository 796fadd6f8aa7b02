/** Running headers and footers, recognised by their position and repetition. */
import { pageNumber } from '../text/page-numbers.ts';
import type { Sheet } from './letters/read.ts';
import type { Segment } from './order/segments.ts';

/** The text of a page is between these shares of its height. */
const HEAD = 0.12;
const FOOT = 0.88;

const key = ({ text, left }: Segment, at: string) =>
  `${at} ${text.replace(/\d+/g, '#').replace(/\s+/g, '')} ${Math.round(left / 20)}`;

/** Pages without running headers and footers. */
export interface Parted {
  /** What recurs, as it occurs the first time, without page numbers. */
  running: string[];
  /** For each page the other segments. */
  pages: Segment[][];
}

/**
 * Separates what recurs at the head or foot of three pages (or of both, if there are two) from the rest.
 *
 * @param pages for their heights
 * @param segments those of each page
 */
export function partRunning(pages: readonly Sheet[], segments: readonly Segment[][]): Parted {
  const zone = (segment: Segment, page: Sheet) => {
    if (segment.bottom < HEAD * page.height) return 'head';
    return segment.top > FOOT * page.height ? 'foot' : null;
  };
  const seen = new Map<string, { times: number; text: string }>();
  const keyOf = (segment: Segment, i: number) => {
    const at = zone(segment, pages[i] as Sheet);
    return at === null ? null : key(segment, at);
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
        // A page number at the edge, even on a single page.
        const isNumber = pageNumber(segment.text.trim()) !== null;
        return !(isNumber && zone(segment, pages[i] as Sheet) !== null);
      }),
    ),
  };
}
