/** Where names stand on a map: one after the other, each where it covers no mark and no other name. */

/** A rectangle. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A place that wants a name. All lengths are units of the map. */
export interface Spot {
  x: number;
  y: number;
  /** Radius of its mark; 0 for an area without one, whose name stands on it. */
  r: number;
  /** Empty for a mark that only must not be covered. */
  name: string;
  /** Of several places with the same code one gets the name. */
  code?: string;
}

/** Where a name stands. */
export interface NamePlace {
  /** From the middle of its place. */
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  /** What lowers the baseline, in parts of the size of the font: a smaller font stays at the same side. */
  dy: number;
}

/** The room for names. */
export interface Room {
  width: number;
  height: number;
  /** Size of the font. */
  font: number;
  /** Rectangles that must stay free. */
  taken: readonly Box[];
  /** Largest number of names. */
  most?: number | undefined;
}

/** Space between a mark and its name, in parts of the size of the font. */
const GAP = 0.25;

/** Whether two rectangles overlap. */
const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The rectangle of a mark. */
export const markBox = ({ x, y, r }: Spot): Box => ({ left: x - r, right: x + r, top: y - r, bottom: y + r });

/** The rectangle of a name of Han characters, each as wide as high. */
export function nameBox(spot: Spot, { x, y, anchor, dy }: NamePlace, font: number): Box {
  const wide = spot.name.length * font;
  const left = spot.x + x - { start: 0, middle: wide / 2, end: wide }[anchor];
  const base = spot.y + y + dy * font;
  return { left, right: left + wide, top: base - 0.85 * font, bottom: base + 0.15 * font };
}

/** The possible places in the order in which they are tried: below, right, left, above; without a mark, on it. */
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
 * Places the names for which there is room, whole and inside the map.
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
