/** Columns that other lines of the page show, where the gap of a line alone says little. */
import { countAt, isSameSize } from './atoms.ts';
import { isMarked } from './openings.ts';
import type { Segment } from './segments.ts';
import { COLUMN, NARROW } from './strips.ts';

/** So many lines of a page that begin behind a gap make it known as one between columns. */
const LINES = 8;
/** Lines of one text are closer than this, in em. */
const CLOSE = 2.5;

/**
 * What tells whether a column begins at the right one of two parts of a row: many lines of the page begin there beside others;
 * or a line right above or below does; or it begins with a mark, and the line above or below has a gap there.
 *
 * @param found the rows of a page, split where columns were found
 * @param rows the same, split at every gap
 * @param before where columns of the page before begin
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
    // A number before the lines of a list is no column.
    const first = left.right - (rows[at]?.[0]?.left ?? 0) > COLUMN * em ? 0 : 1;
    const begins = (row: readonly Segment[] = []) => row.slice(first).some(isHere);
    if (begins(found[at - 1]) || begins(found[at + 1])) return true;
    if (isMarked([right]) && (begins(rows[at - 1]) || begins(rows[at + 1]))) return true;
    return [columns, before].some((edges) => countAt(edges, right, parts) >= LINES);
  };
}

/** The segments of a page that have another one at their left, whose baseline may differ a little; by their left edges. */
export function columnEdges(rows: readonly Segment[][]): Segment[] {
  return rows
    .flatMap((row, i) => {
      const near = rows.slice(Math.max(0, i - 1), i + 2).flat();
      return row.filter((segment) => isWide(segment) && near.some((other) => isRightOf(segment, other)));
    })
    .sort((a, b) => a.left - b.left);
}

/** The last letters of lines begin below each other, too, and so do numbers of pages. */
const isWide = ({ left, right, size }: Segment) => right - left > COLUMN * size;

const isRightOf = (segment: Segment, other: Segment) =>
  segment.left > other.right && Math.min(segment.bottom, other.bottom) > Math.max(segment.top, other.top);
