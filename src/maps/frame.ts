/** A frame: a map projection fitted to a rectangle, and the drawing in it. */
import { extent, type GeoProjection, geoConicEqualArea, geoIdentity, geoPath } from 'd3';
import { feature, mesh } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { CompactPath } from './path.ts';
import { simplify } from './simplify.ts';
import {
  arcs,
  arcsOf,
  type Bounds,
  boundsOf,
  objects,
  type Point,
  type Shape,
  type Shapes,
  shapeBounds,
} from './topology.ts';

/** What is needed to place things in a frame. */
export interface Placing {
  /** Units; a page shows a map at about half of them in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The position of a place, whole units. */
  at(lon: number, lat: number): Point;
}

/** A rectangle of a map. */
export interface Frame extends Placing {
  /** The position of a place, not rounded. */
  project(point: Point): Point;
  /** Path data of an outline, clipped to the frame. */
  area(shape: Shape): string;
  /** Path data of the borders between the shapes that `between` accepts, each drawn once. */
  borders(shapes: readonly Shape[], between: (a: Shape, b: Shape) => boolean): string;
  /** Path data of the ten-dash line. */
  dashes(): string;
  /** The shapes that may be in the frame, at least in part. */
  visible(shapes: readonly Shape[]): Shape[];
}

/** The conic projection of the standard map of China. */
function chinaProjection(meridian: number): GeoProjection {
  return geoConicEqualArea().parallels([25, 47]).rotate([-meridian, 0]);
}

/** How to fit a frame. */
export interface FrameOptions {
  width: number;
  height: number;
  /** What must be in the frame, degrees; at least two points. */
  show: readonly Point[];
  /** Space between these points and the edge, units: all around, or left, top, right, bottom. */
  margin?: number | readonly [number, number, number, number];
  /** The vertical meridian, degrees. The default is the middle of `show`. */
  meridian?: number;
  /** The smallest triangle that simplification keeps, square units. */
  detail?: number;
  /** Edge of the square that represents a very small island, units. */
  dot?: number;
  /** How far areas extend beyond the edge, units. It hides their stroke there. */
  bleed?: number;
}

/** Makes a frame that shows the points of `show` as large as possible. */
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

  // Each arc is projected and simplified once, when needed. Neighbours share arcs, so their borders still match.
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

/** The box of degrees that the frame shows: its edge, projected back. */
function window(projection: GeoProjection, width: number, height: number): Bounds {
  const steps = Array.from({ length: 11 }, (_, i) => i / 10);
  const edge = steps
    .flatMap((t): Point[] => [
      [t * width, 0],
      [t * width, height],
      [0, t * height],
      [width, t * height],
    ])
    .map((point): Point => projection.invert?.(point) ?? [105, 35]);
  return boundsOf(edge);
}

function meets(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
