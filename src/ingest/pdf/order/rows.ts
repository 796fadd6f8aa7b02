/** Recognises items in the rows of a table. Cells can be aligned at the top, in the middle or at the bottom. */
import { isHeading, opensItem } from './openings.ts';
import type { Segment } from './segments.ts';

/** Least space between two rows, in em. */
const SPACE = 0.3;
/** Maximum distance between the tops, middles or bottoms of two cells of a row, in em. */
const OFF = 0.15;

/** The lines of a column from one item to the next. */
interface Cell {
  /** Bottom of the previous line. */
  from: number;
  top: number;
  bottom: number;
  em: number;
  /** It is a section heading, which spans the columns. */
  heads: boolean;
}

type Pair = [Cell, Cell];

/**
 * Whether two columns belong to a table: each item of one begins below a space that continues above an item of the
 * other, and all rows align their cells in the same way: at the top, in the middle or at the bottom. The last row of a
 * table may have one cell.
 */
export function areRows(left: readonly Segment[], right: readonly Segment[]): boolean {
  const [these, others] = [cellsOf(left), cellsOf(right)];
  const pairs = these.flatMap((one) =>
    others.filter((other) => areBelowOneSpace(one, other)).map((other): Pair => [one, other]),
  );
  const isPaired = (beside: readonly Segment[]) => (cell: Cell) =>
    pairs.some((pair) => pair.includes(cell)) || !beside.some((line) => areBeside(cell, line));
  if (pairs.length === 0 || !these.every(isPaired(right)) || !others.every(isPaired(left))) return false;
  const rows = pairs.filter((pair) => !pair.some(({ heads }) => heads));
  // The last row may be cut by the page break, so the middle and bottom of its cells are unknown.
  const whole = pairs.length > 1 ? rows.slice(0, -1) : rows;
  return rows.every(atTop) || whole.every(inMiddle) || whole.every(atBottom);
}

const areBeside = (one: Cell, other: Pick<Cell, 'top' | 'bottom'>) =>
  Math.min(one.bottom, other.bottom) > Math.max(one.top, other.top);

const areBelowOneSpace = (one: Cell, other: Cell) =>
  areBeside(one, other) && Math.min(one.top, other.top) - Math.max(one.from, other.from) > SPACE * one.em;

const isNear = (a: number, b: number, { em }: Cell) => Math.abs(a - b) < OFF * em;
const atTop = ([a, b]: Pair) => isNear(a.top, b.top, a);
const inMiddle = ([a, b]: Pair) => isNear((a.top + a.bottom) / 2, (b.top + b.bottom) / 2, a);
const atBottom = ([a, b]: Pair) => isNear(a.bottom, b.bottom, a);

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
      heads: isHeading(first),
    };
  });
}
