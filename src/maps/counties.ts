/** The outlines of counties by province (src/gazetteer/counties, built by scripts/gazetteer). */
import type { Topology } from 'topojson-specification';
import { oncePerText } from '../archive/memo.ts';
import { decodeArcs, type Point, type Shape, type Shapes } from './topology.ts';

const files = import.meta.glob<Topology>('../gazetteer/counties/*.json', { import: 'default', eager: true });

/** The counties of a province. */
export interface Counties {
  topology: Topology;
  /** In degrees. */
  lines: readonly Point[][];
  /** By adcode. */
  shapes: ReadonlyMap<string, Shape>;
}

/** The codes of the provinces with a file. */
export const countyFiles: readonly string[] = Object.keys(files).map((file) => file.slice(-11, -5));

/** The counties of a province; undefined if it has no file. */
export const countiesOf = oncePerText((province): Counties | undefined => {
  const topology = files[`../gazetteer/counties/${province}.json`];
  if (!topology) return undefined;
  const { geometries } = topology.objects.counties as unknown as Shapes;
  return {
    topology,
    lines: decodeArcs(topology),
    shapes: new Map(geometries.map((shape) => [String(shape.id), shape])),
  };
});
