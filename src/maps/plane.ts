/**
 * Projected boundaries as TopoJSON in units of the national map. The browser draws them without a projection, and they
 * match the static map exactly.
 */
import { quantize } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { division } from '../gazetteer/index.ts';
import { MAIN } from './china.ts';
import { arcs, decodeArcs, objects, type Point, type Shapes } from './topology.ts';

/** Objects `prefectures` and `provinces` (of the country) or `counties` (of one province); ids are adcodes. */
export interface PlaneTopology extends Topology {
  objects: Record<string, Shapes>;
}

/** Projects arcs and rounds them to fractions of a unit. */
function onGrid(lines: readonly Point[][], shapes: Record<string, Shapes>, steps: number): PlaneTopology {
  const planar = {
    type: 'Topology' as const,
    objects: shapes,
    arcs: lines.map((line) => line.map(MAIN.project)),
  };
  return quantize(planar, { scale: [1 / steps, 1 / steps], translate: [0, 0] });
}

/**
 * The counties of a province in units of the national map, rounded to 1/64 unit (70 m).
 * @param counties the content of src/gazetteer/counties/ADCODE.json, degrees
 */
export function countiesOnPlane(counties: Topology): PlaneTopology {
  const { geometries } = counties.objects.counties as unknown as Shapes;
  const named = geometries.map((shape) => ({
    ...shape,
    properties: { name: division(String(shape.id))?.name ?? '' },
  }));
  return onGrid(decodeArcs(counties), { counties: { type: 'GeometryCollection', geometries: named } }, 64);
}

/** All prefectures and provinces, rounded to 1/16 unit (280 m): finer than the static map draws them. */
export function nationOnPlane(): PlaneTopology {
  const { prefectures, provinces } = objects;
  return onGrid(arcs, { prefectures, provinces }, 16);
}
