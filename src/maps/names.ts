/** The names on a static map. The stylesheet sets their size in units of the map, depending on the width of the map. */
import { type Box, markBox, type NamePlace, nameBox, placeNames, type Spot } from './placement.ts';

/**
 * What a name labels: the subject of the map, a place with a mark, one without, or a neighbour of the subject. The CSS
 * classes name-here … name-beside colour them.
 */
export type NameKind = 'here' | 'marked' | 'plain' | 'beside';

/** A name to be placed. */
export interface Named extends Spot {
  kind: NameKind;
}

/** A name on a map; positions in units. */
export interface MapName {
  name: string;
  kind: NameKind;
  /** It fits only if the map is wide. */
  fine: boolean;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  /** Shift of the baseline, in parts of the font size. */
  dy: number;
}

/**
 * Places the names that fit on a narrow map, then those that fit only on a wide one.
 * @param wanted the most important first
 * @param fonts font sizes in units: on a narrow map, and on a wide one if it differs
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
