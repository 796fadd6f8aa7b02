/** The South China Sea with all its islands at a smaller scale, in the lower right corner of a map. */
import { type Frame, frame } from './frame.ts';
import { objects, type Point } from './topology.ts';

export interface Inset {
  /** Where it stands on the map and how large it is, units of the map. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** Its paths are in finer units of their own; this attribute brings them to their place. */
  transform: string;
  land: string;
  dashes: string;
}

/** Own units to one of the map. */
const FINENESS = 4;
const WIDTH = 126;
const HEIGHT = 164;

const VIEW = frame({
  width: WIDTH * FINENESS,
  height: HEIGHT * FINENESS,
  // From the coast of 广东 to 曾母暗沙, the ten-dash line included.
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

/** The frame, but places south of its edge fall into the inset. */
export function withInset({
  width,
  height,
  at,
}: Pick<Frame, 'width' | 'height' | 'at'>): Pick<Frame, 'width' | 'height' | 'at'> {
  const [left, top] = corner(width, height);
  const inInset = (lon: number, lat: number): Point => {
    const [x, y] = VIEW.at(lon, lat);
    return [Math.round(left + x / FINENESS), Math.round(top + y / FINENESS)];
  };
  return {
    width,
    height,
    at: (lon, lat) => {
      const point = at(lon, lat);
      return point[1] > height ? inInset(lon, lat) : point;
    },
  };
}

/** The inset for a map of the given size. */
export function southChinaSea(width: number, height: number): Inset {
  drawn ??= {
    land: VIEW.visible(objects.provinces.geometries).map(VIEW.area).join(''),
    dashes: VIEW.dashes(),
  };
  const [x, y] = corner(width, height);
  const transform = `translate(${x} ${y}) scale(${1 / FINENESS})`;
  return { x, y, width: WIDTH, height: HEIGHT, transform, ...drawn };
}
