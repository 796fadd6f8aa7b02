/** Which marks can show their names without covering a name or a bubble. */
import type { ZoomTransform } from 'd3';
import { markBox, type NamePlace, placeNames } from '../../../maps/placement.ts';
import { type Mark, positionOf } from './layer.ts';

/** Size of the font, CSS pixels. */
const FONT = 12;

/**
 * Chooses the marks whose names are shown: at most one per place, while there is room.
 * @param marks the most important first
 * @param unit map units in one CSS pixel
 * @param edge width and height of the map, CSS pixels; no name is cut off
 * @param most largest number of names
 * @returns places of the names by key of the mark, CSS pixels
 */
export function namedMarks(
  marks: readonly Mark[],
  transform: ZoomTransform,
  unit: number,
  [width, height]: readonly [number, number],
  most: number,
): Map<string, NamePlace> {
  const spots = marks.map((mark) => {
    const [x, y] = positionOf(mark, transform, unit).map((n) => n / unit) as [number, number];
    return { ...mark, x, y, name: mark.fixed ? '' : mark.name };
  });
  const places = placeNames(spots, { width, height, font: FONT, most, taken: spots.map(markBox) });
  return new Map([...places].map(([{ key }, place]) => [key, place]));
}
