/** A frame: a rectangle of whole units, and how degrees fall into it. */
import { extent, type GeoProjection, geoConicEqualArea, geoIdentity, geoPath } from 'd3';
import { feature, mesh } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { CompactPath } from './path.ts';
import { simplify } from './simplify.ts';
import {
  arcs,
  arcsOf,
  type Bounds,
  objects,
  type Point,
  type Shape,
  type Shapes,
  shapeBounds,
} from './topology.ts';

export interface Frame {
  /** Units; a page shows a map at about half of them in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Where a place falls, whole units. */
  at(lon: number, lat: number): Point;
  /** The same, not rounded. */
  project(point: Point): Point;
  /** Path data of an outline, cut at the frame's edge. */
  area(shape: Shape): string;
  /** Path data of the borders between the shapes that `between` accepts, each drawn once. */
  borders(shapes: readonly Shape[], between: (a: Shape, b: Shape) => boolean): string;
  /** Path data of the ten-dash line. */
  dashes(): string;
  /** The shapes of which at least a part may be seen. */
  visible(shapes: readonly Shape[]): Shape[];
}

/** The conic of the standard map of China; regions are drawn with their own meridian upright. */
export function chinaProjection(meridian = 105): GeoProjection {
  return geoConicEqualArea().parallels([25, 47]).rotate([-meridian, 0]);
}

export interface FrameOptions {
  width: number;
  height: number;
  /** What must be seen, degrees; at least two points. */
  show: readonly Point[];
  /** Between these and the edge, units: all around, or left, top, right, bottom. */
  margin?: number | readonly [number, number, number, number];
  /** The meridian that stands upright; the middle of `show` if not given. */
  meridian?: number;
  /** Triangles smaller than this are straightened, square units. */
  detail?: number;
  /** Edge of the square that stands for an island too small to have a shape, units. */
  dot?: number;
  /** How far areas go on beyond the edge, so that a stroke around them is not seen there, units. */
  bleed?: number;
}

/** A frame that shows the points of `show` as large as it can. */
export function frame({
  width,
  height,
  show,
  margin = 0,
  meridian,
  detail = 3,
  dot = 2,
  bleed = 4,
}: FrameOptions): Frame {
  const [left, top, right, bottom] = typeof margin === 'number' ? [margin, margin, margin, margin] : margin;
  const [west = 105, east = 105] = extent(show, ([lon]) => lon);
  const projection = chinaProjection(meridian ?? (west + east) / 2).fitExtent(
    [
      [left, top],
      [width - right, height - bottom],
    ],
    { type: 'MultiPoint', coordinates: [...show] },
  );
  const project = (point: Point): Point => projection(point) ?? [0, 0];

  // Arcs are projected and simplified once and only where needed; neighbours share them, so borders still match.
  const planar: Topology = { type: 'Topology', objects: {}, arcs: [] };
  const prepare = (shape: Shape) => {
    for (const i of arcsOf(shape)) planar.arcs[i] ??= simplify((arcs[i] ?? []).map(project), detail);
  };
  const clip = geoIdentity().clipExtent([
    [-bleed, -bleed],
    [width + bleed, height + bleed],
  ]);
  const write = (object: Parameters<ReturnType<typeof geoPath>>[0]) => {
    const path = new CompactPath(dot);
    geoPath(clip, path)(object);
    return path.toString();
  };
  const edge = window(projection, width, height);

  return {
    width,
    height,
    at: (lon, lat) => {
      const [x, y] = project([lon, lat]);
      return [Math.round(x), Math.round(y)];
    },
    project,
    area: (shape) => {
      prepare(shape);
      return write(feature(planar, shape));
    },
    borders: (shapes, between) => {
      for (const shape of shapes) prepare(shape);
      const collection: Shapes = { type: 'GeometryCollection', geometries: [...shapes] };
      return write(mesh(planar, collection, (a, b) => a !== b && between(a as Shape, b as Shape)));
    },
    dashes: () => {
      const lines = objects.dashes.geometries.map((line) =>
        line.arcs.flatMap((i) => arcs[i] ?? []).map(project),
      );
      return write({ type: 'MultiLineString', coordinates: lines });
    },
    visible: (shapes) => shapes.filter((shape) => meets(shapeBounds(shape), edge)),
  };
}

/** The box of degrees that the frame looks on: its edge turned back into degrees. */
function window(projection: GeoProjection, width: number, height: number): Bounds {
  const steps = Array.from({ length: 11 }, (_, i) => i / 10);
  const points = steps
    .flatMap((t): [number, number][] => [
      [t * width, 0],
      [t * width, height],
      [0, t * height],
      [width, t * height],
    ])
    .map((point) => projection.invert?.(point) ?? [105, 35]);
  const lon = points.map(([x = 105]) => x);
  const lat = points.map(([, y = 35]) => y);
  return [Math.min(...lon), Math.min(...lat), Math.max(...lon), Math.max(...lat)];
}

function meets(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
