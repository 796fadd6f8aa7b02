/** Which marks can show their names without covering a name or a bubble. */
import type { ZoomTransform } from 'd3';
import { type Mark, positionOf } from './layer.ts';

/** Position of a name, CSS pixels from the middle of its mark. */
export interface Named {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const FONT = 12;
const GAP = 3;

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The possible positions, in the order in which they are tried: below, right, left, above. */
function sides({ r, name }: Mark): { named: Named; box: Box }[] {
  const wide = name.length * FONT;
  const middle = FONT / 2 - 1.5;
  const side = (x: number, anchor: Named['anchor'], left: number) => ({
    named: { x, y: middle, anchor },
    box: { left, right: left + wide, top: -FONT / 2, bottom: FONT / 2 },
  });
  const level = (y: number) => ({
    named: { x: 0, y, anchor: 'middle' as const },
    box: { left: -wide / 2, right: wide / 2, top: y - FONT + 2, bottom: y + 3 },
  });
  return [
    level(r + FONT),
    side(r + GAP, 'start', r + GAP),
    side(-r - GAP, 'end', -r - GAP - wide),
    level(-r - GAP - 1),
  ];
}

/**
 * Chooses the marks whose names are shown: at most one a place, while there is room.
 * @param marks the most important first
 * @param unit map units in one CSS pixel
 * @param edge width and height of the map, CSS pixels; no name is cut off
 * @param most largest number of names
 * @returns positions by key
 */
export function namedMarks(
  marks: readonly Mark[],
  transform: ZoomTransform,
  unit: number,
  edge: readonly [number, number],
  most: number,
): Map<string, Named> {
  const named = new Map<string, Named>();
  const places = new Set<string>();
  const at = (mark: Mark) => positionOf(mark, transform, unit).map((n) => n / unit) as [number, number];
  const taken = marks.map((mark): Box => {
    const [x, y] = at(mark);
    return { left: x - mark.r, right: x + mark.r, top: y - mark.r, bottom: y + mark.r };
  });
  for (const mark of marks) {
    if (named.size >= most) break;
    if (places.has(mark.code) || mark.fixed || mark.name === '') continue;
    const [x, y] = at(mark);
    for (const { named: place, box } of sides(mark)) {
      const here = { left: x + box.left, right: x + box.right, top: y + box.top, bottom: y + box.bottom };
      if (here.left < 0 || here.right > edge[0] || here.top < 0 || here.bottom > edge[1]) continue;
      if (taken.some((other) => meet(other, here))) continue;
      taken.push(here);
      named.set(mark.key, place);
      places.add(mark.code);
      break;
    }
  }
  return named;
}
