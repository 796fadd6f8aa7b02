/** The South China Sea with all its islands at a smaller scale, in the lower right corner of a map. */
import { frame, type Placing } from './frame.ts';
import { objects, type Point } from './topology.ts';

/** The inset of a map. */
export interface Inset {
  /** Its rectangle, in units of the map. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** The `transform` of its paths, which have smaller units. */
  transform: string;
  /** The visible provinces. */
  land: { adcode: string; d: string }[];
  dashes: string;
}

/** Number of inset units in one unit of the map. */
const FINENESS = 4;
const WIDTH = 126;
const HEIGHT = 164;

const VIEW = frame({
  width: WIDTH * FINENESS,
  height: HEIGHT * FINENESS,
  // From the coast of 广东 to 曾母暗沙, with the ten-dash line.
  show: [
    [107.6, 24],
    [122.6, 24],
    [107.6, 3.2],
    [120, 3.2],
  ],
  margin: 8,
  detail: 12,
  dot: 7,
  bleed: 0,
});

let drawn: Pick<Inset, 'land' | 'dashes'> | undefined;

function corner(width: number, height: number): Point {
  return [width - WIDTH - 1, height - HEIGHT - 1];
}

/** A frame that moves places south of its edge into the inset. */
export function withInset({ width, height, at }: Placing): Placing {
  const [left, top] = corner(width, height);
  return {
    width,
    height,
    at: (lon, lat) => {
      const point = at(lon, lat);
      if (point[1] <= height) return point;
      const [x, y] = VIEW.at(lon, lat);
      return [Math.round(left + x / FINENESS), Math.round(top + y / FINENESS)];
    },
  };
}

/** The inset for a map of the given size. */
export function southChinaSea(width: number, height: number): Inset {
  drawn ??= {
    land: VIEW.visible(objects.provinces.geometries)
      .map((shape) => ({ adcode: String(shape.id), d: VIEW.area(shape) }))
      .filter(({ d }) => d !== ''),
    dashes: VIEW.dashes(),
  };
  const [x, y] = corner(width, height);
  const transform = `translate(${x} ${y}) scale(${1 / FINENESS})`;
  return { x, y, width: WIDTH, height: HEIGHT, transform, ...drawn };
}
