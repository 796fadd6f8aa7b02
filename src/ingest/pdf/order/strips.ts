/** Finds empty strips between columns. Strips can be narrow, but are empty over many lines. */
import type { Segment } from './segments.ts';

/** Least width of a strip, in em. Blanks between words are narrower or not aligned. */
export const STRIP = 0.45;
/** Least width of a strip if most lines of the right column begin at it, in em. */
export const NARROW = 0.22;
/** Least number of lines on either side of a strip. */
const LINES = 4;
/** Lines farther apart than this belong to different texts, in em. */
const APART = 3;
/** Least width of a column, in em. Numbers before the lines of a list are narrower. */
export const COLUMN = 4;

/**
 * Whether the gap between two neighbours in a row is part of a strip that is empty over several lines above and below,
 * with text on both sides.
 *
 * @param rows all rows of the page from top to bottom, split at gaps of {@link NARROW} or more
 * @param at index of the row
 */
export function isStrip(rows: readonly Segment[][], at: number, left: Segment, right: Segment): boolean {
  const em = Math.min(left.size, right.size);
  const gap: Gap = [left.right, right.left];
  if (isEmpty(rows, at, gap, STRIP * em, em)) return true;
  return isEmpty(rows, at, gap, NARROW * em, em);
}

type Gap = [number, number];

/** Whether a strip of at least this width is empty. At a narrow strip the lines on its right must begin. */
function isEmpty(rows: readonly Segment[][], at: number, gap: Gap, least: number, em: number): boolean {
  let [from, to] = gap;
  if (to - from < least) return false;
  const lefts: Gap[] = [];
  const rights: Gap[] = [];
  let others = 0;
  for (const step of [0, -1, 1]) {
    let edge = rows[at]?.[0]?.bottom ?? 0;
    for (let i = at + step; rows[i]; i += step) {
      const row = rows[i] as Segment[];
      const [first] = row;
      if (!first || Math.abs(first.bottom - edge) > APART * first.size) break;
      const middle = (from + to) / 2;
      const before = row.filter(({ left }) => left < middle);
      const after = row.filter(({ left }) => left >= middle);
      const next: Gap = [Math.max(from, before.at(-1)?.right ?? from), Math.min(to, after[0]?.left ?? to)];
      if (next[1] - next[0] < least) break;
      [from, to] = next;
      edge = first.bottom;
      const [left, right] = [lineOf(before.reverse(), em), lineOf(after, em)];
      // The last line of a paragraph can end anywhere.
      const isBelow = left && lefts[0] && Math.abs(left[0] - lefts[0][0]) < em;
      if (left && (isBelow || from - left[1] < COLUMN * em)) lefts.push(left);
      if (right && right[0] - to < COLUMN * em) {
        rights.push(right);
        if (Math.abs((after[0] as Segment).size - em) > 0.08 * em) others++;
      }
      if (step === 0) break;
    }
  }
  // A title above the columns has another size.
  if (to - from < STRIP * em && (others > rights.length / 2 || !isNarrow(lefts, rights, em))) return false;
  const isColumn = (lines: readonly Gap[]) =>
    lines.length >= LINES && lines.filter(([l, r]) => r - l > COLUMN * em).length > lines.length / 2;
  return isColumn(lefts) && isColumn(rights);
}

/**
 * Whether most lines, including the first, begin at the right edge of the strip, and the strip is also narrow beside
 * the other lines. Otherwise it is a blank in a line across the columns.
 */
function isNarrow(lefts: readonly Gap[], rights: readonly Gap[], em: number): boolean {
  const edge = Math.min(...rights.map(([left]) => left));
  const flush = rights.map(([left]) => left - edge < 0.1 * em);
  const from = Math.max(...lefts.slice(1).map(([, right]) => right));
  const to = Math.min(...rights.slice(1).map(([left]) => left));
  return flush[0] === true && flush.filter(Boolean).length > rights.length / 2 && to - from < STRIP * em;
}

/** Left and right edge of the first part and those that follow it closely; null if there are none. */
function lineOf(parts: readonly Segment[], em: number): Gap | null {
  let line: Gap | null = null;
  for (const { left, right } of parts) {
    if (line && Math.max(left - line[1], line[0] - right) >= STRIP * em) break;
    line = line ? [Math.min(line[0], left), Math.max(line[1], right)] : [left, right];
  }
  return line;
}
