/**
 * The data of the map's script, in columns. /maps/items.json has place, week and labels of all items, for filters and
 * sums. /maps/spots/ADCODE.json has the counties of a province's items, and /maps/titles/ISSUE.json the titles and
 * sums of an issue's items; they are fetched on demand.
 */

import type { Archive } from '../archive/build.ts';
import { around, homeOf } from '../archive/regions/areas.ts';
import { type Region, trailOf } from '../archive/regions/regions.ts';
import { areaOf } from '../archive/regions/unplaced.ts';
import { kindOf } from '../archive/sums/sums.ts';
import { splitItemId } from '../content/ids.ts';
import { division } from '../gazetteer/index.ts';
import { MAIN, withInset } from '../maps/index.ts';
import { isSure } from '../schema/certainty.ts';
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
import { SUM_KINDS } from '../schema/labels.ts';
import { sumWords } from '../views/rows.ts';

/** A region on the map: adcode, full and short name, path below /regions/, position in units of the map. */
export type Spot = [adcode: string, name: string, short: string, path: string, x: number, y: number];

/** Items are sorted newest first. Each column has an entry for each item, unless stated otherwise. */
export interface MapData {
  /** Id, first and last day, oldest first. */
  issues: [id: string, from: string, to: string][];
  /** All provinces, and the prefectures with items, sorted by code. */
  spots: Spot[];
  labels: { collection: readonly Collection[]; industry: readonly Industry[]; stage: readonly Stage[] };
  issue: number[];
  /** The number in the item's id. */
  number: number[];
  /** Indices of `labels`. */
  collection: number[];
  industry: number[];
  stage: number[];
  /** Index of the spot (prefecture, else province) of the first place; −1 for the whole country or an unknown place. */
  spot: number[];
  /** Further spots: item and spot. */
  more: [item: number, spot: number][];
  /** 1 + index of SUM_KINDS; 0 for items without a sum. */
  kind: number[];
  /** Only for items that state a sum: in 万元; null in a currency without a rate. */
  sums: (number | null)[];
  /** Items whose sum is uncertain. */
  unsure: number[];
  /** Reports of projects with several reports: item and project. */
  reports: [item: number, project: number][];
  /**
   * Batches: item, adcode of the smallest region that contains all its places (0: the country), day since 1970, and
   * whether the batch is of the whole region (1) or of a part of it (0).
   */
  batches: [item: number, area: number, day: number, whole: 0 | 1][];
}

/** The exact places of a province's items. */
export interface ProvinceSpots {
  /** Counties, prefectures and the province itself, if items name them. */
  spots: Spot[];
  /** An entry for each place of an item in the province: item (as difference to the previous entry) and spot. */
  item: number[];
  spot: number[];
}

const inset = withInset(MAIN);

/** Rounded to a hundredth of a unit, about 40 m; in the South China Sea a position in the inset. */
function positionAt(lon: number, lat: number): [x: number, y: number] {
  const [x, y] = MAIN.project([lon, lat]);
  return y > MAIN.height ? inset.at(lon, lat) : [Math.round(x * 100) / 100, Math.round(y * 100) / 100];
}

function spotOf({ adcode, name, short, path }: Region): Spot {
  const found = division(adcode ?? '');
  if (!found) throw new Error(`${name} (${adcode}) is not in the gazetteer.`);
  return [found.adcode, name, short, path, ...positionAt(found.lon, found.lat)];
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** The region of a batch, and whether the batch is of the whole region; null if no region contains all its places. */
function batchArea(item: Item, regions: Archive['regions']): [area: number, whole: 0 | 1] | null {
  const code = (path: string) => Number(regions.get(path)?.region.adcode ?? 0);
  const home = homeOf(item);
  // A park is not a region: its batch is of a part of the smallest region around it.
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
  const reportsOf = (item: Item) => archive.projectItems.get(archive.projectOf(item))?.length ?? 1;
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
    kind: stated.map((item) => (item ? 1 + SUM_KINDS.indexOf(kindOf(item)) : 0)),
    sums: stated.flatMap((item) => {
      if (!item?.investment) return [];
      const { cny } = item.investment;
      return [cny === null ? null : cny / 1e4];
    }),
    unsure: stated.flatMap((item, i) => (item && !isSure(item, 'investment') ? [i] : [])),
    reports: stated.flatMap((item, i) =>
      item && reportsOf(item) > 1 ? [[i, projectIndex(item)] as [number, number]] : [],
    ),
    batches: stated.flatMap((item, i): MapData['batches'] => {
      const area = item && kindOf(item) === 'batch' ? batchArea(item, archive.regions) : null;
      return item && area ? [[i, area[0], Date.parse(archive.day(item)) / 86_400_000, area[1]]] : [];
    }),
  };
}

/** The exact places of the items in a province. */
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

/** Title and sum of an item, the sum as printed. */
export type Titled = [title: string, sum: string];

/** The titles and sums of an issue's items, by the number in the item's id. */
export function issueTitles(archive: Archive, issue: Issue): Record<string, Titled> {
  return Object.fromEntries(
    archive
      .itemsOf(issue)
      .map((item) => [String(splitItemId(item.id)?.number), [item.title, sumWords(item)]]),
  );
}
