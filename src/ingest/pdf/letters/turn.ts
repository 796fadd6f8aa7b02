/** Turned pages are set upright; what lies across the text is set aside. */
import type { Letter } from './letters.ts';
import type { Sheet } from './read.ts';

/** In degrees, how far a line may lean and still be level: scans lie a little askew. */
const LEAN = 5;
/** A part of a page that reads in another direction is text of its own, a turned table, from this many letters on. */
const OWN_PAGE = 60;

/** Pages that read from left to right, and what else was drawn on them. */
export interface Upright {
  pages: Sheet[];
  /** Letters in other directions: watermarks, words in the margin. */
  askew: Letter[];
}

/** Quarter turns clockwise by which a letter is turned; null where it leans. */
function quarters({ along: [right, down] }: Letter): number | null {
  const degrees = (Math.atan2(down, right) * 180) / Math.PI + 360;
  const near = Math.round(degrees / 90);
  return Math.abs(degrees - near * 90) <= LEAN ? near % 4 : null;
}

/** Sets a page upright, by the direction of most of its letters; a large part in another direction is a page of its own. */
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

/** A page with some of its letters, turned back by so many quarters. */
function turned({ width, height }: Sheet, letters: readonly Letter[], turn: number): Sheet {
  const back = ({ x, y }: Letter): { x: number; y: number } => {
    if (turn === 1) return { x: y, y: width - x };
    if (turn === 2) return { x: width - x, y: height - y };
    return turn === 3 ? { x: height - y, y: x } : { x, y };
  };
  const size = turn % 2 === 0 ? { width, height } : { width: height, height: width };
  return { ...size, letters: letters.map((letter) => ({ ...letter, ...back(letter), along: [1, 0] })) };
}
