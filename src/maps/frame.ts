/** A map projection fitted to a rectangle, and functions that draw in it. */
import { extent, type GeoProjection, geoConicEqualArea, geoIdentity, geoPath, polygonArea } from 'd3';
import { feature, merge, mesh } from 'topojson-client';
import type { MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { middleOf, Rings } from './middle.ts';
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

/** The size of a frame, and the positions of places in it. */
export interface Placing {
  /** In units. A page displays a map at about half of them in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The position of a place, in whole units. */
  at(lon: number, lat: number): Point;
}

/** Draws shapes that share arcs. */
export interface Pen {
  /** Path data of an outline, clipped to the frame. */
  area(shape: Shape): string;
  /** Path data of the borders between the shapes that `between` accepts, each drawn once. */
  borders(shapes: readonly Shape[], between: (a: Shape, b: Shape) => boolean): string;
  /** Path data of some shapes as one. */
  union(shapes: readonly Shape[]): string;
  /** Position for a name on the visible part of a shape; null if that is small. */
  middle(shape: Shape): Point | null;
}

/** A rectangle of a map. As a pen it draws the shapes of boundaries.json. */
export interface Frame extends Placing, Pen {
  /** The position of a place, not rounded. */
  project(point: Point): Point;
  /** A pen for shapes with other arcs, in degrees. */
  pen(lines: readonly Point[][]): Pen;
  /** Path data of the ten-dash line. */
  dashes(): string;
  /** The shapes that may be at least partly within the frame. */
  visible(shapes: readonly Shape[]): Shape[];
}

/** The conic equal-area projection of the standard map of China. */
function chinaProjection(meridian: number): GeoProjection {
  return geoConicEqualArea().parallels([25, 47]).rotate([-meridian, 0]);
}

/** Options of a frame. */
export interface FrameOptions {
  width: number;
  height: number;
  /** Points that must be within the frame, in degrees; at least two. */
  show: readonly Point[];
  /** Space between these points and the edge, in units: one value, or left, top, right, bottom. */
  margin?: number | readonly [number, number, number, number];
  /** The meridian that is vertical, in degrees. The default is the middle of `show`. */
  meridian?: number;
  /** The smallest triangle that simplification keeps, in square units. */
  detail?: number;
  /** Edge of the square that represents a very small island, in units. */
  dot?: number;
  /** How far areas extend beyond the edge, in units, so that their stroke there is hidden. */
  bleed?: number;
}

/** Smaller holes in a union are filled, in square units. */
const HOLE = 60;

/** Creates a frame that shows the points of `show` as large as possible. */
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

  const clip = geoIdentity().clipExtent([
    [-bleed, -bleed],
    [width + bleed, height + bleed],
  ]);
  const write = (object: Parameters<ReturnType<typeof geoPath>>[0]) => {
    const path = new CompactPath(dot);
    geoPath(clip, path)(object);
    return path.toString();
  };
  const seen = window(projection, width, height);
  const inside = geoIdentity().clipExtent([
    [0, 0],
    [width, height],
  ]);

  const pen = (lines: readonly Point[][]): Pen => {
    // Each arc is projected and simplified once, on demand. Neighbours share arcs, so their borders still match.
    const planar: Topology = { type: 'Topology', objects: {}, arcs: [] };
    const prepare = (shape: Shape) => {
      for (const i of arcsOf(shape)) planar.arcs[i] ??= simplify((lines[i] ?? []).map(project), detail);
    };
    return {
      area: (shape) => {
        prepare(shape);
        return write(feature(planar, shape));
      },
      borders: (shapes, between) => {
        for (const shape of shapes) prepare(shape);
        const collection: Shapes = { type: 'GeometryCollection', geometries: [...shapes] };
        return write(mesh(planar, collection, (a, b) => a !== b && between(a as Shape, b as Shape)));
      },
      union: (shapes) => {
        for (const shape of shapes) prepare(shape);
        const { type, coordinates } = merge(planar, shapes as (Polygon | MultiPolygon)[]);
        // If the borders of two shapes differ a little, a hole remains.
        const solid = coordinates.map(([outer, ...holes]) => [
          outer!,
          ...holes.filter((ring) => Math.abs(polygonArea(ring as Point[])) >= HOLE),
        ]);
        return write({ type, coordinates: solid });
      },
      middle: (shape) => {
        prepare(shape);
        const seen = new Rings();
        geoPath(inside, seen)(feature(planar, shape));
        return middleOf(seen.rings);
      },
    };
  };

  return {
    ...pen(arcs),
    width,
    height,
    at: (lon, lat) => {
      const [x, y] = project([lon, lat]);
      return [Math.round(x), Math.round(y)];
    },
    project,
    pen,
    dashes: () => {
      const lines = objects.dashes.geometries.map((line) =>
        line.arcs.flatMap((i) => arcs[i] ?? []).map(project),
      );
      return write({ type: 'MultiLineString', coordinates: lines });
    },
    visible: (shapes) => shapes.filter((shape) => meets(shapeBounds(shape), seen)),
  };
}

/** The bounds of a frame in degrees: its edge, projected back. */
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
