/**
 * The archive as the map's script takes it, in columns: /maps/items.json holds every item's place, week and labels
 * (all that filters and sums ask for), /maps/spots/ADCODE.json the counties of one province's items, and
 * /maps/titles/ISSUE.json the titles of one issue. The last two are fetched when somebody looks at them.
 */

import type { Archive } from '../archive/build.ts';
import { around, homeOf } from '../archive/regions/areas.ts';
import { type Region, trailOf } from '../archive/regions/regions.ts';
import { areaOf } from '../archive/regions/unplaced.ts';
import { kindOf } from '../archive/sums/sums.ts';
import { splitItemId } from '../content/ids.ts';
import { division } from '../gazetteer/index.ts';
import { MAIN, withInset } from '../maps/index.ts';
import {
  COLLECTIONS,
  type Collection,
  INDUSTRIES,
  type Industry,
  type Issue,
  type Item,
  STAGES,
  type Stage,
} from '../schema/dataset.ts';

/** A division on the map: adcode, full and short name, path of its page below /regions/, seat in units of the map. */
export type Spot = [adcode: string, name: string, short: string, path: string, x: number, y: number];

/** What a sum is, as an index; 0 where none is stated. */
export const SUM_KINDS = ['none', 'single', 'batch', 'fund'] as const;

/** Items stand newest first; each column has one entry an item, unless it says otherwise. */
export interface MapData {
  /** Id, first and last day, oldest first. */
  issues: [id: string, from: string, to: string][];
  /** All provinces, and the prefectures that have items, by code. */
  spots: Spot[];
  labels: { collection: readonly Collection[]; industry: readonly Industry[]; stage: readonly Stage[] };
  issue: number[];
  /** Number in the item's id. */
  number: number[];
  /** Indices of `labels`. */
  collection: number[];
  industry: number[];
  stage: number[];
  /** Index of the spot (prefecture, else province) of the first place; −1 for the whole country or none known. */
  spot: number[];
  /** Further spots: item and spot. */
  more: [item: number, spot: number][];
  /** Index of SUM_KINDS. */
  kind: number[];
  /** Of those that state a sum, in their order: 万元; null in a currency without a rate. */
  sums: (number | null)[];
  /** Tellings of a project that is told more than once: item and project. */
  told: [item: number, project: number][];
  /**
   * Batches: item, adcode of the smallest area that holds all its places (0: the country), day since 1970, and
   * whether it speaks for that area (1) or for a part of it (0).
   */
  batches: [item: number, area: number, day: number, whole: 0 | 1][];
}

export interface ProvinceSpots {
  /** Counties, prefectures and the province itself, as far as its items name them. */
  spots: Spot[];
  /** One entry a place of an item in the province: item (as difference to the entry before) and spot. */
  item: number[];
  spot: number[];
}

const inset = withInset(MAIN);

/** Hundredths of a unit, some 40 m; in the South China Sea a place of the inset. */
function seatAt(lon: number, lat: number): [x: number, y: number] {
  const [x, y] = MAIN.project([lon, lat]);
  return y > MAIN.height ? inset.at(lon, lat) : [Math.round(x * 100) / 100, Math.round(y * 100) / 100];
}

function spotOf({ adcode, name, short, path }: Region): Spot {
  const seat = division(adcode ?? '');
  if (!seat) throw new Error(`${name}: no division of the gazetteer`);
  return [seat.adcode, name, short, path, ...seatAt(seat.lon, seat.lat)];
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** The area of a batch, and whether it speaks for it; null where no area holds all its places. */
function batchArea(item: Item, regions: Archive['regions']): [area: number, whole: 0 | 1] | null {
  const code = (path: string) => Number(regions.get(path)?.region.adcode ?? 0);
  const home = homeOf(item);
  // A park is no region: it stands in the smallest that holds it.
  if (home !== null && !home.includes('@')) return [code(home), 1];
  const [area] = around(item);
  return area === undefined ? null : [code(area), 0];
}

/** The columns of the whole archive. */
export function mapData(archive: Archive): MapData {
  const { items } = archive;
  const issues = archive.issues.toReversed();
  const issueIndex = new Map(issues.map((issue, i) => [issue.id, i]));
  const areas = items.map((item) => distinct(item.places.map(areaOf)));
  const provinces = [...archive.regions.values()].map(({ region }) => region);
  const used = distinct([
    ...provinces.filter(({ level }) => level === 'province'),
    ...areas.flat().filter((region) => region !== null),
  ]).sort((a, b) => (a.adcode! < b.adcode! ? -1 : 1));
  const spotIndex = new Map<Region | null, number>(used.map((region, i) => [region, i]));
  const index = (region: Region | null | undefined) => spotIndex.get(region ?? null) ?? -1;
  const stated = items.map((item) => (item.investment ? item : null));
  const tellings = (item: Item) => archive.projectItems.get(archive.projectOf(item))?.length ?? 1;
  const projects = new Map<string, number>();
  const projectIndex = (item: Item): number => {
    const id = archive.projectOf(item);
    if (!projects.has(id)) projects.set(id, projects.size);
    return projects.get(id)!;
  };
  return {
    issues: issues.map(({ id, from, to }) => [id, from, to]),
    spots: used.map(spotOf),
    labels: { collection: COLLECTIONS, industry: INDUSTRIES, stage: STAGES },
    issue: items.map((item) => issueIndex.get(item.issue)!),
    number: items.map(({ id }) => splitItemId(id)?.number ?? 0),
    collection: items.map((item) => COLLECTIONS.indexOf(item.collection)),
    industry: items.map((item) => INDUSTRIES.indexOf(item.industry)),
    stage: items.map((item) => STAGES.indexOf(item.stage)),
    spot: areas.map(([first]) => index(first)),
    more: areas.flatMap((regions, i) =>
      regions.slice(1).map((region): [number, number] => [i, index(region)]),
    ),
    kind: stated.map((item) => (item ? SUM_KINDS.indexOf(kindOf(item)) : 0)),
    sums: stated.flatMap((item) => {
      if (!item?.investment) return [];
      const { cny } = item.investment;
      return [cny === null ? null : cny / 1e4];
    }),
    told: stated.flatMap((item, i) =>
      item && tellings(item) > 1 ? [[i, projectIndex(item)] as [number, number]] : [],
    ),
    batches: stated.flatMap((item, i): MapData['batches'] => {
      const area = item && kindOf(item) === 'batch' ? batchArea(item, archive.regions) : null;
      return item && area ? [[i, area[0], Date.parse(archive.day(item)) / 86_400_000, area[1]]] : [];
    }),
  };
}

/** Where exactly the items of one province are. */
export function provinceSpots(archive: Archive, path: string): ProvinceSpots {
  const inside = new Set(archive.regions.get(path)?.items);
  const rows = archive.items.flatMap((item, i) => {
    if (!inside.has(item)) return [];
    const trails = item.places.map(trailOf).filter((trail) => trail[0]?.path === path);
    return distinct(trails.map((trail) => trail.at(-1)!)).map((region) => ({ i, region }));
  });
  const used = distinct(rows.map(({ region }) => region)).sort((a, b) => (a.adcode! < b.adcode! ? -1 : 1));
  const index = new Map(used.map((region, i) => [region, i]));
  return {
    spots: used.map(spotOf),
    item: rows.map(({ i }, n) => i - (rows[n - 1]?.i ?? 0)),
    spot: rows.map(({ region }) => index.get(region)!),
  };
}

/** Titles by the number in the item's id. */
export function issueTitles(archive: Archive, issue: Issue): Record<string, string> {
  return Object.fromEntries(
    archive.itemsOf(issue).map(({ id, title }) => [String(splitItemId(id)?.number), title]),
  );
}
