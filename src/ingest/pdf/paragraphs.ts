/** Finds the ends of paragraphs by their typesetting. */

import { endsSentence } from '../assign/paragraphs.ts';
import { TITLE_MARK } from '../text/marks.ts';
import type { Placed } from './order/joints.ts';
import { isMarked } from './order/openings.ts';

/** A printed line, its page (1-based), and whether it ends its paragraph. */
export interface PrintedLine {
  text: string;
  page: number;
  ends: boolean;
}

/** Marks the ends of paragraphs. The lines are in reading order. */
export function markParagraphs(lines: readonly Placed[]): PrintedLine[] {
  const shapes = lines.map((line, i) => shapeOf(line, lines[i + 1], lines[i - 1]));
  const edges = rightEdges(lines);
  const widths = columnEdges(lines);
  let inTitle = false;
  const ends = lines.map((line, i) => {
    inTitle = TITLE_MARK.test(line.text) || (inTitle && shapes[i - 1] !== 'marked');
    // A title continues on another line only after a full line.
    const isFull = line.right >= (widths[i] as number) - 2.2 * line.size;
    const isBelow =
      shapes[i] === 'elsewhere' && lines[i + 1]?.page === line.page && !isAbove(lines[i + 1], line);
    if (inTitle && shapes[i] !== 'marked' && (!isFull || isBelow)) {
      inTitle = false;
      return true;
    }
    const [next, after] = [lines[i + 1], lines[i + 2]];
    // At the end of a column, only the indent of the next column’s first line shows that a paragraph ended.
    if (shapes[i] === 'elsewhere' && next && after && isIndented(next, after)) return true;
    return isEnd(line, next, edges[i] as number, shapes[i] as Shape);
  });
  const useBlanks = blanksTell(lines, ends);
  return lines.map(({ text, page, blankEnd }, i) => ({
    text,
    page,
    ends: useBlanks && shapes[i] !== 'marked' ? blankEnd : (ends[i] as boolean),
  }));
}

/** Position of the next line relative to this one. */
type Shape =
  /** It begins an item or a body, or has another size. */
  | 'marked'
  /** It is in another column or on another page. */
  | 'elsewhere'
  /** It is below, indented or with more than the usual space between. */
  | 'apart'
  | 'close';

const sameColumn = (a: Placed, b: Placed) => a.page === b.page && a.column === b.column;
const sameSize = (a: Placed, b: Placed) => Math.abs(a.size - b.size) < 0.08 * a.size;
const opens = (line: Placed) => isMarked([line]);

function shapeOf(line: Placed, next: Placed | undefined, before: Placed | undefined): Shape {
  if (!next || opens(next) || !sameSize(line, next)) return 'marked';
  if (!sameColumn(line, next)) return 'elsewhere';
  const gap = next.top - line.bottom;
  const usual =
    before && sameColumn(before, line) && sameSize(before, line) && !endsSentence(before.text)
      ? line.top - before.bottom
      : 1.5 * line.size;
  return gap > usual + 0.25 * line.size || isIndented(next, line) ? 'apart' : 'close';
}

const isAbove = (next: Placed | undefined, line: Placed) => next !== undefined && next.top < line.bottom;

function isIndented(line: Placed, other: Placed): boolean {
  const indent = line.left - other.left;
  return sameColumn(line, other) && indent > 1.2 * line.size && indent < 3 * line.size;
}

function isEnd(line: Placed, next: Placed | undefined, edge: number, shape: Shape): boolean {
  if (!next || shape === 'marked') return true;
  const isShort = line.right < edge - 1.6 * line.size;
  if (!endsSentence(line.text)) return shape === 'apart' && isShort;
  if (shape === 'elsewhere') return isShort || !goesOn(line, next);
  return isShort || shape === 'apart';
}

/** Whether a text can continue from the last line of a column to the first line of the next. */
function goesOn(line: Placed, next: Placed): boolean {
  return line.page !== next.page || next.top < line.bottom || next.left <= line.left;
}

/**
 * Whether trailing blanks mark the ends of paragraphs: they occur at the ends that the typesetting shows, and rarely in
 * mid-sentence.
 */
function blanksTell(lines: readonly Placed[], ends: readonly boolean[]): boolean {
  const share = (test: (line: Placed, i: number) => boolean) => {
    const list = lines.filter(test);
    return list.length < 5 ? 0 : list.filter(({ blankEnd }) => blankEnd).length / list.length;
  };
  const atEnds = share((line, i) => ends[i] === true && endsSentence(line.text));
  return atEnds > 0.9 && share((line, i) => !ends[i] && !endsSentence(line.text)) < 0.05;
}

/**
 * Right edge of each line’s column. If the column has only one or two lines, the right edge of lines with the same
 * start on this page and the next, or else of the page.
 */
function columnEdges(lines: readonly Placed[]): number[] {
  const byColumn = Map.groupBy(lines, ({ page, column }) => `${page} ${column}`);
  const reach = (list: readonly Placed[]) => list.reduce((widest, { right }) => Math.max(widest, right), 0);
  const reachOf = (list: readonly Placed[]) => (list.length > 2 ? reach(list) : null);
  const ofColumn = new Map([...byColumn].map(([key, list]) => [key, reachOf(list)]));
  const byPage = Map.groupBy(lines, ({ page }) => page);
  const ofPage = new Map([...byPage].map(([page, list]) => [page, reach(list)]));
  return lines.map(({ page, column, left }) => {
    const whole = ofColumn.get(`${page} ${column}`);
    if (whole) return whole;
    const near = [...(byPage.get(page) ?? []), ...(byPage.get(page + 1) ?? [])];
    return reachOf(near.filter((other) => Math.abs(other.left - left) < 3)) ?? ofPage.get(page) ?? 0;
  });
}

/** Right edge of each line’s block: lines of its column and size without a gap between them. */
function rightEdges(lines: readonly Placed[]): number[] {
  const edges: number[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length) {
      const [above, line] = [lines[to - 1] as Placed, lines[to] as Placed];
      const isSame =
        sameColumn(above, line) && sameSize(above, line) && line.top - above.bottom < 2 * line.size;
      if (!isSame || opens(line)) break;
      to++;
    }
    const edge = lines.slice(from, to).reduce((widest, { right }) => Math.max(widest, right), 0);
    for (; from < to; from++) edges.push(edge);
  }
  return edges;
}
