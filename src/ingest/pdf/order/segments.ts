/** Groups letters into segments: the parts of printed lines that belong to one column. */
import { BODY_MARK, TITLE_MARK } from '../../text/marks.ts';
import type { Sheet } from '../letters/read.ts';
import { type Atom, countAt, readAtoms } from './atoms.ts';
import { columnEdges, knownColumns } from './known.ts';
import { beginsIn, seamColumns } from './seams.ts';
import { isStrip } from './strips.ts';

/** Part of a printed line. Lengths in points from the top left of the page. */
export interface Segment {
  text: string;
  left: number;
  right: number;
  /** Top and bottom of its letters, without line spacing. */
  top: number;
  bottom: number;
  /** Font size: 1 em. */
  size: number;
  /** A blank follows the last letter. Word processors leave one at the end of a paragraph. */
  blankEnd: boolean;
}

/** Least width of a gap that always separates two columns, in em. */
const WIDE_GAP = 2;
/** Least width of a gap that separates two columns if another line has one at the same position, in em. */
const SHARED_GAP = 0.7;

/** The segments of each page from top to bottom, those of one line from left to right. */
export function readSegments(pages: readonly Sheet[]): Segment[][] {
  let before: readonly Segment[] = [];
  const split = pages.map((page) => {
    const one = readRows(page, before);
    before = columnEdges(one.found);
    return one;
  });
  const columns = seamColumns(split.map(({ rows }) => rows));
  return split.map(({ rows, found }) =>
    rows.flatMap((row, i) => {
      const whole = found[i] as Segment[];
      const begin = columns.get(row) ?? [];
      const parts = joinRow(
        row,
        (_, right) =>
          whole.some(({ left }) => left === right.left) || begin.some((column) => beginsIn(right, column)),
      );
      return parts.map((one) => ({ ...one, text: unspaced(one.text) }));
    }),
  );
}

/** @param before starts of columns on the previous page, which may continue here */
function readRows(page: Sheet, before: readonly Segment[]): { rows: Atom[][]; found: Segment[][] } {
  const { rows, edges } = readAtoms(page.letters);
  const split = (isColumn: (left: Segment, right: Segment, near: Near, at: number) => boolean) =>
    rows.map((row, i) => {
      const near = { above: rows.slice(Math.max(0, i - 4), i).reverse(), below: rows.slice(i + 1, i + 5) };
      return joinRow(
        row,
        (left, right) =>
          isColumn(left, right, near, i) ||
          isGutter(left, right, near, edges) ||
          isStrip(rows, i, left, right),
      );
    });
  let found = split(() => false);
  // Each line of a column that is found shows where to split the lines next to it.
  for (let times = 0; times < found.flat().length; ) {
    times = found.flat().length;
    const isKnown = knownColumns(found, rows, before);
    found = split((left, right, near, at) => isFree(left, right, near) && isKnown(left, right, at));
  }
  return { rows, found };
}

/** Rows next to a row, the closest first. */
interface Near {
  above: readonly Segment[][];
  below: readonly Segment[][];
}

/** Joins parts of a row that are separated only by a wide blank. */
function joinRow(row: readonly Atom[], isBetween: (left: Segment, right: Segment) => boolean): Segment[] {
  const joined: Segment[] = [];
  for (const { blank, ...atom } of row) {
    const last = joined.at(-1);
    if (last && !isBetween(last, atom)) {
      last.text += blank + atom.text;
      last.right = atom.right;
      last.top = Math.min(last.top, atom.top);
      last.bottom = Math.max(last.bottom, atom.bottom);
      last.size = Math.max(last.size, atom.size);
      last.blankEnd = atom.blankEnd;
    } else joined.push(atom);
  }
  return joined;
}

/** Whether a column begins at `right`: by the width of the gap, by a mark, or by other lines. */
function isGutter(left: Segment, right: Segment, near: Near, edges: readonly Segment[]): boolean {
  const em = Math.min(left.size, right.size);
  if (right.left - left.right > WIDE_GAP * em && !isCrossed(left, right, near)) return true;
  if (right.left - left.right < SHARED_GAP * em) return false;
  if (left.text.trim().length === 1 && TITLE_MARK.test(left.text)) return false;
  if (BODY_MARK.test(right.text) || TITLE_MARK.test(right.text)) return true;
  // Lines with the same start form a column.
  if (countAt(edges, right, edges) >= 4) return true;
  return isShared(left, right, near.above) || isShared(left, right, near.below);
}

/** Whether the next lines above and below run across a gap. Then it is a blank stretched by justification. */
function isCrossed(left: Segment, right: Segment, near: Near): boolean {
  if (BODY_MARK.test(right.text) || TITLE_MARK.test(right.text)) return false;
  return [near.above[0], near.below[0]].every((row) => crosses(row, left, right));
}

/** Whether neither of these lines runs across the gap. */
const isFree = (left: Segment, right: Segment, near: Near) =>
  ![near.above[0], near.below[0]].some((row) => crosses(row, left, right));

/** Whether an adjacent row runs across the gap between two parts. */
function crosses(row: readonly Segment[] | undefined, left: Segment, right: Segment): boolean {
  return (
    row?.some(
      (other) =>
        other.left < left.right &&
        other.right > right.left &&
        Math.abs(other.bottom - left.bottom) < 2.5 * left.size,
    ) ?? false
  );
}

/** Whether the next lines in one direction leave the same strip empty, with text on both sides or aligned to it. */
function isShared(left: Segment, right: Segment, rows: readonly Segment[][]): boolean {
  const em = Math.min(left.size, right.size);
  let before = false;
  let after = false;
  for (const other of rows.flat()) {
    if (Math.abs(other.top - left.top) > 3.5 * em) return false;
    if (other.left < left.right + 0.3 * em && other.right > right.left - 0.3 * em) return false;
    before ||= other.right < right.left && other.right > left.left;
    after ||= other.left > left.right && other.left < right.right;
    if ((before && after) || Math.abs(other.left - right.left) < 0.1 * em) return true;
  }
  return false;
}

/** Removes the blanks between single letters, which were spaced to fill a line. */
function unspaced(text: string): string {
  const parts = text.split(' ');
  const single = parts.filter((part) => [...part].length === 1).length;
  return parts.length >= 6 && single > 0.6 * parts.length ? parts.join('') : text;
}
