/** The columns of /maps/items.json made ready for counting: typed arrays, and all that doesn't hang on a filter. */

import type { MapData, ProvinceSpots, Spot } from '../../data/map-data.ts';
import { parentCode } from '../../gazetteer/codes.ts';
import { POLICY_COLLECTIONS } from '../../schema/sections.ts';

/** Pairs of an item and a region it lies in, each pair once, by item. */
export interface Pairs {
  item: Uint32Array;
  region: Int16Array;
}

/** Regions at one level of the map, as the indices of their spots. */
export interface Level {
  pairs: Pairs;
  /** The one region that all places of an item lie in; −1 where there is none: then its sum is nobody's. */
  own: Int16Array;
  /** Items of one group tell of the same project in the same region; −1 for those whose project is told once. */
  group: Int32Array;
  groups: number;
  /** How many regions there may be. */
  regions: number;
}

/** What archive/sums/batches.ts asks of a batch. */
export interface Batch {
  /** Since 1970. */
  day: number;
  home: string | null;
  around: readonly string[];
}

export interface Rows {
  size: number;
  issues: MapData['issues'];
  labels: MapData['labels'];
  spots: readonly Spot[];
  /** Spot of the province, by spot. */
  provinceOf: Int16Array;
  issue: Uint16Array;
  number: Uint16Array;
  collection: Uint8Array;
  industry: Uint8Array;
  stage: Uint8Array;
  kind: Uint8Array;
  /** Yuan; NaN in a currency without a rate, 0 where none is stated. */
  cny: Float64Array;
  /** Items that state a sum, by kind (index of SUM_KINDS); a policy's is an aim and not among them. */
  byKind: readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  batches: ReadonlyMap<number, Batch>;
  /** The whole country (one region, 0), provinces, and the finest known of province and prefecture. */
  nation: Level;
  provinces: Level;
  prefectures: Level;
}

function placesOf(data: MapData): number[][] {
  const places = data.spot.map((spot) => [spot]);
  for (const [item, spot] of data.more) places[item]!.push(spot);
  return places;
}

function level(data: MapData, places: readonly number[][], of: (spot: number) => number): Level {
  const item: number[] = [];
  const region: number[] = [];
  const own = new Int16Array(places.length);
  places.forEach((spots, i) => {
    const regions = [...new Set(spots.map(of))];
    own[i] = regions.length === 1 ? regions[0]! : -1;
    for (const one of regions) {
      if (one < 0) continue;
      item.push(i);
      region.push(one);
    }
  });
  const tellings = data.told.map(([i, project]): [number, string] => [i, `${project} ${data.kind[i]}`]);
  return {
    pairs: { item: Uint32Array.from(item), region: Int16Array.from(region) },
    own,
    ...grouped(tellings, own),
    regions: data.spots.length,
  };
}

/** Numbers what is told more than once, apart in each region. */
function grouped(
  tellings: Iterable<readonly [item: number, project: number | string]>,
  own: Int16Array,
): Pick<Level, 'group' | 'groups'> {
  const group = new Int32Array(own.length).fill(-1);
  const known = new Map<string, number>();
  for (const [i, project] of tellings) {
    const key = `${project} ${own[i]}`;
    if (!known.has(key)) known.set(key, known.size);
    group[i] = known.get(key)!;
  }
  return { group, groups: known.size };
}

/** The counties (and whatever else items name) of one province, as the indices of its own spots. */
export function countyLevel(rows: Rows, province: number, { spots, item, spot }: ProvinceSpots): Level {
  const items = new Uint32Array(item.length);
  const own = new Int16Array(rows.size).fill(-1);
  let at = 0;
  item.forEach((step, n) => {
    at += step;
    const again = n > 0 && step === 0;
    items[n] = at;
    // Elsewhere too, in this province or in another: its sum is no county's.
    own[at] = again || rows.provinces.own[at] !== province ? -1 : spot[n]!;
  });
  const { group } = rows.provinces;
  const tellings = [...items].filter((i) => group[i]! >= 0).map((i): [number, number] => [i, group[i]!]);
  return {
    pairs: { item: items, region: Int16Array.from(spot) },
    own,
    ...grouped(tellings, own),
    regions: spots.length,
  };
}

/** Paths by adcode, from the province down, as archive/sums/batches.ts takes them: 320583 → `320000/320500/320583`. */
function pathOf(adcode: number): string {
  if (adcode === 0) return '';
  const above = parentCode(String(adcode));
  return above === null ? String(adcode) : `${pathOf(Number(above))}/${adcode}`;
}

/** `a/b/c` → `a/b`, `a`, `` */
function above(path: string): string[] {
  if (path === '') return [];
  const end = path.lastIndexOf('/');
  const next = end < 0 ? '' : path.slice(0, end);
  return [next, ...above(next)];
}

function batchesOf({ batches }: MapData): Map<number, Batch> {
  return new Map(
    batches.map(([item, area, day, whole]) => {
      const path = pathOf(area);
      const larger = above(path);
      return [item, { day, home: whole ? path : null, around: whole ? larger : [path, ...larger] }];
    }),
  );
}

function yuan(data: MapData): Float64Array {
  let next = 0;
  return Float64Array.from(data.kind, (kind) => {
    if (kind === 0) return 0;
    const sum = data.sums[next++] ?? null;
    return sum === null ? Number.NaN : sum * 1e4;
  });
}

/** Makes the columns ready: once, when the page has fetched them. */
export function prepare(data: MapData): Rows {
  const index = new Map(data.spots.map(([adcode], i) => [adcode, i]));
  const provinceOf = Int16Array.from(data.spots, ([adcode]) => index.get(`${adcode.slice(0, 2)}0000`)!);
  const places = placesOf(data);
  const cny = yuan(data);
  const policies = new Set(POLICY_COLLECTIONS.map((name) => data.labels.collection.indexOf(name)));
  const ofKind = (kind: number) =>
    Uint32Array.from(
      data.kind.flatMap((one, i) => (one === kind && !policies.has(data.collection[i]!) ? [i] : [])),
    );
  return {
    size: data.issue.length,
    issues: data.issues,
    labels: data.labels,
    spots: data.spots,
    provinceOf,
    issue: Uint16Array.from(data.issue),
    number: Uint16Array.from(data.number),
    collection: Uint8Array.from(data.collection),
    industry: Uint8Array.from(data.industry),
    stage: Uint8Array.from(data.stage),
    kind: Uint8Array.from(data.kind),
    cny,
    byKind: [ofKind(0), ofKind(1), ofKind(2), ofKind(3)],
    batches: batchesOf(data),
    nation: level(data, places, () => 0),
    provinces: level(data, places, (spot) => (spot < 0 ? -1 : provinceOf[spot]!)),
    prefectures: level(data, places, (spot) => spot),
  };
}
