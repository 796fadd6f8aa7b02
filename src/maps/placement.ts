/** Places names on a map one after the other, without overlapping marks or other names. */

/** A rectangle. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A place to be named. All lengths are in units of the map. */
export interface Spot {
  x: number;
  y: number;
  /** Radius of its mark; 0 for an area without a mark, on which the name is placed. */
  r: number;
  /** Empty for a mark without a name, which must not be covered. */
  name: string;
  /** Of several places with the same code only one gets a name. */
  code?: string;
}

/** The position of a name. */
export interface NamePlace {
  /** Relative to the middle of its place, in units. */
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  /** Shift of the baseline, in parts of the font size, so that a smaller font stays on the same side. */
  dy: number;
}

/** The space for names. */
export interface Room {
  width: number;
  height: number;
  /** Font size, in units. */
  font: number;
  /** Rectangles that must stay free. */
  taken: readonly Box[];
  /** Maximum number of names. */
  most?: number | undefined;
}

/** Space between a mark and its name, in parts of the font size. */
const GAP = 0.25;

/** Whether two rectangles overlap. */
const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The rectangle of a mark. */
export const markBox = ({ x, y, r }: Spot): Box => ({ left: x - r, right: x + r, top: y - r, bottom: y + r });

/** The rectangle of a name in Chinese characters, which are as wide as high. */
export function nameBox(spot: Spot, { x, y, anchor, dy }: NamePlace, font: number): Box {
  const wide = spot.name.length * font;
  const left = spot.x + x - { start: 0, middle: wide / 2, end: wide }[anchor];
  const base = spot.y + y + dy * font;
  return { left, right: left + wide, top: base - 0.85 * font, bottom: base + 0.15 * font };
}

/** The possible positions in order of preference: below, right, left, above; without a mark, on the place. */
function placesFor({ r }: Spot, font: number): NamePlace[] {
  const on = (x: number, y: number): NamePlace => ({ x: x * font, y: y * font, anchor: 'middle', dy: 0.35 });
  if (r === 0) return [on(0, 0), on(0, 0.5), on(0, -0.5), on(0.6, 0), on(-0.6, 0)];
  const away = r + GAP * font;
  return [
    { x: 0, y: r, anchor: 'middle', dy: 0.95 },
    { x: away, y: 0, anchor: 'start', dy: 0.35 },
    { x: -away, y: 0, anchor: 'end', dy: 0.35 },
    { x: 0, y: -r, anchor: 'middle', dy: -0.25 },
  ];
}

/**
 * Places the names that fit completely inside the map.
 * @param spots the most important first
 */
export function placeNames<S extends Spot>(spots: readonly S[], room: Room): Map<S, NamePlace> {
  const { width, height, font, most = Number.POSITIVE_INFINITY } = room;
  const taken = [...room.taken];
  const placed = new Map<S, NamePlace>();
  const named = new Set<string>();
  for (const spot of spots) {
    const { name, code } = spot;
    if (placed.size >= most) break;
    if (name === '' || (code !== undefined && named.has(code))) continue;
    for (const place of placesFor(spot, font)) {
      const box = nameBox(spot, place, font);
      if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height) continue;
      if (taken.some((other) => meet(other, box))) continue;
      taken.push(box);
      placed.set(spot, place);
      if (code !== undefined) named.add(code);
      break;
    }
  }
  return placed;
}
