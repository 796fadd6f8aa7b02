/** Running headers and footers: told by their place and their return. */
import type { Page } from './read.ts';
import type { Segment } from './segments.ts';

/** A page’s own text lies between these shares of its height. */
const HEAD = 0.12;
const FOOT = 0.88;

const key = ({ text, left }: Segment, at: string) =>
  `${at} ${text.replace(/\d+/g, '#').replace(/\s+/g, '')} ${Math.round(left / 20)}`;

export interface Parted {
  /** What recurs, as it stands the first time; page numbers not among it. */
  running: string[];
  /** The pages’ own segments. */
  pages: Segment[][];
}

/** Parts what recurs at the head or foot of three pages (or of both, where there are two) from the rest. */
export function partRunning(pages: readonly Page[], segments: readonly Segment[][]): Parted {
  const zone = (segment: Segment, page: Page) => {
    if (segment.bottom < HEAD * page.height) return 'head';
    return segment.top > FOOT * page.height ? 'foot' : null;
  };
  const seen = new Map<string, { times: number; text: string }>();
  const keyOf = (segment: Segment, i: number) => {
    const at = zone(segment, pages[i] as Page);
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
        // A page’s number at its edge, even where only one page has it.
        const isNumber = /^[-—–\s]*\d{1,4}[-—–\s]*$/u.test(segment.text);
        return !(isNumber && zone(segment, pages[i] as Page) !== null);
      }),
    ),
  };
}
