/** Lines that are printed over each other: each is a line of its own. */
import type { Letter } from '../letters/letters.ts';

/** A letter covers another where less than this share of it is free. */
const FREE = 0.5;
/** Fewer letters are marks that belong to others: accents, underlines, circles. */
const LEAST = 4;

/**
 * The letters of one baseline as lines, each without letters over others. They are told apart by the order in which they
 * are drawn: a line is drawn from left to right.
 *
 * @param row from left to right
 * @param drawn the place of each letter in the order of drawing
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
