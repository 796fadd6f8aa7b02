/** Columns that go on over the end of a page. */
import { Reader } from './fluency.ts';
import { inColumns, opensItem } from './order.ts';
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

/**
 * For each cell what goes on below it at the top of the next page; null where the columns there are others. What goes on is
 * in the width of its cell and ends before an item begins.
 */
function matched(
  cells: readonly Column[],
  columns: readonly Column[],
  page: number,
): (Column | null)[] | null {
  const found: (Column | null)[] = cells.map(() => null);
  const boxes = cells.map((cell) => boxOf(cell, page) as Box);
  const tops: Box[] = [];
  for (const column of columns) {
    const box = boxOf(column, page + 1) as Box;
    if (!tops.every((top) => areBeside(box, top))) break;
    const em = column[0]?.size ?? 0;
    const at = boxes.findIndex(
      ({ left }, i) =>
        !found[i] &&
        Math.abs(box.left - left) < 1.5 * em &&
        boxes.every((other) => other.left <= left || box.right < other.left + 0.5 * em),
    );
    if (at < 0 || column.some(opensItem)) break;
    found[at] = column;
    tops.push(box);
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
