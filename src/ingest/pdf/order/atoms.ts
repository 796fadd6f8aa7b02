/** Letters → rows, split wherever a column might end. */
import { bisector, median } from 'd3';
import { isCjk } from '../../../text/characters.ts';
import { withoutDoubles } from '../letters/doubles.ts';
import type { Letter } from '../letters/letters.ts';
import type { Segment } from './segments.ts';
import { strands } from './strands.ts';
import { NARROW, STRIP } from './strips.ts';

/** A gap wider than this between letters is a blank, in em: typesetters leave a quarter between Chinese and Latin. */
const BLANK = { latin: 0.15, han: 0.3 };
/** A blank between words is narrower than this. */
const WORD = 0.4;
/** So many lines that begin at one place show a column. */
const LINES = 4;
/** So many letters show how a line is spaced out. */
const AROUND = 10;
/** Marks with ink in their left half only: their box may reach into the gap behind them. */
const CLOSING = /[，。、；：！？）》〉」』】”’]$/u;
/** How far the beginnings of a column’s lines may be apart, in em. */
export const OFF = 0.1;
/** Share of such a mark’s box that has ink. */
const INK = 0.5;

/** Where a line begins, and its font size. */
export type Edge = Pick<Segment, 'left' | 'size'>;

/** A part of a row, and the blank before it if it should belong to the part at its left. */
export interface Atom extends Segment {
  blank: string;
}

/** The rows of a page, each split at every gap that might be one between columns. */
export interface Atoms {
  rows: Atom[][];
  /** What begins behind wider gaps, from left to right. */
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

/** Lines of one text have the same size; a title above the columns has another. */
export const isSameSize = (a: Edge, b: Edge) => Math.abs(a.size - b.size) < 0.08 * b.size;

/**
 * How many lines begin where a part of a row does. Where lines of its size run across the place, only those of its size count:
 * a title above columns may have a blank where one of them begins.
 *
 * @param edges where lines begin, from left to right
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

/** Groups letters on one baseline, from left to right. */
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
 * @param edges where many lines begin: there a row is split behind a closing mark too, whose box fills the gap
 * @param least width of the gaps at which a row is split, in em
 */
function toAtoms(row: readonly Letter[], edges: readonly Segment[], least: number): Atom[] {
  const atoms: Atom[] = [];
  const usual = usualGap(row);
  let blank = '';
  /** What spacing adds to the blanks before a letter. */
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
    // The letters of the next column may be less spaced out.
    const apart = usual > 0 ? gap + usual - usualAround(row, i, usual) : gap;
    if (last && apart < least * size && !beginsColumn) {
      last.text += blank + text;
      last.right = Math.max(last.right, box.right);
      last.top = Math.min(last.top, box.top);
      last.bottom = Math.max(last.bottom, box.bottom);
      last.size = Math.max(last.size, size);
      last.blankEnd = false;
    } else {
      // The space behind each letter is no part of the gap.
      if (last && apart < WORD * size) last.right += usual + spaced;
      atoms.push({ text, left: x, size, blankEnd: false, blank, ...box });
    }
    blank = '';
    spaced = 0;
  }
  return atoms;
}

/** The gap between most letters of a row: letters can be spaced out, to fill a line or for looks. */
function usualGap(row: readonly Letter[], otherwise = 0): number {
  const gaps = row.flatMap((letter, i) => {
    const before = row[i - 1];
    if (!before || letter.text.trim() === '' || before.text.trim() === '') return [];
    const gap = letter.x - before.x - before.width;
    return gap < letter.size ? [Math.max(0, gap)] : [];
  });
  return gaps.length < 5 ? otherwise : (median(gaps) ?? 0);
}

/** The lesser of the usual gaps before and behind a place. */
function usualAround(row: readonly Letter[], at: number, usual: number): number {
  const sides = [row.slice(Math.max(0, at - AROUND), at), row.slice(at, at + AROUND)];
  return Math.min(...sides.map((side) => usualGap(side, usual)));
}
