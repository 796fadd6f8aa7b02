/**
 * Finds columns that are split by a page break: few rows are left on either side, and only both together show the
 * columns.
 */
import { isSameSize, OFF } from './atoms.ts';
import type { Segment } from './segments.ts';
import { COLUMN, NARROW } from './strips.ts';

/** Number of rows that are tested on either side. */
const ROWS = 10;
/** Least distance of a header or page number from the text, in em. */
const APART = 2;
/** Least number of rows that show a column, at least one of them on each side. */
const LEAST = 3;

/**
 * Rows in which a column continues from one page to the next, each with a line that shows where the column begins.
 *
 * @param pages their rows, split at every gap
 */
export function seamColumns<Row extends readonly Segment[]>(pages: readonly Row[][]): Map<Row, Segment[]> {
  const found = new Map<Row, Segment[]>();
  pages.slice(1).forEach((page, i) => {
    const [up, down] = [textOf((pages[i] as Row[]).toReversed()), textOf(page)];
    for (const column of beginnings([...up, ...down])) {
      const [last, first] = [beside(up, column), beside(down, column)];
      if (last.length === 0 || first.length === 0 || last.length + first.length < LEAST) continue;
      for (const row of [...last, ...first]) found.set(row, [...(found.get(row) ?? []), column]);
    }
  });
  return found;
}

/** Whether a part of a row begins at the start of a column. */
export const beginsIn = (part: Segment, column: Segment) =>
  Math.abs(part.left - column.left) <= OFF * column.size && isSameSize(part, column);

/** The rows at the end or start of a page, the nearest to the break first, without header or page number. */
function textOf<Row extends readonly Segment[]>(rows: readonly Row[]): readonly Row[] {
  const [first, next] = [rows[0]?.[0], rows[1]?.[0]];
  const isApart =
    first && next && Math.max(first.top, next.top) - Math.min(first.bottom, next.bottom) > APART * next.size;
  return rows.slice(isApart ? 1 : 0).slice(0, ROWS);
}

/** Parts of rows after a gap, if more than a number or a mark precedes it. */
function beginnings(rows: readonly (readonly Segment[])[]): Segment[] {
  return rows.flatMap((row) =>
    row.filter((part, i) => {
      const before = row[i - 1];
      return before && part.left - before.right >= NARROW * part.size && isWide(row[0], before);
    }),
  );
}

const isWide = (first: Segment | undefined, last: Segment | undefined) =>
  first !== undefined && last !== undefined && last.right - first.left > COLUMN * first.size;

/** The rows with a line that begins in a column, from the page break to a row that crosses the gap. */
function beside<Row extends readonly Segment[]>(rows: readonly Row[], column: Segment): readonly Row[] {
  const [from, to] = [column.left - NARROW * column.size, column.left - OFF * column.size];
  const end = rows.findIndex((row) => row.some(({ left, right }) => left < to && right > from));
  // Excludes page numbers, which are short.
  return rows
    .slice(0, end < 0 ? rows.length : end)
    .filter((row) => row.some((part) => beginsIn(part, column) && isWide(part, row.at(-1))));
}
