/** The bubbles of the whole country, one per prefecture. */
import type { Spot } from '../../../data/map-data.ts';
import { FEW } from '../../../maps/scale.ts';
import { type Figures, figure, valueText } from '../data/figures.ts';
import { isCity, isProvince, type Rows } from '../data/rows.ts';
import type { Measure } from '../state.ts';
import type { Mark } from './layer.ts';

/** How marks look. */
export interface Look {
  by: Measure;
  /** Radius of the largest bubble, CSS pixels. */
  largest: number;
  /** Base path. */
  base: string;
  /** Whether a position (units of the map) is in the inset. */
  fixed: (x: number, y: number) => boolean;
}

/** The marks of a view. */
export interface Bubbles {
  /** The largest first. */
  marks: Mark[];
  /** The largest figure that the legend explains; 0 for none. */
  most: number;
  /** Radius of a figure, CSS pixels. */
  radius: (value: number) => number;
}

/** Smallest radius of a bubble, CSS pixels. */
const SMALLEST = 2.75;

/**
 * Makes the function from a figure to a radius, CSS pixels; the area is proportional to the figure. Radii are rounded
 * to quarters, so that most bubbles stay unchanged from one frame of a brush to the next.
 */
export function radiusFor(most: number, largest: number): (value: number) => number {
  return (value) => Math.max(SMALLEST, Math.round(largest * Math.sqrt(value / most) * 4) / 4);
}

/** Sorts marks by size. */
export const largestFirst = (a: Mark, b: Mark) => b.r - a.r || (a.key < b.key ? -1 : 1);

/** The bubble of a place. */
export function bubble(spot: Spot, value: number, r: number, look: Look): Mark {
  const [code, , short, path, x, y] = spot;
  return {
    key: code,
    code,
    item: -1,
    x,
    y,
    fixed: look.fixed(x, y),
    r,
    dx: 0,
    dy: 0,
    vague: false,
    // Items with only a known province are at its seat, which has another name.
    name: isProvince(code) && !isCity(code) ? '' : short,
    inside: '',
    label: () => `${short}：${valueText(value, look.by)}`,
    href: `${look.base}regions/${path}/`,
  };
}

/** The marks of the country. */
export function nationBubbles(rows: Rows, figures: Figures, look: Look): Bubbles {
  const found = rows.spots.flatMap((spot, i) => {
    const city = isCity(spot[0]);
    if (isProvince(spot[0]) && !city) return [];
    const value = figure(city ? figures.provinces : figures.prefectures, i, look.by);
    return value > 0 ? [{ spot, value }] : [];
  });
  const most = Math.max(0, ...found.map(({ value }) => value));
  const radius = radiusFor(look.by === 'items' ? Math.max(FEW, most) : most, look.largest);
  const marks = found.map(({ spot, value }) => bubble(spot, value, radius(value), look));
  return { marks: marks.sort(largestFirst), most, radius };
}
