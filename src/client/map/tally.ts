/**
 * Counts and sums of the items that a filter lets through, fast enough for every frame of a brush: no objects, one
 * pass an area level. The sums are those of catalog/sums.ts (its test holds them against each other): singles,
 * batches and funds apart, a project once with its newest sum, no batch that a larger area's batch holds.
 */
import type { Level, Rows } from './rows.ts';

/** Indices of what must agree; −1: any. Issues from … to, both included. */
export interface Filter {
  collection: number;
  industry: number;
  stage: number;
  from: number;
  to: number;
}

/** By region, as the index of its spot; sums by kind × regions (kind: index of SUM_KINDS). */
export interface Tally {
  items: Uint32Array;
  cny: [Float64Array, Float64Array, Float64Array, Float64Array];
  /** Projects, batches, funds added. */
  projects: [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  /** What was left out of the sums: told again, held by a larger batch, in a currency without a rate. */
  repeats: Uint32Array;
  contained: Uint32Array;
  unconverted: Uint32Array;
}

/** Marks (1) the items that a filter lets through; writes into `out`. Returns how many. */
export function select(rows: Rows, filter: Filter, out: Uint8Array): number {
  const { collection, industry, stage, from, to } = filter;
  let count = 0;
  for (let i = 0; i < rows.size; i++) {
    const issue = rows.issue[i]!;
    const passes =
      issue >= from &&
      issue <= to &&
      (collection < 0 || rows.collection[i] === collection) &&
      (industry < 0 || rows.industry[i] === industry) &&
      (stage < 0 || rows.stage[i] === stage);
    out[i] = passes ? 1 : 0;
    if (passes) count++;
  }
  return count;
}

function emptyTally(regions: number): Tally {
  const sums = () => new Float64Array(regions);
  const counts = () => new Uint32Array(regions);
  return {
    items: counts(),
    cny: [sums(), sums(), sums(), sums()],
    projects: [counts(), counts(), counts(), counts()],
    repeats: counts(),
    contained: counts(),
    unconverted: counts(),
  };
}

/** The figures of one level's regions over the items marked in `selected`. */
export function tally(rows: Rows, level: Level, selected: Uint8Array): Tally {
  const result = emptyTally(level.regions);
  const { item, region } = level.pairs;
  for (let i = 0; i < item.length; i++) if (selected[item[i]!]) result.items[region[i]!]!++;

  // Rows stand newest first, so the first telling of a project that passes is its newest.
  const seen = new Uint8Array(level.groups);
  const counted = new Uint8Array(rows.size);
  const batches: number[] = [];
  for (let i = 0; i < rows.size; i++) {
    const kind = rows.kind[i]!;
    const own = level.own[i]!;
    if (!selected[i] || kind === 0 || own < 0) continue;
    const cny = rows.cny[i]!;
    const group = level.group[i]!;
    if (Number.isNaN(cny)) result.unconverted[own]!++;
    else if (group >= 0 && seen[group]) result.repeats[own]!++;
    else {
      if (group >= 0) seen[group] = 1;
      counted[i] = 1;
      if (kind === 2 && rows.holders.has(i)) batches.push(i);
      else add(result, kind, own, cny);
    }
  }
  for (const i of batches) {
    const own = level.own[i]!;
    const held = rows.holders.get(i)!.some((other) => counted[other] === 1 && level.own[other] === own);
    if (held) result.contained[own]!++;
    else add(result, 2, own, rows.cny[i]!);
  }
  return result;
}

function add(result: Tally, kind: number, region: number, cny: number): void {
  result.cny[kind]![region]! += cny;
  result.projects[kind]![region]!++;
}
