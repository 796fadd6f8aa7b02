/**
 * Builds counties/ADCODE.json: a TopoJSON of the counties of one province for maps at a larger scale than
 * boundaries.json. Its object `counties` has polygons in the winding order of d3; the ids are adcodes of 2023.
 *
 * A prefecture that the map package does not divide (东莞, 嘉峪关, and 阿勒泰地区, whose file is missing) is one shape
 * with its own code. An outline whose name and code are unknown gets the code of the division around it: the districts
 * of Hong Kong and Macau. Counties founded after the map was drawn (和安县, 新星市 …) have no outline.
 */
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import mapshaper from 'mapshaper';
import { parentCode } from '../../src/gazetteer/codes.ts';
import type { Row } from './divisions.ts';
import { type MapFeature, outlinesBelow } from './sources.ts';

type County = Feature<Polygon | MultiPolygon, { adcode: string }>;

/** Steps of the grid along the longest side of a file; a step is some 50–200 m. */
const QUANTIZATION = 10_000;

/** Share of vertices kept. Small territories are shown at a larger scale and keep more. */
function kept(province: string): string {
  if (/^82/.test(province)) return '100%';
  if (/^71/.test(province)) return '60%';
  if (/^(?:11|12|31|50|81)/.test(province)) return '25%';
  return '14%';
}

const stem = (name: string) => (name.length > 2 ? name.slice(0, -1) : name);

/** The adcode of 2023 for a feature, whose code can be older. Matches by code and name, by name, by stem, by code. */
function codeOf(feature: MapFeature, rows: readonly Row[], parent: string): string {
  const { adcode, name } = feature.properties;
  const near = rows.filter((row) => row[0] === parent || parentCode(row[0]) === parent);
  const match =
    near.find((row) => row[0] === String(adcode) && row[1] === name) ??
    near.find((row) => row[1] === name) ??
    near.find((row) => stem(row[1]) === stem(name)) ??
    near.find((row) => row[0] === String(adcode));
  return match?.[0] ?? parent;
}

/**
 * The counties of a province.
 * @param modules folder of the packages
 * @param rows the rows of divisions.json
 */
function countyFeatures(modules: string, province: string, rows: readonly Row[]): County[] {
  const county = (feature: MapFeature, parent: string): County => ({
    type: 'Feature',
    properties: { adcode: codeOf(feature, rows, parent) },
    geometry: feature.geometry,
  });
  const parts = outlinesBelow(modules, province);
  if (parts.length === 0) {
    const whole = outlinesBelow(modules, '100000').filter((f) => String(f.properties.adcode) === province);
    return whole.map((feature) => county(feature, province));
  }
  return parts.flatMap((part) => {
    const code = String(part.properties.adcode);
    const below = part.properties.level === 'district' ? [] : outlinesBelow(modules, code);
    // The package lists an undivided prefecture as its own only part.
    return below.length > 0 ? below.map((feature) => county(feature, code)) : [county(part, province)];
  });
}

/** The TopoJSON text of one province. boundaries.ts explains `-clean` and `-explode`. */
export async function countyOutlines(
  modules: string,
  province: string,
  rows: readonly Row[],
): Promise<string> {
  const features = countyFeatures(modules, province, rows);
  const output = await mapshaper.applyCommands(
    [
      '-i counties.json',
      '-clean gap-fill-area=2km2',
      '-explode',
      `-simplify weighted percentage=${kept(province)} keep-shapes`,
      '-clean gap-fill-area=2km2',
      '-dissolve adcode',
      '-sort adcode',
      `-o out.json format=topojson quantization=${QUANTIZATION} id-field=adcode drop-table`,
    ].join(' '),
    { 'counties.json': JSON.stringify({ type: 'FeatureCollection', features }) },
  );
  const text = output['out.json'];
  if (text === undefined) throw new Error(`mapshaper wrote no counties of ${province}`);
  return `${text.toString()}\n`;
}
