/**
 * Makes counties/ADCODE.json: a TopoJSON of the counties of one province, ids = adcodes of 2023, for maps that
 * look closer than boundaries.json. One object, `counties`, polygons wound for d3.
 *
 * A prefecture that the map package doesn't divide (东莞, 嘉峪关, and 阿勒泰地区, whose file it lacks) stands as one
 * shape under its own code. Land whose name and code are both unknown to the list of divisions belongs to the
 * division it is drawn in: the districts of Hong Kong and Macau to the whole. Counties founded after the map was
 * drawn (和安县, 新星市 …) have no outline; their land is still their neighbours'.
 */
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import mapshaper from 'mapshaper';
import { parentCode } from '../../src/gazetteer/codes.ts';
import type { Row } from './divisions.ts';
import { type MapFeature, outlinesBelow } from './sources.ts';

type County = Feature<Polygon | MultiPolygon, { adcode: string }>;

/** Grid of a file: its longest side in this many steps, some 50–200 m. */
const QUANTIZATION = 10_000;

/** Share of vertices kept; small territories keep more, because they are looked at from nearer. */
function kept(province: string): string {
  if (/^82/.test(province)) return '100%';
  if (/^71/.test(province)) return '60%';
  if (/^(?:11|12|31|50|81)/.test(province)) return '25%';
  return '14%';
}

const stem = (name: string) => (name.length > 2 ? name.slice(0, -1) : name);

/** The adcode of 2023 for a feature of the map, whose codes can be older: by code and name, by name, by stem. */
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

/** The counties of a province. @param rows the rows of divisions.json */
export function countyFeatures(modules: string, province: string, rows: readonly Row[]): County[] {
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
    // The package repeats an undivided prefecture as the only part of itself.
    return below.length > 0 ? below.map((feature) => county(feature, code)) : [county(part, province)];
  });
}

/** The TopoJSON text of one province; `-clean` and `-explode` as in boundaries.ts. */
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
