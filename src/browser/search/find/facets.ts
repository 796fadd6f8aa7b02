/** Filters over the table, and how many results each value of each facet would leave. */
import { COLLECTIONS, STAGES } from '../../../schema/codes.ts';
import type { Scopes, Table } from '../../../search/files.ts';
import { FILTERS, type Filter, type Filters } from './state.ts';

/** Ranges of sums offered, 亿元. */
export const SUMS = ['-1', '1-10', '10-50', '50-100', '100-'];

/** 1 yi in units of the table. */
const YI = 1e4;

/** What can be asked of each item without looking at it again. */
export interface Facts {
  table: Table;
  items: number;
  /** Day of each item, ISO, and its issue’s index. */
  day: string[];
  issue: Int32Array;
  /** Last part of each item's id. */
  number: Int32Array;
  /** Place of each item among all, newest first. */
  rank: Int32Array;
}

/** Unrolls the table's columns. */
export function factsOf(table: Table): Facts {
  const items = table.number.length;
  const facts: Facts = {
    table,
    items,
    day: [],
    issue: new Int32Array(items),
    number: new Int32Array(items),
    rank: new Int32Array(items),
  };
  let item = 0;
  table.issues.forEach((issue, index) => {
    const last = Date.parse(issue.to);
    let number = 0;
    for (const end = item + issue.items; item < end; item++) {
      number += table.number[item]!;
      facts.number[item] = number;
      facts.issue[item] = index;
      facts.day.push(new Date(last - table.age[item]! * 86_400_000).toISOString().slice(0, 10));
    }
  });
  const order = Int32Array.from({ length: items }, (_, index) => index).sort(
    (a, b) =>
      (facts.day[b]! < facts.day[a]! ? -1 : facts.day[b]! > facts.day[a]! ? 1 : 0) ||
      facts.issue[b]! - facts.issue[a]! ||
      a - b,
  );
  order.forEach((at, rank) => {
    facts.rank[at] = rank;
  });
  return facts;
}

/** The item's last part of the id, as its address has it. */
function itemName({ number }: Facts, item: number): string {
  return String(number[item]).padStart(2, '0');
}

/** Address, root-relative, without base path. */
export function addressOf(facts: Facts, item: number): string {
  const { table, issue } = facts;
  const collection = COLLECTIONS[table.collection[item]!];
  return `/${collection}/${table.issues[issue[item]!]!.id}-${itemName(facts, item)}/`;
}

function passes(
  { table, day }: Facts,
  filter: Filter,
  value: string,
  scopes: Scopes | null,
): (item: number) => boolean {
  switch (filter) {
    case 'collection':
      return (item) => COLLECTIONS[table.collection[item]!] === value;
    case 'stage':
      return (item) => STAGES[table.stage[item]!] === value;
    case 'batch':
      return (item) => String(table.batch[item]) === value;
    case 'time':
      return (item) => day[item]!.startsWith(value);
    case 'industry': {
      const sets = table.industries.map((set) => set.some((industry) => industry === value));
      return (item) => sets[table.industry[item]!]!;
    }
    case 'region': {
      const region = table.regions.findIndex(({ path }) => path === value);
      const sets = table.places.map((set) => set.includes(region));
      return (item) => sets[table.place[item]!]!;
    }
    case 'sum': {
      const [from, to] = value.split('-');
      const [least, most] = [Number(from || 0) * YI, to ? Number(to) * YI : Number.POSITIVE_INFINITY];
      return (item) => table.sum[item]! > 0 && table.sum[item]! >= least && table.sum[item]! < most;
    }
    case 'park':
    case 'company': {
      const items = new Set(scopes?.[filter][value]?.items);
      return (item) => items.has(item);
    }
  }
}

/** For each item the filters it does not pass, as bits in the order of `FILTERS`. */
export function barriers(facts: Facts, filters: Filters, scopes: Scopes | null): Uint16Array {
  const bars = new Uint16Array(facts.items);
  FILTERS.forEach((filter, bit) => {
    const value = filters[filter];
    if (!value) return;
    const pass = passes(facts, filter, value, scopes);
    for (let item = 0; item < bars.length; item++) if (!pass(item)) bars[item]! |= 1 << bit;
  });
  return bars;
}

export type Counts = Record<Exclude<Filter, 'park' | 'company'>, Map<string, number>>;

/**
 * How many matches each value would leave, the other filters as they are.
 * @param matches items that hold the terms, whatever the filters
 */
export function countFacets(facts: Facts, matches: readonly number[], bars: Uint16Array): Counts {
  const { table, day } = facts;
  const counts: Counts = {
    collection: new Map(),
    region: new Map(),
    industry: new Map(),
    stage: new Map(),
    time: new Map(),
    sum: new Map(),
    batch: new Map(),
  };
  const add = (filter: keyof Counts, value: string): void => {
    counts[filter].set(value, (counts[filter].get(value) ?? 0) + 1);
  };
  const sums = SUMS.map((value) => [value, passes(facts, 'sum', value, null)] as const);
  for (const item of matches) {
    const bar = bars[item]!;
    // Where two filters stop an item, neither's change alone lets it in.
    if (bar & (bar - 1)) continue;
    const open = (filter: Filter): boolean => (bar & ~(1 << FILTERS.indexOf(filter))) === 0;
    if (open('collection')) add('collection', COLLECTIONS[table.collection[item]!]!);
    if (open('stage')) add('stage', STAGES[table.stage[item]!]!);
    if (open('batch')) add('batch', String(table.batch[item]));
    if (open('time')) {
      add('time', day[item]!.slice(0, 4));
      add('time', day[item]!.slice(0, 7));
    }
    if (open('industry'))
      for (const industry of table.industries[table.industry[item]!]!) add('industry', industry);
    if (open('region'))
      for (const region of table.places[table.place[item]!]!) add('region', table.regions[region]!.path);
    if (open('sum') && table.sum[item]! > 0)
      for (const [value, pass] of sums) if (pass(item)) add('sum', value);
  }
  return counts;
}
