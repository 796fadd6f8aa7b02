import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { geoArea, geoContains } from 'd3';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { children, division, provinces } from './index.ts';

const file = readFileSync(new URL('./boundaries.json', import.meta.url));
const topology = JSON.parse(file.toString()) as Topology<
  Record<'prefectures' | 'provinces' | 'dashes', GeometryCollection>
>;

type Outline = Feature<Polygon | MultiPolygon>;
const outlines = (name: 'prefectures' | 'provinces') =>
  feature(topology, topology.objects[name]).features as Outline[];
const prefectures = outlines('prefectures');
const find = (adcode: string) => prefectures.find((f) => f.id === adcode);
const partsOf = (f: Outline | undefined) =>
  f?.geometry.type === 'MultiPolygon' ? f.geometry.coordinates.length : 1;

/** Divisions founded after the map was drawn. On the map their land still belongs to their neighbours. */
const YOUNG = ['659011', '659012'];

describe('the boundaries', () => {
  it('fit into 80 kB when compressed', () => {
    expect(gzipSync(file).length).toBeLessThan(80_000);
  });

  it('outline every prefecture and every province without prefectures, and nothing else', () => {
    const expected = provinces().flatMap((p) => {
      const below = children(p.adcode).filter((d) => d.level === 'prefecture');
      return below.length > 0 ? below : [p];
    });
    const codes = expected.map((d) => d.adcode).filter((adcode) => !YOUNG.includes(adcode));
    expect(prefectures.map((f) => f.id)).toEqual(codes);
  });

  it('outline the 34 provinces', () => {
    expect(outlines('provinces').map((f) => f.id)).toEqual(provinces().map((d) => d.adcode));
  });

  it('are wound so that d3 fills their inside and not the rest of the world', () => {
    for (const f of [...prefectures, ...outlines('provinces')])
      expect(geoArea(f), String(f.id)).toBeLessThan(0.05);
  });

  it('contain the seat of each prefecture', () => {
    // The seat of 三沙 is on an island smaller than the grid; the seat of Macau is on the shore.
    const outside = prefectures.filter((f) => {
      const seat = division(String(f.id));
      return !seat || !geoContains(f, [seat.lon, seat.lat]);
    });
    expect(outside.map((f) => f.id).filter((id) => id !== '460300' && id !== '820000')).toEqual([]);
  });

  it('keep the islands', () => {
    expect(partsOf(find('460300'))).toBeGreaterThan(100);
    expect(partsOf(find('330900'))).toBeGreaterThan(30);
    expect(partsOf(find('710000'))).toBeGreaterThan(10);
    expect(partsOf(find('810000'))).toBeGreaterThan(20);
  });

  it('have the islands east of Taiwan', () => {
    const { geometry } = find('710000') ?? {};
    const points = geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat(2) : [];
    const east = points.filter(([lon = 0]) => lon > 123);
    expect(east.length).toBeGreaterThan(6);
  });

  it('have the ten dashes as lines from Taiwan round to the Gulf of Tonkin', () => {
    const dashes = feature(topology, topology.objects.dashes).features;
    expect(dashes.map((f) => f.geometry.type)).toEqual(Array(10).fill('LineString'));
    const points = dashes.flatMap((f) => (f.geometry.type === 'LineString' ? f.geometry.coordinates : []));
    const lat = points.map(([, y = 0]) => y);
    const lon = points.map(([x = 0]) => x);
    expect([Math.min(...lat), Math.max(...lat)].map(Math.round)).toEqual([3, 25]);
    expect([Math.min(...lon), Math.max(...lon)].map(Math.round)).toEqual([108, 123]);
  });
});
