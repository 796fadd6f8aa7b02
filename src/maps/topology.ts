/** Loads the boundaries (src/gazetteer/boundaries.json, built by scripts/gazetteer) for drawing. */
import { extent, max, sum } from 'd3';
import { transform } from 'topojson-client';
import type { LineString, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import source from '../gazetteer/boundaries.json' with { type: 'json' };

/** Two coordinates: longitude and latitude in degrees, or x and y in units of a map. */
export type Point = [number, number];
/** An outline. Its id is the adcode of the division. */
export type Shape = (Polygon | MultiPolygon) & { id?: string | number };
/** Outlines that may share arcs. */
export interface Shapes {
  type: 'GeometryCollection';
  geometries: Shape[];
}

/** Bounds in degrees: longitude and latitude of the south-west and north-east corners. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The content of boundaries.json. */
export interface Boundaries extends Topology {
  objects: {
    prefectures: Shapes;
    provinces: Shapes;
    dashes: { type: 'GeometryCollection'; geometries: LineString[] };
  };
}

const topology = source as unknown as Boundaries;

/** The arcs of a quantized topology, in its original coordinates. */
export function decodeArcs({ arcs: lines, transform: grid }: Topology): Point[][] {
  const at = transform(grid ?? null);
  return lines.map((line) => line.map((step, i) => at(step, i > 0) as Point));
}

/** All arcs, in degrees. */
export const arcs: readonly Point[][] = decodeArcs(topology);
/** The outlines of provinces and prefectures, and the ten-dash line. */
export const objects = topology.objects;

/** The indices of a shape's arcs. */
export function arcsOf(shape: Shape): number[] {
  return (shape.arcs.flat(2) as number[]).map((i) => (i < 0 ? ~i : i));
}

/** The bounds of points. */
export function boundsOf(points: readonly Point[]): Bounds {
  const [west = 180, east = -180] = extent(points, ([x]) => x);
  const [south = 90, north = -90] = extent(points, ([, y]) => y);
  return [west, south, east, north];
}

const bounds = new WeakMap<Shape, Bounds>();

/** The bounds of a shape. */
export function shapeBounds(shape: Shape): Bounds {
  const known = bounds.get(shape);
  if (known) return known;
  const found = boundsOf(arcsOf(shape).flatMap((i) => arcs[i] ?? []));
  bounds.set(shape, found);
  return found;
}

/** Edge of the smallest square around the points, in degrees of latitude. */
function reach(points: readonly Point[]): number {
  const [west, south, east, north] = boundsOf(points);
  return Math.max(north - south, (east - west) * Math.cos(((south + north) / 2) * (Math.PI / 180)));
}

/** Maximum enlargement of a frame to include far islands, such as 钓鱼岛 and 赤尾屿 on the map of 台湾. */
const FAR = 1.6;

/**
 * The points that a frame must show: all points of a shape, but not its far islands if the main part would become tiny.
 * The frame of 海南 does not include 三沙. 三沙 itself has no main part.
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

/** The first two digits of the adcode, which identify the province of a shape. */
export function provinceOf({ id }: Shape): string {
  return String(id).slice(0, 2);
}

const shapeByCode = new Map(
  [...objects.provinces.geometries, ...objects.prefectures.geometries].map((shape) => [
    String(shape.id),
    shape,
  ]),
);

/** The outline of a province or prefecture; undefined for counties and for two new cities in Xinjiang. */
export function outline(adcode: string): Shape | undefined {
  return shapeByCode.get(adcode);
}
