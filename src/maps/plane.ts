/**
 * Boundaries already projected: TopoJSON whose coordinates are units of the national map, so that a browser draws
 * them with no projection, exactly where the static map has them.
 */
import type { Topology } from 'topojson-specification';
import { division } from '../gazetteer/index.ts';
import { MAIN } from './china.ts';
import { arcs, objects, type Point, type Shapes } from './topology.ts';

/** Objects `prefectures`, `provinces` (national) or `counties` (of one province); ids = adcodes. */
export interface PlaneTopology extends Topology {
  objects: Record<string, Shapes>;
}

type Grid = [number, number];

/** A line on the grid as TopoJSON writes it: the first point, then differences; points that coincide once. */
function deltas(line: readonly Point[], steps: number): number[][] {
  const grid = line.map(MAIN.project).map(([x, y]): Grid => [Math.round(x * steps), Math.round(y * steps)]);
  const kept = grid.filter(
    ([x, y], i) => i === 0 || i === grid.length - 1 || x !== grid[i - 1]?.[0] || y !== grid[i - 1]?.[1],
  );
  return kept.map(([x, y], i) => [x - (kept[i - 1]?.[0] ?? 0), y - (kept[i - 1]?.[1] ?? 0)]);
}

function onGrid(lines: readonly Point[][], shapes: Record<string, Shapes>, steps: number): PlaneTopology {
  return {
    type: 'Topology',
    transform: { scale: [1 / steps, 1 / steps], translate: [0, 0] },
    objects: shapes,
    arcs: lines.map((line) => deltas(line, steps)),
  };
}

/** A quantized topology's arcs in its own coordinates. */
function decoded({ arcs: lines, transform }: Topology): Point[][] {
  const [kx, ky] = transform?.scale ?? [1, 1];
  const [dx, dy] = transform?.translate ?? [0, 0];
  return lines.map((line) => {
    let [x, y] = [0, 0];
    return line.map(([ax = 0, ay = 0]): Point => {
      x += ax;
      y += ay;
      return [x * kx + dx, y * ky + dy];
    });
  });
}

/** Counties of a province (src/gazetteer/counties/ADCODE.json, degrees) on the map's plane, to 1/64 unit (70 m). */
export function onPlane(counties: Topology): PlaneTopology {
  const { geometries } = counties.objects.counties as unknown as Shapes;
  const named = geometries.map((shape) => ({
    ...shape,
    properties: { name: division(String(shape.id))?.name ?? '' },
  }));
  return onGrid(decoded(counties), { counties: { type: 'GeometryCollection', geometries: named } }, 64);
}

/** All prefectures and provinces on the plane, finer than the static map draws them, to 1/16 unit (280 m). */
export function nationOnPlane(): PlaneTopology {
  const { prefectures, provinces } = objects;
  // With the few arcs of the dashes, which no shape here names: the static map has those in full.
  return onGrid([...arcs], { prefectures, provinces }, 16);
}
