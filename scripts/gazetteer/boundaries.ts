/** Builds boundaries.json: one TopoJSON of provinces and prefectures (ids: adcodes) and the ten-dash line. */
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import mapshaper from 'mapshaper';
import { type MapFeature, outlinesBelow, tenDashLine } from './sources.ts';

type Shape = Feature<Polygon | MultiPolygon, { adcode: string; province: string }>;

/** Provinces without prefectures. Their outline is used for both. */
const UNDIVIDED = /^(?:11|12|31|50|71|81|82)/;

/**
 * Share of the vertices that simplification keeps: as many as fit into 80 kB gz. Small territories are shown at a
 * larger scale and keep more.
 */
const KEPT =
  "/^82/.test(adcode) ? '100%' : /^(11|12|31|50)/.test(adcode) ? '40%' : /^81/.test(adcode) ? '10%' : '20%'";

/** Steps of the grid along the width of the country; a step is some 300 m. Hundredths of a degree would be visible. */
const QUANTIZATION = 20_000;

function shape(feature: MapFeature, province: string): Shape {
  return {
    type: 'Feature',
    properties: { adcode: String(feature.properties.adcode), province },
    geometry: feature.geometry,
  };
}

/** The outlines of all prefectures, and of provinces without prefectures. */
function prefectureFeatures(modules: string): Shape[] {
  const provinces = outlinesBelow(modules, '100000').filter((f) =>
    /^\d{6}$/.test(String(f.properties.adcode)),
  );
  return provinces.flatMap((feature) => {
    const code = String(feature.properties.adcode);
    return UNDIVIDED.test(code)
      ? [shape(feature, code)]
      : outlinesBelow(modules, code).map((below) => shape(below, code));
  });
}

const collection = (features: Feature[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features } satisfies FeatureCollection);

/**
 * The middle line of a dash, which the source draws as a thin polygon. A line can be drawn in any width at any scale.
 * Its ends are the shortest pair of opposite edges.
 */
function middle(ring: readonly Position[]): Position[] {
  const points = ring.slice(0, -1);
  const half = points.length / 2;
  const at = (i: number): Position => points[i % points.length] ?? [];
  const length = (i: number) =>
    Math.hypot((at(i)[0] ?? 0) - (at(i + 1)[0] ?? 0), (at(i)[1] ?? 0) - (at(i + 1)[1] ?? 0));
  const ends = (i: number) => length(i) + length(i + half);
  const start = [...Array(half).keys()].reduce((best, i) => (ends(i) < ends(best) ? i : best), 0);
  return Array.from({ length: half }, (_, i) => {
    const [a, b] = [at(start + 1 + i), at(start + points.length - i)];
    return [((a[0] ?? 0) + (b[0] ?? 0)) / 2, ((a[1] ?? 0) + (b[1] ?? 0)) / 2];
  });
}

/**
 * The TopoJSON text. Objects: `prefectures` (with the undivided provinces) and `provinces`, both polygons in the
 * winding order of d3, and `dashes`, ten lines.
 *
 * `-clean` makes neighbours share their border; in the source they differ slightly. `-explode` before simplifying makes
 * `keep-shapes` keep every island, not only the largest part of each division.
 */
export async function boundaries(modules: string): Promise<string> {
  const dashes = tenDashLine(modules).map(
    ([ring = []]): Feature<LineString> => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'LineString', coordinates: middle(ring) },
    }),
  );
  const output = await mapshaper.applyCommands(
    [
      '-i prefectures.json dashes.json combine-files',
      '-clean target=prefectures gap-fill-area=5km2',
      '-explode target=prefectures',
      `-simplify weighted variable percentage="${KEPT}" keep-shapes target=prefectures`,
      '-clean target=prefectures gap-fill-area=5km2',
      '-dissolve adcode copy-fields=province target=prefectures',
      '-sort adcode target=prefectures',
      '-dissolve province + name=provinces target=prefectures',
      '-sort province target=provinces',
      '-each "adcode=province" target=provinces',
      `-o boundaries.json format=topojson quantization=${QUANTIZATION} id-field=adcode drop-table target=prefectures,provinces,dashes`,
    ].join(' '),
    { 'prefectures.json': collection(prefectureFeatures(modules)), 'dashes.json': collection(dashes) },
  );
  const text = output['boundaries.json'];
  if (text === undefined) throw new Error('mapshaper wrote no boundaries.json');
  return `${text.toString()}\n`;
}
