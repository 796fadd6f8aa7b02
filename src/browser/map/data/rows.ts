/** The columns of /maps/items.json, prepared for counting: typed arrays, and all that does not depend on a filter. */
import type { MapData, ProvinceSpots, Spot } from '../../../data/map-data.ts';
import { parentCode } from '../../../gazetteer/codes.ts';
import { POLICY_COLLECTIONS } from '../../../schema/sections.ts';

/** Pairs of an item and a region that contains one of its places, sorted by item. Each pair is listed once. */
export interface Pairs {
  item: Uint32Array;
  region: Int16Array;
}

/** The regions of one level of the map. A region is the index of its spot. */
export interface Level {
  pairs: Pairs;
  /** The region that contains all places of an item; −1 if there is none: then its sum counts for no region. */
  own: Int16Array;
  /** The same number for all items about one project in one region; −1 for a project that is reported once. */
  group: Int32Array;
  groups: number;
  /** Number of regions. */
  regions: number;
}

/** The properties of a batch that archive/sums/batches.ts needs. */
export interface Batch {
  /** Since 1970. */
  day: number;
  home: string | null;
  around: readonly string[];
}

/** The archive in columns; one entry an item, newest first, unless stated otherwise. */
export interface Rows {
  size: number;
  issues: MapData['issues'];
  labels: MapData['labels'];
  spots: readonly Spot[];
  issue: Uint16Array;
  number: Uint16Array;
  collection: Uint8Array;
  industry: Uint8Array;
  stage: Uint8Array;
  kind: Uint8Array;
  /** Yuan; NaN in a currency without a rate, 0 without a sum. */
  cny: Float64Array;
  /** Items with a sum by kind, as {@link MapData} numbers them. Policies are left out: their sums are targets. */
  byKind: readonly Uint32Array[];
  /** Items whose sum is uncertain. */
  unsure: ReadonlySet<number>;
  batches: ReadonlyMap<number, Batch>;
  /** The country as one region, 0. */
  nation: Level;
  provinces: Level;
  /** Prefectures, and provinces for items whose prefecture is unknown. */
  prefectures: Level;
}

/** A province without prefectures counts as a prefecture, too. */
export function isCity(adcode: string): boolean {
  return /^(?:11|12|31|50|71|81|82)0000$/.test(adcode);
}

/** Whether a code is that of a province. */
export function isProvince(adcode: string): boolean {
  return adcode.endsWith('0000');
}

/**
 * Makes a level.
 * @param places the spots of each item
 * @param of the region of a spot; −1 for none
 */
function level(data: MapData, places: readonly number[][], of: (spot: number) => number): Level {
  const regions = places.map((spots) => [...new Set(spots.map(of))]);
  const own = Int16Array.from(regions, (some) => (some.length === 1 ? some[0]! : -1));
  const pairs = regions.flatMap((some, item) => some.filter((one) => one >= 0).map((one) => [item, one]));
  return {
    pairs: {
      item: Uint32Array.from(pairs, ([item]) => item!),
      region: Int16Array.from(pairs, ([, region]) => region!),
    },
    own,
    ...grouped(
      data.reports.map(([i, project]) => [i, `${project} ${data.kind[i]}`]),
      own,
    ),
    regions: data.spots.length,
  };
}

/** Numbers the projects that are reported several times, separately for each region. */
function grouped(
  reports: readonly (readonly [item: number, project: number | string])[],
  own: Int16Array,
): Pick<Level, 'group' | 'groups'> {
  const group = new Int32Array(own.length).fill(-1);
  const known = new Map<string, number>();
  for (const [i, project] of reports) {
    const key = `${project} ${own[i]}`;
    if (!known.has(key)) known.set(key, known.size);
    group[i] = known.get(key)!;
  }
  return { group, groups: known.size };
}

/** The counties (and other places of items) in one province, as indices of the province's own spots. */
export function countyLevel(rows: Rows, province: number, { spots, item, spot }: ProvinceSpots): Level {
  const items = new Uint32Array(item.length);
  const own = new Int16Array(rows.size).fill(-1);
  let at = 0;
  item.forEach((step, n) => {
    at += step;
    const again = n > 0 && step === 0;
    items[n] = at;
    // An item with several places counts for no county.
    own[at] = again || rows.provinces.own[at] !== province ? -1 : spot[n]!;
  });
  const { group } = rows.provinces;
  const reports = [...items].filter((i) => group[i]! >= 0).map((i) => [i, group[i]!] as const);
  return {
    pairs: { item: items, region: Int16Array.from(spot) },
    own,
    ...grouped(reports, own),
    regions: spots.length,
  };
}

/** Items of a region that pass the filter, newest first, up to `most`. */
export function itemsOf(
  { pairs }: Level,
  region: number,
  selected: Uint8Array,
  most = Number.POSITIVE_INFINITY,
): number[] {
  const found: number[] = [];
  for (let n = 0; n < pairs.item.length && found.length < most; n++) {
    if (pairs.region[n] === region && selected[pairs.item[n]!]) found.push(pairs.item[n]!);
  }
  return found;
}

/** A path from the province down, as archive/sums/batches.ts needs it: 320583 → `320000/320500/320583`. */
function pathOf(adcode: number): string {
  if (adcode === 0) return '';
  const above = parentCode(String(adcode));
  return above === null ? String(adcode) : `${pathOf(Number(above))}/${adcode}`;
}

/** `a/b/c` → `a/b`, `a`, `` */
function above(path: string): string[] {
  if (path === '') return [];
  const next = path.slice(0, Math.max(0, path.lastIndexOf('/')));
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

/** Prepares the columns once, after the page has fetched them. */
export function prepare(data: MapData): Rows {
  const index = new Map(data.spots.map(([adcode], i) => [adcode, i]));
  const provinceOf = data.spots.map(([adcode]) => index.get(`${adcode.slice(0, 2)}0000`)!);
  const places = data.spot.map((spot) => [spot]);
  for (const [item, spot] of data.more) places[item]!.push(spot);
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
    issue: Uint16Array.from(data.issue),
    number: Uint16Array.from(data.number),
    collection: Uint8Array.from(data.collection),
    industry: Uint8Array.from(data.industry),
    stage: Uint8Array.from(data.stage),
    kind: Uint8Array.from(data.kind),
    cny: yuan(data),
    byKind: [0, 1, 2, 3].map(ofKind),
    unsure: new Set(data.unsure),
    batches: batchesOf(data),
    nation: level(data, places, () => 0),
    provinces: level(data, places, (spot) => provinceOf[spot] ?? -1),
    prefectures: level(data, places, (spot) => spot),
  };
}
