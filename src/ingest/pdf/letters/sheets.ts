/** Splits sheets that have two pages each. */
import type { Letter } from './letters.ts';
import type { Sheet } from './read.ts';
import { strokesOf } from './watermarks.ts';

/** The text of a page lies between these shares of its height. */
const [HEAD, FOOT] = [0.14, 0.86];
/** Maximum distance of the fold from the middle, as a share of the width; and minimum width of the fold, in points. */
const FOLD = 0.08;
const WIDTH = 12;

/**
 * Splits landscape sheets with two pages each: their middle is empty, and the head or foot of both halves has the same
 * words or numbers. Other sheets are unchanged.
 */
export function partSheets(sheets: readonly Sheet[]): Sheet[] {
  const folded = sheets.map((sheet) => (sheet.width > 1.15 * sheet.height ? fold(sheet) : null));
  const both = folded.filter((halves) => halves !== null);
  const alike = both.filter(([left, right]) => {
    const frame = frameOf(left);
    return [...frameOf(right)].some((line) => frame.has(line));
  });
  if (alike.length === 0 || alike.length < both.length / 2) return [...sheets];
  return sheets.flatMap((sheet, i) => folded[i] ?? [sheet]);
}

/** The two halves of a sheet; null if something lies across its middle. */
function fold(sheet: Sheet): [Sheet, Sheet] | null {
  const [from, to] = [(0.5 - FOLD) * sheet.width, (0.5 + FOLD) * sheet.width];
  const near = sheet.letters
    .filter(({ text, x, width }) => text.trim() !== '' && x + width > from && x < to)
    .sort((a, b) => a.x - b.x);
  let [edge, at, widest] = [from, 0, 0];
  for (const { x, width } of [...near, { x: to, width: 0 }]) {
    if (x - edge > widest) [widest, at] = [x - edge, (x + edge) / 2];
    edge = Math.max(edge, x + width);
  }
  if (widest < WIDTH) return null;
  const middle = sheet.width / 2;
  const half = (letters: Letter[]): Sheet => ({ width: middle, height: sheet.height, letters });
  const left = sheet.letters.filter(({ x }) => x < at);
  const right = sheet.letters
    .filter(({ x }) => x >= at)
    .map((letter) => ({ ...letter, x: letter.x - middle }));
  return [half(left), half(right)];
}

/** The lines at the head and foot of a page, without their numbers. */
function frameOf({ letters, height }: Sheet): Set<string> {
  const edge = letters.filter(({ y }) => y < HEAD * height || y > FOOT * height);
  return new Set(
    strokesOf(edge, 0)
      .map(
        ({ text, letters: [first] }) =>
          `${text.replace(/\s/g, '').replace(/\d+/g, '#')} ${Math.round((first?.y ?? 0) / 6)}`,
      )
      .filter((key) => !key.startsWith(' ')),
  );
}
