/** Columns that go on over the end of a page. */
import { Reader } from './fluency.ts';
import { inColumns } from './order.ts';
import type { Segment } from './segments.ts';

/** A segment with its page (from 0) and the number of its column on the page. */
export interface Placed extends Segment {
  page: number;
  column: number;
}

type Column = Placed[];

/**
 * The lines of all pages in reading order. Usually the first column of a page follows the last one of the page before. Cells
 * of a table that a page’s end cuts go on each by itself: the order that reads better is taken.
 */
export function inReadingOrder(pages: readonly Segment[][]): Placed[] {
  const reader = new Reader(pages.flat());
  const done: Column[] = [];
  pages.forEach((segments, page) => {
    const columns = inColumns(segments, reader).map((column, at) =>
      column.map((segment): Placed => ({ ...segment, page, column: at })),
    );
    const cells = cellsAt(done, page - 1);
    const goesOn = cells.length > 1 ? matched(cells, columns, page - 1) : null;
    if (!goesOn) {
      done.push(...columns);
      return;
    }
    const rest = columns.filter((column) => !goesOn.includes(column));
    const apart = cells.flatMap((cell, i) => [...cell, ...(goesOn[i] ?? [])]);
    const after = [...cells.flat(), ...goesOn.flatMap((column) => column ?? [])];
    const next = rest[0] ?? [];
    if (reader.fluency([...apart, ...next]) > reader.fluency([...after, ...next])) {
      cells.forEach((cell, i) => {
        cell.push(...(goesOn[i] ?? []));
      });
      done.push(...rest);
    } else done.push(...columns);
  });
  return done.flat();
}

/** The last columns of a page that are beside each other. */
function cellsAt(done: readonly Column[], page: number): Column[] {
  const cells: Column[] = [];
  for (const column of done.toReversed()) {
    const here = boxOf(column, page);
    if (!here || !cells.every((cell) => areBeside(here, boxOf(cell, page)))) break;
    cells.unshift(column);
  }
  return cells;
}

/** For each cell the column at the top of the next page that is below it; null where the columns are others. */
function matched(
  cells: readonly Column[],
  columns: readonly Column[],
  page: number,
): (Column | null)[] | null {
  const found: (Column | null)[] = cells.map(() => null);
  const tops: Column[] = [];
  for (const column of columns) {
    const box = boxOf(column, page + 1);
    if (!box || !tops.every((top) => areBeside(box, boxOf(top, page + 1)))) break;
    const at = cells.findIndex((cell, i) => !found[i] && isBelow(boxOf(cell, page), box));
    if (at < 0) break;
    found[at] = column;
    tops.push(column);
  }
  return tops.length > 0 ? found : null;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The box of a column’s lines on a page; null without any. */
function boxOf(column: readonly Placed[], page: number): Box | null {
  const own = column.filter((line) => line.page === page);
  if (own.length === 0) return null;
  return {
    left: Math.min(...own.map(({ left }) => left)),
    right: Math.max(...own.map(({ right }) => right)),
    top: Math.min(...own.map(({ top }) => top)),
    bottom: Math.max(...own.map(({ bottom }) => bottom)),
  };
}

function areBeside(a: Box, b: Box | null): boolean {
  if (!b) return false;
  return (
    Math.min(a.bottom, b.bottom) > Math.max(a.top, b.top) && (a.right <= b.left + 6 || b.right <= a.left + 6)
  );
}

/** Whether two boxes on consecutive pages are one column: most of the narrower one is in the width of the other. */
function isBelow(above: Box | null, below: Box): boolean {
  if (!above) return false;
  const shared = Math.min(above.right, below.right) - Math.max(above.left, below.left);
  return shared > 0.6 * Math.min(above.right - above.left, below.right - below.left);
}
