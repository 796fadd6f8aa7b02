/** Letters → rows, split wherever a column might end. */
import { bisectLeft, bisectRight, median } from 'd3';
import { isCjk } from '../../../text/characters.ts';
import { withoutDoubles } from '../letters/doubles.ts';
import type { Letter } from '../letters/letters.ts';
import type { Segment } from './segments.ts';
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
/** Share of such a mark’s box that has ink. */
const INK = 0.5;

/** A part of a row, and the blank before it if it should belong to the part at its left. */
export interface Atom extends Segment {
  blank: string;
}

/** The rows of a page, each split at every gap that might be one between columns. */
export interface Atoms {
  rows: Atom[][];
  /** Left edges behind wider gaps, sorted. */
  edges: number[];
}

export function readAtoms(letters: readonly Letter[]): Atoms {
  const rows = toRows(withoutDoubles(letters));
  const edgesOf = (parts: readonly Segment[][]) =>
    parts.flatMap((row) => row.map(({ left }) => left)).sort((a, b) => a - b);
  const rough = edgesOf(rows.map((row) => toAtoms(row, [], STRIP)));
  return {
    rows: rows.map((row) => toAtoms(row, rough, NARROW)),
    edges: edgesOf(rows.map((row) => toAtoms(row, rough, STRIP))),
  };
}

/** How many numbers of a sorted list are between two. */
export function countWithin(sorted: readonly number[], from: number, to: number): number {
  return bisectRight(sorted, to) - bisectLeft(sorted, from);
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
function toAtoms(row: readonly Letter[], edges: readonly number[], least: number): Atom[] {
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
      countWithin(edges, x - 0.1 * size, x + 0.1 * size) >= LINES;
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
