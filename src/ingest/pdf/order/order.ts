/** Sorts the segments of a page into reading order. */
import { endsSentence } from '../../assign/paragraphs.ts';
import { endsInSource } from '../../source.ts';
import { BODY_MARK, TITLE_MARK } from '../../text/marks.ts';
import { byHeight, gutterOf, intoBands } from './bands.ts';
import type { Reader } from './fluency.ts';
import { belowHeading, newspaper } from './newspaper.ts';
import { isMarked } from './openings.ts';
import type { Segment } from './segments.ts';

/**
 * Maximum number of segments. A page of text has one or two hundred; a page with thousands is a drawing, which has no
 * columns.
 */
const MOST_SEGMENTS = 3000;

/**
 * Columns that are shown only by the strip between them must be fluent, and read better by this much fluency a line.
 */
const UNPROVEN = 0.3;
/** Bonus of a clean cut through all columns, in units of fluency. */
const CLEAN = 2;

/**
 * The columns of a page in reading order: downwards, and from left to right. A column that continues below the others
 * comes last (text that flows around a box).
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
  // Items of all columns can begin at the same height by chance.
  const parts = news ?? (depth === 0 ? unproven(segments) : null);
  if (parts) {
    const inParts = (all: readonly Segment[][], bonus: number) => {
      const columns = all.flatMap((part) => arrange(part, reader, depth + 1, true));
      if (news) orders.push({ columns, bonus });
      else if (reader.fluency(columns.flat()) > 0)
        orders.push({ columns, bonus: bonus - UNPROVEN * segments.length });
    };
    inParts(parts, 0);
    const cut = belowHeading(segments);
    if (cut) inParts(cut.parts, cut.isClean ? CLEAN : 0);
  }
  return best(orders, reader);
}

/**
 * Splits newspaper columns without proof if both have titles. A column on the right without titles may contain the
 * leads of the items on its left.
 */
function unproven(segments: readonly Segment[]): Segment[][] | null {
  const parts = newspaper(segments, true);
  const withTitles = parts?.filter((part) => part.some(({ text }) => TITLE_MARK.test(text))) ?? [];
  return withTitles.some((a, i) => withTitles.slice(i + 1).some((b) => areBeside(a, b))) ? parts : null;
}

/** The order that reads best. Ties go to the first. */
function best(orders: readonly { columns: Column[]; bonus: number }[], reader: Reader): Column[] {
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

function atGutter(band: readonly Segment[]): [Segment[], Segment[]] | null {
  const gutter = gutterOf(band);
  if (!gutter) return null;
  const left = band.filter((segment) => segment.right <= gutter[0] + 1);
  const right = band.filter((segment) => segment.right > gutter[0] + 1);
  return left.length > 0 && right.length > 0 ? [left, right] : null;
}

const isBody = ([first]: Column) => first !== undefined && BODY_MARK.test(first.text);
const tail = (column: Column) =>
  column
    .slice(-3)
    .map(({ text }) => text.trim())
    .join('');
/**
 * Moves a lead on the right of its body before it. A lead has no mark and ends with a sentence, not with a source; the
 * body on its left ends in its source or continues below.
 */
function flowing(columns: readonly Column[]): Column[] {
  const ordered = [...columns];
  for (let i = 0; i + 1 < ordered.length; i++) {
    const [left, right, below] = ordered.slice(i, i + 3) as [Column, Column, Column | undefined];
    if (!areBeside(left, right) || !isBody(left) || isMarked(right)) continue;
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
