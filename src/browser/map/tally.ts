/**
 * Counts and sums of the items that a filter lets through, fast enough for every frame of a brush: typed arrays,
 * one pass, and nothing that isn't asked for. The sums are those of archive/sums/sums.ts (the test beside this file holds
 * them against each other): singles, batches and funds apart, a project once with its newest sum, no batch beside
 * its parts, no policy's aim.
 */
import { type BatchContext, containedBatches } from '../../archive/sums/batches.ts';
import type { Level, Rows } from './rows.ts';

/** Indices of what must agree; −1: any. Issues from … to, both included. */
export interface Filter {
  collection: number;
  industry: number;
  stage: number;
  from: number;
  to: number;
}

/** What is summed apart: indices of SUM_KINDS in data/map-data.ts, which is no part of the script. */
export const SINGLE = 1;
export const BATCH = 2;
export const FUND = 3;
export const KINDS = [SINGLE, BATCH, FUND] as const;
export type Kind = (typeof KINDS)[number];

/** By region, as the index of its spot. */
export interface KindSums {
  /** Yuan. */
  cny: Float64Array;
  /** Projects, batches or funds added. */
  count: Uint32Array;
  /** What was left out: told again, a batch beside its parts, in a currency without a rate. */
  repeats: Uint32Array;
  contained: Uint32Array;
  unconverted: Uint32Array;
}

/** Marks (1) the items that a filter lets through; writes into `out`. Returns how many. */
export function select(rows: Rows, filter: Filter, out: Uint8Array): number {
  const { from, to } = filter;
  const { issue, size } = rows;
  // The columns that are asked for, and nothing looked up again for each item: this runs in every frame of a brush.
  const asked = (['collection', 'industry', 'stage'] as const).filter((name) => filter[name] >= 0);
  for (let i = 0; i < size; i++) out[i] = Number(issue[i]! >= from && issue[i]! <= to);
  for (const name of asked) {
    const column = rows[name];
    const wanted = filter[name];
    for (let i = 0; i < size; i++) if (column[i] !== wanted) out[i] = 0;
  }
  let count = 0;
  for (let i = 0; i < size; i++) count += out[i]!;
  return count;
}

/** The figures of one level's regions; each is worked out when it is first asked for. */
export class Tally {
  readonly #rows: Rows;
  readonly #level: Level;
  readonly #selected: Uint8Array;
  #items: Uint32Array | undefined;
  readonly #sums = new Map<Kind, KindSums>();

  /** @param selected 1 for each item that counts */
  constructor(rows: Rows, level: Level, selected: Uint8Array) {
    this.#rows = rows;
    this.#level = level;
    this.#selected = selected;
  }

  /** Items of each region. */
  get items(): Uint32Array {
    if (this.#items) return this.#items;
    const { item, region } = this.#level.pairs;
    const selected = this.#selected;
    const items = new Uint32Array(this.#level.regions);
    for (let i = 0; i < item.length; i++) items[region[i]!]! += selected[item[i]!]!;
    this.#items = items;
    return items;
  }

  sums(kind: Kind): KindSums {
    const known = this.#sums.get(kind);
    if (known) return known;
    const sums = sumKind(this.#rows, this.#level, this.#selected, kind);
    this.#sums.set(kind, sums);
    return sums;
  }
}

function sumKind(rows: Rows, level: Level, selected: Uint8Array, kind: Kind): KindSums {
  const counts = () => new Uint32Array(level.regions);
  const sums: KindSums = {
    cny: new Float64Array(level.regions),
    count: counts(),
    repeats: counts(),
    contained: counts(),
    unconverted: counts(),
  };
  const seen = new Uint8Array(level.groups);
  const foreign: number[] = [];
  const batches = new Map<number, number[]>();
  // Rows stand newest first, so the first telling of a project that passes is its newest.
  for (const i of rows.byKind[kind]) {
    const own = level.own[i]!;
    if (!selected[i] || own < 0) continue;
    const group = level.group[i]!;
    if (Number.isNaN(rows.cny[i]!)) foreign.push(i);
    else if (group >= 0 && seen[group]) sums.repeats[own]!++;
    else {
      if (group >= 0) seen[group] = 1;
      sums.cny[own]! += rows.cny[i]!;
      sums.count[own]!++;
      if (kind !== BATCH) continue;
      const list = batches.get(own);
      if (list) list.push(i);
      else batches.set(own, [i]);
    }
  }
  for (const i of foreign) {
    const group = level.group[i]!;
    if (group >= 0 && seen[group]) continue;
    if (group >= 0) seen[group] = 1;
    sums.unconverted[level.own[i]!]!++;
  }
  for (const [own, list] of batches) if (list.length > 1) leaveOut(rows, sums, own, list);
  return sums;
}

/** Takes a region's batches out again that must not be added because of others. */
function leaveOut(rows: Rows, sums: KindSums, region: number, batches: readonly number[]): void {
  const context: BatchContext<number> = {
    cny: (i) => rows.cny[i]!,
    day: (i) => rows.batches.get(i)?.day ?? 0,
    home: (i) => rows.batches.get(i)?.home ?? null,
    around: (i) => rows.batches.get(i)?.around ?? [],
  };
  for (const i of containedBatches(batches, context)) {
    sums.cny[region]! -= rows.cny[i]!;
    sums.count[region]!--;
    sums.contained[region]!++;
  }
}
