/** The segments of a page in reading order. */

import { endsSentence } from '../../assign/paragraphs.ts';
import { endsInSource } from '../../source.ts';
import { sectionHeading } from '../../text/headings.ts';
import { BODY_MARK, TITLE_MARK } from '../../text/marks.ts';
import type { Reader } from './fluency.ts';
import { belowHeading, newspaper } from './newspaper.ts';
import type { Segment } from './segments.ts';
import { NARROW } from './strips.ts';

/** A page of text has one or two hundred. A page with thousands is a drawing, where columns are not searched. */
const MOST_SEGMENTS = 3000;

/** What a clean cut through all columns is worth, as fluency. */
const CLEAN = 2;

const isHeading = ({ text }: Segment) => sectionHeading(text) !== null;
/** Whether an item begins here: at a title or a section heading. */
export const opensItem = (segment: Segment) => TITLE_MARK.test(segment.text) || isHeading(segment);

/**
 * The columns of a page in reading order: downwards; of columns side by side the left one first, but a column that continues
 * below the others last (text that flows around a box).
 */
export function inColumns(segments: readonly Segment[], reader: Reader): Segment[][] {
  if (segments.length > MOST_SEGMENTS) return [byHeight(segments)];
  return arrange(segments, reader, 0);
}

type Column = Segment[];

function arrange(segments: readonly Segment[], reader: Reader, depth: number, areColumns = false): Column[] {
  if (segments.length < 2 || depth > 8) return segments.length === 0 ? [] : [byHeight(segments)];
  const orders = [{ columns: inBands(segments, reader, depth), bonus: 0 }];
  const news = newspaper(segments, areColumns);
  if (news) {
    const inParts = (parts: readonly Segment[][]) =>
      parts.flatMap((part) => arrange(part, reader, depth + 1, true));
    orders.push({ columns: inParts(news), bonus: 0 });
    const cut = belowHeading(segments);
    if (cut) orders.push({ columns: inParts(cut.parts), bonus: cut.isClean ? CLEAN : 0 });
  }
  return best(orders, reader);
}

/** The order that reads best; of equals the first. */
function best(orders: readonly { columns: Column[]; bonus: number }[], reader: Reader): Column[] {
  const [first] = orders;
  if (first && orders.length === 1) return first.columns;
  return orders
    .map(({ columns, bonus }) => ({ columns, score: reader.fluency(columns.flat()) + bonus }))
    .reduce((a, b) => (b.score > a.score ? b : a)).columns;
}

function inBands(segments: readonly Segment[], reader: Reader, depth: number): Column[] {
  const columns: Column[] = [];
  for (const part of intoBands(byHeight(segments))) {
    const sides = atGutter(part);
    if (!sides) {
      columns.push(part);
      continue;
    }
    const [left, right] = sides.map((side) => arrange(side, reader, depth + 1)) as [Column[], Column[]];
    columns.push(...left, ...right);
  }
  return flowing(columns);
}

const byHeight = (segments: readonly Segment[]) =>
  [...segments].sort((a, b) => a.bottom - b.bottom || a.left - b.left);

/**
 * Divides a page (or column) into horizontal bands, each of one column or of columns side by side. A band ends where
 * a line crosses the gutter, and where a title begins below everything before it.
 */
function intoBands(segments: readonly Segment[]): Segment[][] {
  const bands: Segment[][] = [];
  let band: Segment[] = [];
  let gutter: [number, number] | null = null;
  const close = () => {
    if (band.length > 0) bands.push(band);
    band = [];
    gutter = null;
  };
  for (const row of toRows(segments)) {
    const wide = row.length > 1 ? gutterOf(row) : null;
    if (gutter === null && wide) {
      // Lines right above on one side are the top of that column; a line across both is not.
      const above = isNewspaper(segments, wide) ? withinColumns(band, wide) : columnTop(band, wide);
      const rest = band.filter((segment) => !above.includes(segment));
      band = rest;
      close();
      band = [...above];
      gutter = wide;
    } else if (gutter !== null) {
      const narrowed: [number, number] | null = wide
        ? common(gutter, wide)
        : row.some((s) => crosses(s, gutter))
          ? null
          : gutter;
      const belowAll = band.every((segment) => segment.bottom <= Math.min(...row.map(({ top }) => top)) + 1);
      const inColumns = isNewspaper(segments, gutter);
      const isGrid = row.length > 1 && row.every(opensItem) && !inColumns;
      const opensNext = belowAll && row.some(opensItem) && (row.some(isHeading) || !inColumns);
      if (narrowed === null || isGrid || opensNext || (belowAll && endsText(row, band, gutter))) {
        close();
        gutter = row.length > 1 ? wide : null;
      } else gutter = narrowed;
    }
    band.push(...row);
  }
  close();
  return bands;
}

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

function gutterOf(segments: readonly Segment[]): [number, number] | null {
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

/** The lines at a band’s end that belong to the columns below it: from the first one of the right column on. */
function columnTop(band: readonly Segment[], gutter: [number, number]): Segment[] {
  const within = withinColumns(band, gutter);
  const right = within.filter((segment) => segment.left >= gutter[1] - 1);
  const start = right.findLastIndex(
    (segment, i) =>
      opensItem(segment) || (i > 0 && segment.top - (right[i - 1] as Segment).bottom > segment.size),
  );
  const [first] = right.slice(Math.max(0, start));
  return first ? within.filter((segment) => segment.bottom > first.top) : [];
}

/**
 * Whether a short line below two columns is the end of the right one, which continues below both: it is at the left,
 * but the text of the left column was complete.
 */
function endsText(row: readonly Segment[], band: readonly Segment[], gutter: [number, number]): boolean {
  const [line] = row;
  if (!line || row.length > 1 || line.left >= gutter[1] - 1 || isMarked(row)) return false;
  const last = (side: readonly Segment[]) => endsSentence(byHeight(side).at(-1)?.text ?? '。');
  const left = band.filter((segment) => segment.right <= gutter[0] + 1);
  return last(left) && !last(band.filter((segment) => segment.left >= gutter[1] - 1));
}

/** Whether items run down the columns: the right one has titles at heights where the left one has none. */
function isNewspaper(segments: readonly Segment[], gutter: [number, number]): boolean {
  const titles = segments.filter(({ text }) => TITLE_MARK.test(text));
  const left = titles.filter((title) => title.left < gutter[1] - 1);
  return titles.some(
    (title) =>
      !left.includes(title) &&
      left.every((other) => Math.abs(other.bottom - title.bottom) > 0.3 * title.size),
  );
}

/** The lines at a band’s end, below the last line across the gutter. */
function withinColumns(band: readonly Segment[], gutter: [number, number]): Segment[] {
  return band.slice(band.findLastIndex((segment) => crosses(segment, gutter)) + 1);
}

function atGutter(band: readonly Segment[]): [Segment[], Segment[]] | null {
  const gutter = gutterOf(band);
  if (!gutter) return null;
  const left = band.filter((segment) => segment.right <= gutter[0] + 1);
  const right = band.filter((segment) => segment.right > gutter[0] + 1);
  return left.length > 0 && right.length > 0 ? [left, right] : null;
}

const tail = (column: Column) =>
  column
    .slice(-3)
    .map(({ text }) => text.trim())
    .join('');
const isMarked = ([first]: readonly Segment[]) =>
  first !== undefined && (BODY_MARK.test(first.text) || opensItem(first));

/**
 * Moves a lead that is right of its body before it. A lead has no mark and ends with a sentence, not with a source;
 * the body at its left ends in its source or continues below.
 */
function flowing(columns: readonly Column[]): Column[] {
  const ordered = [...columns];
  for (let i = 0; i + 1 < ordered.length; i++) {
    const [left, right, below] = ordered.slice(i, i + 3) as [Column, Column, Column | undefined];
    if (!areBeside(left, right) || !isMarked(left) || isMarked(right)) continue;
    const isLead = endsSentence(tail(right)) && !endsInSource(tail(right));
    const goesOn = below !== undefined && !isMarked(below) && !areBeside(right, below);
    if (isLead && (goesOn || endsInSource(tail(left)))) {
      ordered.splice(i, 2, right, left);
      i++;
    }
  }
  return ordered;
}

function areBeside(left: Column, right: Column): boolean {
  const [a, b] = [left, right].map((column) => ({
    top: Math.min(...column.map(({ top }) => top)),
    bottom: Math.max(...column.map(({ bottom }) => bottom)),
  })) as [{ top: number; bottom: number }, { top: number; bottom: number }];
  return Math.min(a.bottom, b.bottom) > Math.max(a.top, b.top);
}
