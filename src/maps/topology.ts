/** The boundaries (src/gazetteer/boundaries.json, built by scripts/gazetteer) as something to draw from. */
import { max, sum } from 'd3';
import type { LineString, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import source from '../gazetteer/boundaries.json' with { type: 'json' };

export type Point = [number, number];
export type Shape = (Polygon | MultiPolygon) & { id?: string | number };
export interface Shapes {
  type: 'GeometryCollection';
  geometries: Shape[];
}

/** Longitude and latitude of the south-west and north-east corner, degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** What boundaries.json holds. */
export interface Boundaries extends Topology {
  objects: {
    prefectures: Shapes;
    provinces: Shapes;
    dashes: { type: 'GeometryCollection'; geometries: LineString[] };
  };
}

const topology = source as unknown as Boundaries;

/** Quantized differences → degrees. */
function decode(arc: number[][]): Point[] {
  const [kx, ky] = topology.transform?.scale ?? [1, 1];
  const [dx, dy] = topology.transform?.translate ?? [0, 0];
  let x = 0;
  let y = 0;
  return arc.map(([ax = 0, ay = 0]): Point => {
    x += ax;
    y += ay;
    return [x * kx + dx, y * ky + dy];
  });
}

/** All arcs, in degrees. */
export const arcs: readonly Point[][] = topology.arcs.map(decode);
export const objects = topology.objects;

/** The indices of the arcs that a shape is made of. */
export function arcsOf(shape: Shape): number[] {
  return (shape.arcs.flat(2) as number[]).map((i) => (i < 0 ? ~i : i));
}

function boundsOf(points: Iterable<Point>): Bounds {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [x, y] of points) {
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return [west, south, east, north];
}

const bounds = new WeakMap<Shape, Bounds>();

/** The box that a shape lies in. */
export function shapeBounds(shape: Shape): Bounds {
  const known = bounds.get(shape);
  if (known) return known;
  const found = boundsOf(arcsOf(shape).flatMap((i) => arcs[i] ?? []));
  bounds.set(shape, found);
  return found;
}

/** Edge of the square in which points fit, degrees of latitude. */
function reach(points: readonly Point[]): number {
  const [west, south, east, north] = boundsOf(points);
  return Math.max(north - south, (east - west) * Math.cos(((south + north) / 2) * (Math.PI / 180)));
}

/** So much larger a frame may become to hold far islands too: those of 台湾, 钓鱼岛 and 赤尾屿 among them. */
const FAR = 1.6;

/**
 * The points to fit a frame to: all of a shape's, unless small parts lie so far off that the main part would shrink
 * to a dot, as 海南 would beside the islands of 三沙; then those are left out. 三沙 itself has no main part.
 */
export function mainPoints(shape: Shape): Point[] {
  const rings = shape.type === 'Polygon' ? [shape.arcs[0] ?? []] : shape.arcs.map((part) => part[0] ?? []);
  const parts = rings.map((ring) => {
    const points = ring.flatMap((i) => arcs[i < 0 ? ~i : i] ?? []);
    const [west, south, east, north] = boundsOf(points);
    return { points, size: (east - west) * (north - south) };
  });
  const sizeOf = (some: typeof parts) => sum(some, ({ size }) => size);
  const pointsOf = (some: typeof parts) => some.flatMap(({ points }) => points);
  const largest = max(parts, ({ size }) => size) ?? 0;
  const main = parts.filter(({ size }) => size >= largest / 12);
  const isFar = reach(pointsOf(parts)) > FAR * reach(pointsOf(main));
  return pointsOf(isFar && sizeOf(main) > sizeOf(parts) / 2 ? main : parts);
}

const shapeByCode = new Map<string, Shape>();
for (const shape of [...objects.provinces.geometries, ...objects.prefectures.geometries]) {
  shapeByCode.set(String(shape.id), shape);
}

/** The outline of a province or prefecture; undefined for counties and for two young cities of Xinjiang. */
export function outline(adcode: string): Shape | undefined {
  return shapeByCode.get(adcode);
}
