/** Separates lines that are printed over each other. */
import type { Letter } from '../letters/letters.ts';

/** A letter covers another one if less than this share of the latter is free. */
const FREE = 0.5;
/** Fewer letters than this are marks on other letters: accents, underlines, circles. */
const LEAST = 4;

/**
 * Splits the letters of one baseline into lines, each without overlapping letters. Lines are told apart by drawing
 * order: each line is drawn from left to right.
 *
 * @param row from left to right
 * @param drawn index of each letter in drawing order
 */
export function strands(row: Letter[], drawn: ReadonlyMap<Letter, number>): Letter[][] {
  const inked = row.filter(({ text }) => text.trim() !== '');
  const covered = inked.filter((letter, i) => {
    const before = inked[i - 1];
    return (
      before !== undefined && before.x + before.width - letter.x > FREE * Math.min(before.width, letter.width)
    );
  });
  if (covered.length < LEAST) return [row];
  const runs: Letter[][] = [];
  for (const letter of row.toSorted((a, b) => (drawn.get(a) ?? 0) - (drawn.get(b) ?? 0))) {
    const last = runs.at(-1)?.at(-1);
    if (last && letter.x > last.x && isNext(drawn, last, letter)) runs.at(-1)?.push(letter);
    else runs.push([letter]);
  }
  const lines: Letter[][] = [];
  for (const run of runs) {
    const line = lines.find((own) => !own.some((letter) => run.some((other) => areOver(letter, other))));
    if (line) line.push(...run);
    else lines.push([...run]);
  }
  return lines.map((line) => line.sort((a, b) => a.x - b.x));
}

const isNext = (drawn: ReadonlyMap<Letter, number>, last: Letter, letter: Letter) =>
  (drawn.get(letter) ?? 0) === (drawn.get(last) ?? 0) + 1;

const areOver = (a: Letter, b: Letter) =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > FREE * Math.min(a.width, b.width);
