/** Joins columns that continue on the next page. */
import { BODY_MARK } from '../../text/marks.ts';
import { Reader } from './fluency.ts';
import { isMarked, opensItem } from './openings.ts';
import { inColumns } from './order.ts';
import type { Segment } from './segments.ts';

/** A segment with its page (0-based) and the number of its column on the page. */
export interface Placed extends Segment {
  page: number;
  column: number;
}

type Column = Placed[];

/** Least gain in fluency of reading columns as cells if nothing else shows that they are cells. */
const MARGIN = 1.2;

/**
 * The lines of all pages in reading order. Usually the first column of a page follows the last column of the previous
 * page. There are two exceptions: cells of a table that is split by a page break are joined one by one, and a lead
 * beside its body comes before it even if the body continues on the next page. The order that reads best is chosen.
 */
export function inReadingOrder(pages: readonly Segment[][]): Placed[] {
  const reader = new Reader(pages.flat());
  const done: Column[] = [];
  pages.forEach((segments, page) => {
    const columns = inColumns(segments, reader).map((column, at) =>
      column.map((segment): Placed => ({ ...segment, page, column: at })),
    );
    const cells = cellsAt(done, page - 1);
    if (cells.length > 1)
      done.splice(-cells.length, cells.length, ...joined(cells, columns, page - 1, reader));
    done.push(...columns);
  });
  return done.flat();
}

/**
 * The last columns of a page in the order that reads best, joined with their continuations. The continuations are
 * removed from the columns of the next page.
 */
function joined(cells: readonly Column[], columns: Column[], page: number, reader: Reader): Column[] {
  const isSplit = splitTop(columns, page + 1);
  const { goesOn, rest } = matched(cells, columns, page);
  const whole = cells.map((cell, i) => [...cell, ...(goesOn[i] ?? [])]);
  // Newspaper columns can begin with any line, cells begin with a mark.
  const areCells = cells.every(isMarked);
  const least = areCells && !isSplit ? 0 : MARGIN;
  const choices = [
    { cells: [...cells], columns, least: 0 },
    { cells: whole, columns: rest, least },
  ];
  if (areBodyAndLead(cells)) {
    choices.push(
      { cells: cells.toReversed(), columns, least: 0 },
      { cells: whole.toReversed(), columns: rest, least: 0 },
    );
  }
  // Ties go to the first choice, the usual order.
  const best = choices
    .map((choice) => ({
      ...choice,
      score:
        reader.fluency(
          [...choice.cells, ...choice.columns.slice(0, choice.columns.length - rest.length + 2)].flat(),
        ) - choice.least,
    }))
    .reduce((a, b) => (b.score > a.score ? b : a));
  columns.splice(0, columns.length, ...best.columns);
  return best.cells;
}

/** Splits the first column of a page at its first item, if nothing is beside the lines before it. */
function splitTop(columns: Column[], page: number): boolean {
  const [first = [], second] = columns;
  const at = first.findIndex(opensItem);
  const top = boxOf(first.slice(0, Math.max(0, at)), page);
  if (!top || (second && areBeside(top, boxOf(second, page)))) return false;
  columns.splice(0, 1, first.slice(0, at), first.slice(at));
  return true;
}

/** Whether a body is on the left of a possible lead. */
function areBodyAndLead(cells: readonly Column[]): boolean {
  const [left, right, third] = cells.map(([first]) => first);
  if (!left || !right || third || cells.flat().some(opensItem)) return false;
  return BODY_MARK.test(left.text) && !BODY_MARK.test(right.text);
}

/** The last columns of a page that are side by side. */
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
 * For each cell its continuation at the top of the next page, and the columns without the continuations. A continuation
 * is within the width of its cell and ends before an item begins.
 */
function matched(
  cells: readonly Column[],
  columns: readonly Column[],
  page: number,
): { goesOn: (Column | null)[]; rest: Column[] } {
  const goesOn: (Column | null)[] = cells.map(() => null);
  const boxes = cells.map((cell) => boxOf(cell, page) as Box);
  const tops: Box[] = [];
  const below: Column[] = [];
  for (const column of columns) {
    const opens = column.findIndex(opensItem);
    const top = opens < 0 ? column : column.slice(0, opens);
    const box = boxOf(top, page + 1);
    if (!box || !tops.every((other) => areBeside(box, other))) break;
    const em = column[0]?.size ?? 0;
    const at = boxes.findIndex(
      ({ left }, i) =>
        !goesOn[i] &&
        Math.abs(box.left - left) < 1.5 * em &&
        boxes.every((other) => other.left <= left || box.right < other.left + 0.5 * em),
    );
    if (at < 0) break;
    goesOn[at] = top;
    tops.push(box);
    if (opens > 0) below.push(column.slice(opens));
  }
  // Below a row of a table the next row begins; in newspaper columns items begin anywhere.
  const end = Math.max(...tops.map(({ bottom }) => bottom));
  if (below.some(([first]) => first && first.top < end))
    return { goesOn: cells.map(() => null), rest: [...columns] };
  return { goesOn, rest: [...below, ...columns.slice(tops.length)] };
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The box of a column’s lines on a page; null if there are none. */
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
