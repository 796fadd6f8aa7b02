/** Divides a page into horizontal bands, each of one column or of several columns side by side. */
import { median } from 'd3';
import { endsSentence } from '../../assign/paragraphs.ts';
import { BODY_MARK, TITLE_MARK } from '../../text/marks.ts';
import { isHeading, isMarked, opensItem } from './openings.ts';
import { areRows } from './rows.ts';
import type { Segment } from './segments.ts';
import { NARROW } from './strips.ts';

/** Sorts segments from top to bottom. */
export const byHeight = (segments: readonly Segment[]) =>
  [...segments].sort((a, b) => a.bottom - b.bottom || a.left - b.left);

/**
 * Divides a page (or column) into horizontal bands, each of one column or of several columns side by side. A band ends
 * where a line crosses the gutter, and where a title begins below everything before it.
 */
export function intoBands(segments: readonly Segment[]): Segment[][] {
  const bands: Segment[][] = [];
  let band: Segment[] = [];
  let gutter: [number, number] | null = null;
  const close = () => {
    if (band.length > 0) bands.push(band);
    band = [];
    gutter = null;
  };
  const rows = toRows(segments);
  const space = spaceOf(segments);
  for (const [i, row] of rows.entries()) {
    const wide = gutterOf(row.length > 1 ? row : inTurn(rows, i));
    if (gutter === null && wide) {
      // Lines directly above on one side are the top of that column. A line across both is not.
      const above = isNewspaper(segments, wide)
        ? withinColumns(band, wide)
        : columnTop(band, row, wide, space);
      const rest = band.filter((segment) => !above.includes(segment));
      band = rest;
      close();
      band = [...above];
      gutter = wide;
    } else if (gutter !== null) {
      const inColumns = isNewspaper(segments, gutter);
      // With three cells in a row, the position of the widest gap varies.
      const isKept = (!wide || !inColumns) && !row.some((s) => crosses(s, gutter));
      const narrowed: [number, number] | null = (wide && common(gutter, wide)) ?? (isKept ? gutter : null);
      const belowAll = band.every((segment) => segment.bottom <= Math.min(...row.map(({ top }) => top)) + 1);
      const isGrid = row.length > 1 && row.every(opensItem) && !inColumns;
      // Beside the lines of one column, the cell of the other may begin lower.
      const top = Math.min(...row.map((line) => line.top));
      const isApart = band.every(({ bottom }) => top - bottom > space);
      // A vertically centred lead may begin above the title beside it.
      const first = isApart ? [...row, ...(rows[i + 1] ?? []).filter(isBeside(row))] : row;
      const opensNext = belowAll && first.some(isNext(band, gutter)) && (row.some(isHeading) || !inColumns);
      if (
        narrowed === null ||
        isGrid ||
        opensNext ||
        (belowAll && endsText(row, band, gutter, rows[i + 1]))
      ) {
        close();
        gutter = wide;
      } else gutter = narrowed;
    }
    band.push(...row);
  }
  close();
  return bands;
}

/**
 * Whether a segment begins left of the middle of the gutter. Titles and texts of a column may not be aligned exactly.
 */
const isLeft = ({ left }: Segment, gutter: [number, number]) => left < (gutter[0] + gutter[1]) / 2;

const isBeside = (row: readonly Segment[]) => (segment: Segment) =>
  row.every(({ bottom }) => segment.top < bottom);

/** Whether a segment begins an item below lines of its column. */
const isNext = (band: readonly Segment[], gutter: [number, number]) => (segment: Segment) =>
  opensItem(segment) && band.some((line) => isLeft(line, gutter) === isLeft(segment, gutter));

/** Groups segments whose heights overlap by half or more. */
function toRows(segments: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = [];
  for (const segment of segments) {
    const row = rows.at(-1);
    const first = row?.[0];
    const shared = first ? Math.min(first.bottom, segment.bottom) - Math.max(first.top, segment.top) : 0;
    const lower = Math.min(segment.bottom - segment.top, first ? first.bottom - first.top : 0);
    if (row && shared > 0.5 * lower) row.push(segment);
    else rows.push([segment]);
  }
  return rows;
}

/**
 * If columns have lines at different heights, returns a line, one beside it, and the one below the first; else the row.
 */
function inTurn(rows: readonly Segment[][], at: number): readonly Segment[] {
  const [[a], [b], [c]] = [0, 1, 2].map((step) => rows[at + step] ?? []) as [Segment[], Segment[], Segment[]];
  if (!a || !b || !c || [1, 2].some((step) => (rows[at + step]?.length ?? 0) > 1)) return rows[at] ?? [];
  const isBeside = b.right < Math.min(a.left, c.left) || b.left > Math.max(a.right, c.right);
  const isBelow = Math.abs(a.left - c.left) < a.size && c.top - a.bottom < 2 * a.size;
  return isBeside && isBelow ? [a, b, c] : [a];
}

/** The widest gap between segments side by side; null if there is none. */
export function gutterOf(segments: readonly Segment[]): [number, number] | null {
  const sorted = [...segments].sort((a, b) => a.left - b.left);
  const em = Math.min(...sorted.map(({ size }) => size));
  let right = Number.NEGATIVE_INFINITY;
  let best: [number, number] | null = null;
  for (const segment of sorted) {
    const width = segment.left - right;
    if (right > Number.NEGATIVE_INFINITY && width >= NARROW * em && width > (best ? best[1] - best[0] : 0)) {
      best = [right, segment.left];
    }
    right = Math.max(right, segment.right);
  }
  return best;
}

const crosses = (segment: Segment, gutter: [number, number] | null) =>
  gutter !== null &&
  segment.left < gutter[0] + 0.2 * segment.size &&
  segment.right > gutter[1] - 0.2 * segment.size;

function common(a: [number, number], b: [number, number]): [number, number] | null {
  const strip: [number, number] = [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
  return strip[1] - strip[0] > 2 ? strip : null;
}

/**
 * The lines at a band’s end that belong to the columns below it: from the first line of the right column on, or from
 * the beginning of a text in the only column so far.
 */
function columnTop(
  band: readonly Segment[],
  row: readonly Segment[],
  gutter: [number, number],
  space: number,
): Segment[] {
  const within = withinColumns(band, gutter);
  const right = within.filter((segment) => segment.left >= gutter[1] - 1);
  const isOneSided = right.length === 0 || right.length === within.length;
  const isText = ![...band, ...row].some(opensItem);
  if (isOneSided && isText && within.length === band.length) return within;
  if (right.length === 0) {
    const last = within.slice(within.findLastIndex((segment) => isMarked([segment])));
    return last[0] && BODY_MARK.test(last[0].text) ? last : [];
  }
  const start = right.findLastIndex(
    (segment, i) => opensItem(segment) || (i > 0 && segment.top - (right[i - 1] as Segment).bottom > space),
  );
  const [first] = right.slice(Math.max(0, start));
  return first ? within.filter((segment) => segment.bottom > first.top) : [];
}

/** Least space that is larger than the line spacing of a text, in points. */
function spaceOf(segments: readonly Segment[]): number {
  const gaps = segments.flatMap((line, i) => {
    const below = segments.slice(i + 1).find((other) => other.left < line.right && other.right > line.left);
    return below && below.top > line.bottom ? [below.top - line.bottom] : [];
  });
  return Math.max(segments[0]?.size ?? 0, 1.5 * (median(gaps) ?? 0));
}

/**
 * Whether a short line below two columns ends the text of the right column, which continues below both: the line is on
 * the left, but the text of the left column was complete.
 */
function endsText(
  row: readonly Segment[],
  band: readonly Segment[],
  gutter: [number, number],
  next: readonly Segment[] = [],
): boolean {
  const [line] = row;
  if (next.length > 0 && next.every((segment) => segment.left >= gutter[1] - 1)) return false;
  if (!line || row.length > 1 || line.left >= gutter[1] - 1 || isMarked(row)) return false;
  const last = (side: readonly Segment[]) => endsSentence(byHeight(side).at(-1)?.text ?? '。');
  const left = band.filter((segment) => segment.right <= gutter[0] + 1);
  return last(left) && !last(band.filter((segment) => segment.left >= gutter[1] - 1));
}

/** Whether items run down the columns: the right one has titles at heights where the left one has none. */
function isNewspaper(segments: readonly Segment[], gutter: [number, number]): boolean {
  const sides = Object.groupBy(segments, (segment) => (isLeft(segment, gutter) ? 'left' : 'right'));
  if (areRows(sides.left ?? [], sides.right ?? [])) return false;
  const titles = segments.filter(({ text }) => TITLE_MARK.test(text));
  const left = titles.filter((title) => title.left < gutter[1] - 1);
  return titles.some(
    (title) =>
      !left.includes(title) &&
      left.every((other) => Math.abs(other.bottom - title.bottom) > 0.3 * title.size),
  );
}

/** The lines of a band below the last line across the gutter. */
function withinColumns(band: readonly Segment[], gutter: [number, number]): Segment[] {
  return band.slice(band.findLastIndex((segment) => crosses(segment, gutter)) + 1);
}
