/** Groups letters into rows, and splits these wherever a column may end. */
import { bisector, median } from 'd3';
import { isCjk } from '../../../text/characters.ts';
import { withoutDoubles } from '../letters/doubles.ts';
import type { Letter } from '../letters/letters.ts';
import type { Segment } from './segments.ts';
import { strands } from './strands.ts';
import { NARROW, STRIP } from './strips.ts';

/** Least width of a blank between letters, in em. Typesetters leave a quarter em between Chinese and Latin. */
const BLANK = { latin: 0.15, han: 0.3 };
/** Maximum width of a blank between words, in em. */
const WORD = 0.4;
/** Number of lines with the same start that shows a column. */
const LINES = 4;
/** Number of letters that shows the spacing of a line. */
const AROUND = 10;
/** Marks with ink in their left half only: their box can extend into the gap after them. */
const CLOSING = /[，。、；：！？）》〉」』】”’]$/u;
/** Maximum difference between the starts of a column’s lines, in em. */
export const OFF = 0.1;
/** Share of the box of such a mark that has ink. */
const INK = 0.5;

/** Start of a line, and its font size. */
export type Edge = Pick<Segment, 'left' | 'size'>;

/** A part of a row, and the blank before it if it is joined to the part on its left. */
export interface Atom extends Segment {
  blank: string;
}

/** The rows of a page, split at every gap that may be between columns. */
export interface Atoms {
  rows: Atom[][];
  /** Parts that begin after wider gaps, from left to right. */
  edges: Segment[];
}

export function readAtoms(letters: readonly Letter[]): Atoms {
  const own = withoutDoubles(letters);
  const drawn = new Map(own.map((letter, i) => [letter, i]));
  const rows = toRows(own).flatMap((row) => strands(row, drawn));
  const split = (edges: readonly Atom[], least: number) => rows.map((row) => toAtoms(row, edges, least));
  const edgesOf = (parts: readonly Atom[][]) => parts.flat().sort((a, b) => a.left - b.left);
  const rough = edgesOf(split([], STRIP));
  return { rows: split(rough, NARROW), edges: edgesOf(split(rough, STRIP)) };
}

const byLeft = bisector(({ left }: Edge) => left);

/** Lines of one text have the same size. A title above the columns has another size. */
export const isSameSize = (a: Edge, b: Edge) => Math.abs(a.size - b.size) < 0.08 * b.size;

/**
 * Number of lines that begin where a part of a row begins. If lines of its size run across this position, only lines of
 * its size count, because a title above columns can have a blank there.
 *
 * @param edges starts of lines, from left to right
 * @param parts all parts of the page’s rows
 */
export function countAt(edges: readonly Edge[], one: Edge, parts: readonly Segment[]): number {
  const off = OFF * one.size;
  const near = edges.slice(byLeft.left(edges, one.left - off), byLeft.right(edges, one.left + off));
  const own = near.filter((edge) => isSameSize(edge, one));
  if (own.length === near.length) return near.length;
  const runsAcross = (part: Segment) =>
    part.left < one.left - one.size && part.right > one.left + one.size && isSameSize(part, one);
  return parts.some(runsAcross) ? own.length : near.length;
}

/** Groups letters with the same baseline, from left to right. */
function toRows(letters: readonly Letter[]): Letter[][] {
  const rows: Letter[][] = [];
  for (const letter of [...letters].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && letter.y - first.y < 0.3 * Math.min(letter.size, first.size)) row.push(letter);
    else rows.push([letter]);
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x);
  return rows.filter((row) => row.some(({ text }) => text.trim() !== ''));
}

/**
 * @param edges starts of many lines. There a row is also split after a closing mark, whose box fills the gap.
 * @param least width of the gaps at which a row is split, in em
 */
function toAtoms(row: readonly Letter[], edges: readonly Segment[], least: number): Atom[] {
  const atoms: Atom[] = [];
  const usual = usualGap(row);
  let blank = '';
  /** Total letter spacing of the blanks before a letter. */
  let spaced = 0;
  for (const [i, { text, x, y, width, size }] of row.entries()) {
    const last = atoms.at(-1);
    if (text.trim() === '') {
      blank = ' ';
      spaced += usual;
      if (last) last.blankEnd = true;
      continue;
    }
    const box = { right: x + width, top: y - 0.88 * size, bottom: y + 0.12 * size };
    const gap = last ? x - last.right - usual - spaced : 0;
    const beginsColumn =
      last &&
      CLOSING.test(last.text) &&
      gap + (1 - INK) * last.size >= STRIP * size &&
      countAt(edges, { left: x, size }, edges) >= LINES;
    if (last && beginsColumn) last.right -= (1 - INK) * last.size;
    const visible = last && isCjk(last.text.at(-1) ?? '') && isCjk(text) ? BLANK.han : BLANK.latin;
    if (gap > visible * size) blank = ' ';
    // The next column may have less letter spacing.
    const apart = usual > 0 ? gap + usual - usualAround(row, i, usual) : gap;
    if (last && apart < least * size && !beginsColumn) {
      last.text += blank + text;
      last.right = Math.max(last.right, box.right);
      last.top = Math.min(last.top, box.top);
      last.bottom = Math.max(last.bottom, box.bottom);
      last.size = Math.max(last.size, size);
      last.blankEnd = false;
    } else {
      // The spacing after each letter is not part of the gap.
      if (last && apart < WORD * size) last.right += usual + spaced;
      atoms.push({ text, left: x, size, blankEnd: false, blank, ...box });
    }
    blank = '';
    spaced = 0;
  }
  return atoms;
}

/** The usual gap between the letters of a row. It is positive if letters are spaced to fill a line or for looks. */
function usualGap(row: readonly Letter[], otherwise = 0): number {
  const gaps = row.flatMap((letter, i) => {
    const before = row[i - 1];
    if (!before || letter.text.trim() === '' || before.text.trim() === '') return [];
    const gap = letter.x - before.x - before.width;
    return gap < letter.size ? [Math.max(0, gap)] : [];
  });
  return gaps.length < 5 ? otherwise : (median(gaps) ?? 0);
}

/** The smaller of the usual gaps before and after a position. */
function usualAround(row: readonly Letter[], at: number, usual: number): number {
  const sides = [row.slice(Math.max(0, at - AROUND), at), row.slice(at, at + AROUND)];
  return Math.min(...sides.map((side) => usualGap(side, usual)));
}
