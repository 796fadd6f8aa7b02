/** Finds columns by other lines of the page, if the gap in a line alone is not enough. */
import { countAt, isSameSize } from './atoms.ts';
import { isMarked } from './openings.ts';
import type { Segment } from './segments.ts';
import { COLUMN, NARROW } from './strips.ts';

/** Number of lines that begin after a gap and show that it is between columns. */
const LINES = 8;
/** Maximum distance between lines of one text, in em. */
const CLOSE = 2.5;

/**
 * Returns a function that tells whether a column begins at the right one of two parts of a row. It does if many lines
 * of the page begin there beside others, if the line directly above or below begins there, or if the part begins with a
 * mark and the line above or below has a gap there.
 *
 * @param found the rows of a page, split at the columns found so far
 * @param rows the same rows, split at every gap
 * @param before starts of columns on the previous page
 */
export function knownColumns(
  found: readonly Segment[][],
  rows: readonly Segment[][],
  before: readonly Segment[],
): (left: Segment, right: Segment, at: number) => boolean {
  const columns = columnEdges(found);
  const parts = rows.flat();
  return (left, right, at) => {
    const em = Math.min(left.size, right.size);
    if (right.left - left.right < NARROW * em) return false;
    const [from, to] = [right.left - 0.1 * em, right.left + 0.1 * em];
    const isHere = (other: Segment) =>
      isWide(other) &&
      other.left >= from &&
      other.left <= to &&
      Math.abs(other.bottom - right.bottom) < CLOSE * em &&
      isSameSize(other, right);
    // A number before the lines of a list is not a column.
    const first = left.right - (rows[at]?.[0]?.left ?? 0) > COLUMN * em ? 0 : 1;
    const begins = (row: readonly Segment[] = []) => row.slice(first).some(isHere);
    if (begins(found[at - 1]) || begins(found[at + 1])) return true;
    if (isMarked([right]) && (begins(rows[at - 1]) || begins(rows[at + 1]))) return true;
    return [columns, before].some((edges) => countAt(edges, right, parts) >= LINES);
  };
}

/**
 * The segments of a page with another segment on their left, whose baseline may differ a little; sorted by left edge.
 */
export function columnEdges(rows: readonly Segment[][]): Segment[] {
  return rows
    .flatMap((row, i) => {
      const near = rows.slice(Math.max(0, i - 1), i + 2).flat();
      return row.filter((segment) => isWide(segment) && near.some((other) => isRightOf(segment, other)));
    })
    .sort((a, b) => a.left - b.left);
}

/** Excludes last letters of lines and page numbers, which can also be aligned. */
const isWide = ({ left, right, size }: Segment) => right - left > COLUMN * size;

const isRightOf = (segment: Segment, other: Segment) =>
  segment.left > other.right && Math.min(segment.bottom, other.bottom) > Math.max(segment.top, other.top);
