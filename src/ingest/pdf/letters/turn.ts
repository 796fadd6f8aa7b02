/** Rotates pages upright, and separates text in other directions. */
import type { Letter } from './letters.ts';
import type { Sheet } from './read.ts';

/** Maximum angle of a level line, in degrees: scans are slightly tilted. */
const LEAN = 5;
/** Least number of letters in another direction that become a separate page, such as a rotated table. */
const OWN_PAGE = 60;

/** Upright pages, and the other letters on them. */
export interface Upright {
  pages: Sheet[];
  /** Letters in other directions: watermarks, words in the margin. */
  askew: Letter[];
}

/** Clockwise quarter turns of a letter; null if it is tilted. */
function quarters({ along: [right, down] }: Letter): number | null {
  const degrees = (Math.atan2(down, right) * 180) / Math.PI + 360;
  const near = Math.round(degrees / 90);
  return Math.abs(degrees - near * 90) <= LEAN ? near % 4 : null;
}

/**
 * Rotates a page upright, by the direction of most of its letters. A large part in another direction becomes a page.
 */
export function setUpright(sheet: Sheet): Upright {
  const byTurn = Map.groupBy(sheet.letters, quarters);
  const askew = byTurn.get(null) ?? [];
  byTurn.delete(null);
  const parts = [...byTurn].sort((a, b) => b[1].length - a[1].length) as [number, Letter[]][];
  const pages: Sheet[] = [];
  parts.forEach(([turn, letters], i) => {
    if (i > 0 && (letters.length < OWN_PAGE || !letters.some(({ text }) => text === '。')))
      askew.push(...letters);
    else pages.push(turned(sheet, letters, turn));
  });
  return { pages: pages.length > 0 ? pages : [{ ...sheet, letters: [] }], askew };
}

/** A page with some of its letters, rotated back by a number of quarter turns. */
function turned({ width, height }: Sheet, letters: readonly Letter[], turn: number): Sheet {
  const back = ({ x, y }: Letter): { x: number; y: number } => {
    if (turn === 1) return { x: y, y: width - x };
    if (turn === 2) return { x: width - x, y: height - y };
    return turn === 3 ? { x: height - y, y: x } : { x, y };
  };
  const size = turn % 2 === 0 ? { width, height } : { width: height, height: width };
  return { ...size, letters: letters.map((letter) => ({ ...letter, ...back(letter), along: [1, 0] })) };
}
