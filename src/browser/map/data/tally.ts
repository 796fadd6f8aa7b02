/**
 * Counts and sums of the items that pass a filter, fast enough for each frame of a brush: typed arrays, one pass, and
 * only what is needed. The rules are those of archive/sums, which this shares; the test compares the results.
 */
import { type BatchContext, containedBatches } from '../../../archive/sums/batches.ts';
import { sortReports } from '../../../archive/sums/reports.ts';
import type { Level, Rows } from './rows.ts';

/** Values that must match, as indices; −1 matches all. Issues `from` to `to`, both included. */
export interface Filter {
  collection: number;
  industry: number;
  stage: number;
  from: number;
  to: number;
}

/** The number of single projects among the kinds of sums (`kind` of MapData). */
export const SINGLE = 1;
/** That of batches. */
export const BATCH = 2;
/** That of funds. */
export const FUND = 3;
/** The kinds of sums. They are never added together. */
export const KINDS = [SINGLE, BATCH, FUND] as const;
/** A kind of sum. */
export type Kind = (typeof KINDS)[number];

/** Sums of one kind by region (index of its spot). */
export interface KindSums {
  /** Yuan. */
  cny: Float64Array;
  /** Projects, batches or funds added. */
  count: Uint32Array;
  /** Left out: further reports of a project. */
  repeats: Uint32Array;
  /** Left out: batches that overlap with those added. */
  contained: Uint32Array;
  /** Left out: projects in a currency without a rate. */
  unconverted: Uint32Array;
  /** Left out: items whose sum is uncertain. */
  unsure: Uint32Array;
}

/**
 * Marks the items that pass a filter with 1, all others with 0.
 * @param out one entry an item; overwritten
 * @returns how many pass
 */
export function select(rows: Rows, filter: Filter, out: Uint8Array): number {
  const { from, to } = filter;
  const { issue, size } = rows;
  // This runs in each frame of a brush: it reads only the columns that the filter needs.
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

/** The figures of one level's regions, each computed when it is first needed. */
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
    const items = new Uint32Array(this.#level.regions);
    for (let n = 0; n < item.length; n++) items[region[n]!]! += this.#selected[item[n]!]!;
    this.#items = items;
    return items;
  }

  /** Sums of a kind. */
  sums(kind: Kind): KindSums {
    const known = this.#sums.get(kind);
    if (known) return known;
    const sums = sumKind(this.#rows, this.#level, this.#selected, kind);
    this.#sums.set(kind, sums);
    return sums;
  }
}

function sumKind(
  rows: Rows,
  { own, group, groups, regions }: Level,
  selected: Uint8Array,
  kind: Kind,
): KindSums {
  const stated = Array.from(rows.byKind[kind]!).filter((i) => selected[i] && own[i]! >= 0);
  const seen = new Uint8Array(groups);
  const { added, repeats, unconverted } = sortReports(
    stated.filter((i) => !rows.unsure.has(i)),
    (i) => !Number.isNaN(rows.cny[i]!),
    (i) => {
      const project = group[i]!;
      const isNew = project < 0 || seen[project] === 0;
      if (project >= 0) seen[project] = 1;
      return isNew;
    },
  );
  const countsOf = (items: readonly number[]) => {
    const counts = new Uint32Array(regions);
    for (const i of items) counts[own[i]!]!++;
    return counts;
  };
  const contained = new Set(kind === BATCH ? containedIn(rows, own, added) : []);
  const counted = added.filter((i) => !contained.has(i));
  const cny = new Float64Array(regions);
  for (const i of counted) cny[own[i]!]! += rows.cny[i]!;
  return {
    cny,
    count: countsOf(counted),
    repeats: countsOf(repeats),
    contained: countsOf([...contained]),
    unconverted: countsOf(unconverted),
    unsure: countsOf(stated.filter((i) => rows.unsure.has(i))),
  };
}

/** The batches that must not be added because of others of the same region. */
function containedIn(rows: Rows, own: Int16Array, batches: readonly number[]): number[] {
  const context: BatchContext<number> = {
    cny: (i) => rows.cny[i]!,
    day: (i) => rows.batches.get(i)?.day ?? 0,
    home: (i) => rows.batches.get(i)?.home ?? null,
    around: (i) => rows.batches.get(i)?.around ?? [],
  };
  const byRegion = Map.groupBy(batches, (i) => own[i]!).values();
  return [...byRegion].flatMap((list) => (list.length > 1 ? [...containedBatches(list, context)] : []));
}
