/** Items side by side in the rows of a table, whose cells may set their text at the top, in the middle or at the bottom. */
import { opensItem } from './openings.ts';
import type { Segment } from './segments.ts';

/** Least height of the space between two rows, in em. */
const SPACE = 0.3;
/** How far the middles of two cells of a row may be apart, in em. */
const OFF = 0.3;

/** What a column has from one item to the next. */
interface Cell {
  /** Bottom of the line above. */
  from: number;
  top: number;
  bottom: number;
  em: number;
}

/**
 * Whether two columns are those of a table: each item of one begins below a space that goes on above an item of the other one,
 * and not by chance. The last row may have one cell.
 */
export function areRows(left: readonly Segment[], right: readonly Segment[]): boolean {
  const [these, others] = [cellsOf(left), cellsOf(right)];
  const pairs = these.flatMap((one) =>
    others.filter((other) => areBelowOneSpace(one, other)).map((other) => [one, other]),
  );
  const isPaired = (cell: Cell, beside: readonly Cell[]) =>
    pairs.some((pair) => pair.includes(cell)) || beside.every(({ bottom }) => bottom < cell.top);
  if (
    ![...these.map((cell) => isPaired(cell, others)), ...others.map((cell) => isPaired(cell, these))].every(
      Boolean,
    )
  )
    return false;
  return pairs.length > 1 || pairs.some(([one, other]) => areAligned(one as Cell, other as Cell));
}

const areBelowOneSpace = (one: Cell, other: Cell) =>
  Math.min(one.top, other.top) - Math.max(one.from, other.from) > SPACE * one.em;

/** Whether two cells have their middle or their end at one height. */
const areAligned = (one: Cell, other: Cell) =>
  Math.abs(one.top + one.bottom - other.top - other.bottom) < 2 * OFF * one.em ||
  Math.abs(one.bottom - other.bottom) < OFF * one.em;

function cellsOf(column: readonly Segment[]): Cell[] {
  const lines = [...column].sort((a, b) => a.top - b.top);
  const starts = lines.flatMap((line, i) => (opensItem(line) ? [i] : []));
  return starts.map((start, k) => {
    const own = lines.slice(start, starts[k + 1]);
    const [first] = own as [Segment];
    return {
      from: lines[start - 1]?.bottom ?? Number.NEGATIVE_INFINITY,
      top: first.top,
      bottom: Math.max(...own.map(({ bottom }) => bottom)),
      em: first.size,
    };
  });
}
