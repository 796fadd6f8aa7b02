/** The names on a static map. Their size is set by the stylesheet, in units of the map, by the width of the map. */
import { type Box, markBox, type NamePlace, nameBox, placeNames, type Spot } from './placement.ts';

/**
 * What a name stands for: the subject of the map, a place with a mark, one without, or a neighbour of the subject.
 * The CSS classes name-here … name-beside colour them.
 */
export type NameKind = 'here' | 'marked' | 'plain' | 'beside';

/** A name that is wanted. */
export interface Named extends Spot {
  kind: NameKind;
}

/** A name on a map, units. */
export interface MapName {
  name: string;
  kind: NameKind;
  /** There is room for it only where the map is wide. */
  fine: boolean;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  /** What lowers the baseline, in parts of the size of the font. */
  dy: number;
}

/**
 * Places names: those that fit on a narrow map, then those that fit only on a wide one.
 * @param wanted the most important first
 * @param fonts sizes of the font, units: on a narrow map, and on a wide one if it differs
 * @param taken rectangles that must stay free; the marks of `wanted` are added
 */
export function namesOn(
  size: { width: number; height: number; most?: number },
  wanted: readonly Named[],
  fonts: readonly number[],
  taken: readonly Box[],
): MapName[] {
  const marks = wanted.filter(({ r }) => r > 0).map(markBox);
  const placed = new Map<Named, NamePlace>();
  return fonts.flatMap((font, n) => {
    const before = [...placed].map(([spot, place]) => nameBox(spot, place, font));
    const places = placeNames(
      wanted.filter((spot) => !placed.has(spot)),
      { ...size, font, taken: [...taken, ...marks, ...before] },
    );
    return [...places].map(([spot, place]): MapName => {
      placed.set(spot, place);
      const { x, y, anchor, dy } = place;
      const at = { x: Math.round(spot.x + x), y: Math.round(spot.y + y) };
      return { ...at, name: spot.name, kind: spot.kind, fine: n > 0, anchor, dy };
    });
  });
}
