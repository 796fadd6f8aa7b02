/** Empty strips between columns, however narrow: they stay empty over many lines. */
import type { Segment } from './segments.ts';

/** Least width of a strip, in em; blanks between words are narrower or not below each other. */
export const STRIP = 0.45;
/** So many lines on either side make a strip. */
const LINES = 4;
/** Lines further apart than this belong to different texts, in em. */
const APART = 3;
/** A column is wider than this, in em; numbers before the lines of a list are not. */
const COLUMN = 4;

/**
 * Whether the gap between two neighbours in a row is part of a strip that several lines above and below leave empty, with
 * text on both sides.
 *
 * @param rows all rows of the page from top to bottom, split at gaps of {@link STRIP} or less
 * @param at the row of the two
 */
export function isStrip(rows: readonly Segment[][], at: number, left: Segment, right: Segment): boolean {
  const em = Math.min(left.size, right.size);
  const beside = { left: [left], right: [right] };
  for (const step of [-1, 1]) {
    let [from, to] = [left.right, right.left];
    let edge = left.bottom;
    for (let i = at + step; rows[i]; i += step) {
      const row = rows[i] as Segment[];
      const [first] = row;
      if (!first || Math.abs(first.bottom - edge) > APART * first.size) break;
      const before = row.findLast((segment) => segment.left < (from + to) / 2);
      const after = row.find((segment) => segment.left >= (from + to) / 2);
      const next: [number, number] = [Math.max(from, before?.right ?? from), Math.min(to, after?.left ?? to)];
      if (next[1] - next[0] < STRIP * em) break;
      [from, to] = next;
      edge = first.bottom;
      if (before && from - before.right < COLUMN * em) beside.left.push(before);
      if (after && after.left - to < COLUMN * em) beside.right.push(after);
    }
  }
  return [beside.left, beside.right].every(
    (side) =>
      side.length >= LINES &&
      side.filter(({ left: l, right: r }) => r - l > COLUMN * em).length > side.length / 2,
  );
}
