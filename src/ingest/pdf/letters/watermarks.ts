/** Removes watermarks: words that are drawn repeatedly across the text. */
import { median } from 'd3';
import { sectionHeading } from '../../text/headings.ts';
import type { Letter } from './letters.ts';
import type { Sheet } from './read.ts';

/** Least lightness of a watermark that need not lie over other letters. */
const LIGHT = 0.5;
/** Least size of a single-letter watermark, as a multiple of the usual size. */
const LARGE = 2;
/** Least number of repetitions of a watermark. */
const OFTEN = 3;

/** Letters that were drawn consecutively: a line, or a part of one. */
interface Stroke {
  text: string;
  letters: Letter[];
  page: number;
}

/** Groups letters into lines, in drawing order. */
export function strokesOf(letters: readonly Letter[], page: number): Stroke[] {
  const strokes: Stroke[] = [];
  let last: Letter | undefined;
  for (const letter of letters) {
    const em = letter.size;
    const [right, down] = letter.along;
    const goesOn =
      last &&
      Math.abs(last.size - em) < 0.1 * em &&
      Math.abs(last.light - letter.light) < 0.1 &&
      Math.abs(last.x + right * last.width - letter.x) < em &&
      Math.abs(last.y + down * last.width - letter.y) < em &&
      Math.abs((letter.x - last.x) * down - (letter.y - last.y) * right) < 0.2 * em;
    const stroke = strokes.at(-1);
    if (goesOn && stroke) stroke.letters.push(letter);
    else strokes.push({ text: '', letters: [letter], page });
    last = letter;
  }
  for (const stroke of strokes)
    stroke.text = stroke.letters
      .map(({ text }) => text)
      .join('')
      .trim();
  return strokes;
}

/**
 * Removes watermarks from upright pages. A watermark is recurring words of two letters or more, or a recurring large
 * letter, but not a heading. It is light, or lies over other letters: in most places, or in some if it is at the same
 * positions on several pages.
 */
export function partWatermarks(pages: readonly Sheet[]): { pages: Sheet[]; words: string[] } {
  const all = pages.flatMap(({ letters }, i) => strokesOf(letters, i));
  const usual = median(pages.flatMap(({ letters }) => letters.map(({ size }) => size))) ?? 0;
  // The last letter of wrapped words may be alone.
  const isLarge = (own: readonly Stroke[]) =>
    own.every(({ letters }) => letters.every(({ size }) => size > LARGE * usual));
  const recurring = [...Map.groupBy(all, ({ text }) => text.replace(/\s/g, ''))].filter(
    ([text, own]) =>
      own.length >= OFTEN &&
      ([...text].length >= 2 || (isLarge(own) && areFixed(own))) &&
      /\p{L}/u.test(text) &&
      sectionHeading(text) === null &&
      !/[。，●■█]/u.test(text),
  );
  // Ends of titles recur too, and a watermark may lie over them.
  const recurs = new Set(recurring.flatMap(([, own]) => own.flatMap((stroke) => stroke.letters)));
  const grids = new Map<number, Grid>();
  const gridOf = (page: number) => {
    const known =
      grids.get(page) ?? gridFrom((pages[page] as Sheet).letters.filter((letter) => !recurs.has(letter)));
    grids.set(page, known);
    return known;
  };
  const drawn = new Set<Letter>();
  const words: string[] = [];
  for (const [text, own] of recurring) {
    const isLight = own.every(({ letters }) => letters.every(({ light }) => light >= LIGHT));
    const over = own.filter((stroke) => liesOver(stroke, gridOf(stroke.page))).length;
    const isDrawnOver = over > 0.6 * own.length || (over >= OFTEN && areFixed(own));
    if (!isLight && !isDrawnOver) continue;
    words.push(text);
    for (const { letters } of own) for (const letter of letters) drawn.add(letter);
    // Parts of the words are separate if they were cut or wrapped at the page’s edge.
    const [first] = own[0]?.letters ?? [];
    for (const part of isLight ? all : [])
      if (
        text.includes(part.text.replace(/\s/g, '')) &&
        part.letters.every((letter) => isAlike(letter, first))
      )
        for (const letter of part.letters) drawn.add(letter);
  }
  if (drawn.size === 0) return { pages: [...pages], words };
  return {
    pages: pages.map((page) => ({ ...page, letters: page.letters.filter((letter) => !drawn.has(letter)) })),
    words,
  };
}

/** Whether every position of the lines occurs on several pages. */
function areFixed(strokes: readonly Stroke[]): boolean {
  const places = Map.groupBy(strokes, ({ letters: [first] }) =>
    first ? `${Math.round(first.x)} ${Math.round(first.y)}` : '',
  );
  return [...places.values()].every((own) => own.length >= OFTEN);
}

const isAlike = (letter: Letter, other: Letter | undefined) =>
  other !== undefined &&
  Math.abs(letter.size - other.size) < 0.5 &&
  Math.abs(letter.light - other.light) < 0.05;

/** Letters by the square of 20 points in which they begin. */
type Grid = Map<string, Letter[]>;
const SQUARE = 20;
const gridFrom = (letters: readonly Letter[]): Grid =>
  Map.groupBy(letters, ({ x, y }) => `${Math.floor(x / SQUARE)} ${Math.floor(y / SQUARE)}`);

/** Whether a line covers a large part of the height and width of letters of other words. */
function liesOver({ letters }: Stroke, grid: Grid): boolean {
  const own = new Set(letters);
  return letters.some((letter) => {
    const reach = Math.ceil(letter.size / SQUARE) + 1;
    const [column, row] = [Math.floor(letter.x / SQUARE), Math.floor(letter.y / SQUARE)];
    for (let i = -reach; i <= reach; i++)
      for (let j = -reach; j <= reach; j++)
        if (grid.get(`${column + i} ${row + j}`)?.some((other) => !own.has(other) && covers(letter, other)))
          return true;
    return false;
  });
}

function covers(a: Letter, b: Letter): boolean {
  if (b.text.trim() === '' || a.text.trim() === '' || a.text === b.text) return false;
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y, b.y) - Math.max(a.y - 0.85 * a.size, b.y - 0.85 * b.size);
  const least = Math.min(a.size, b.size);
  return across > 0.3 * least && down > 0.25 * least;
}
