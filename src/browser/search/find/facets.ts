/** Filters over the table, and how many results each value of each facet would leave. */
import { COLLECTIONS, POLICY_LEVELS, STAGES } from '../../../schema/codes.ts';
import type { Scopes, Table } from '../../../search/files.ts';
import { FILTERS, type Filter, type Filters } from './state.ts';

/** Ranges of sums offered, 亿元. */
export const SUMS = ['-1', '1-10', '10-50', '50-', '100-'];

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
  /** A week's items without a day come after those that have one. */
  const order: string[] = [];
  const dayBefore = (last: number, days: number): string =>
    new Date(last - days * 86_400_000).toISOString().slice(0, 10);
  let item = 0;
  table.issues.forEach((issue, index) => {
    const last = Date.parse(issue.to);
    let number = 0;
    for (const end = item + issue.items; item < end; item++) {
      number += table.number[item]!;
      facts.number[item] = number;
      facts.issue[item] = index;
      facts.day.push(dayBefore(last, table.age[item] ?? 0));
      order.push(dayBefore(last, table.age[item] ?? 6));
    }
  });
  Int32Array.from(order.keys())
    .sort(
      (a, b) =>
        (order[b]! < order[a]! ? -1 : order[b]! > order[a]! ? 1 : 0) ||
        facts.issue[b]! - facts.issue[a]! ||
        a - b,
    )
    .forEach((at, rank) => {
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

/** Sums in a range, in units of the table. */
function inRange(range: string): (sum: number) => boolean {
  const [from, to] = range.split('-');
  const [least, most] = [Number(from || 0) * YI, to ? Number(to) * YI : Number.POSITIVE_INFINITY];
  return (sum) => sum > 0 && sum >= least && sum < most;
}

/** Whether a day is in a year or month, or between two. */
function isDuring(day: string, value: string): boolean {
  const [from = '', to] = value.split('..');
  return to === undefined
    ? day.startsWith(from)
    : day >= from && (to === '' || day.slice(0, to.length) <= to);
}

/** Whether an issue is the one, or between two: ids are in the order of time. */
function isOf(id: string, value: string): boolean {
  const [from = '', to = from] = value.split('..');
  return id >= from && id <= to;
}

/** Whether an item has one of the values. */
function passes(
  { table, day, issue }: Facts,
  filter: Filter,
  values: readonly string[],
  scopes: Scopes | null,
): (item: number) => boolean {
  const has = (value: string | undefined): boolean => value !== undefined && values.includes(value);
  switch (filter) {
    case 'collection':
      return (item) => has(COLLECTIONS[table.collection[item]!]);
    case 'stage':
      return (item) => has(STAGES[table.stage[item]!]);
    case 'batch':
      return (item) => has(String(table.kind[item]! - 1));
    case 'time':
      return (item) => values.some((value) => isDuring(day[item]!, value));
    case 'industry':
    case 'also': {
      const sets = table.industries.map(([main, ...others]) =>
        filter === 'industry' ? has(main) : others.some(has),
      );
      return (item) => sets[table.industry[item]!]!;
    }
    case 'issue': {
      const issues = table.issues.map(({ id }) => values.some((value) => isOf(id, value)));
      return (item) => issues[issue[item]!]!;
    }
    case 'region': {
      const regions = table.regions.map(({ path }) => has(path));
      const sets = table.places.map((set) => set.some((region) => regions[region]));
      return (item) => sets[table.place[item]!]!;
    }
    case 'sum': {
      const ranges = values.map(inRange);
      return (item) => ranges.some((range) => range(table.sum[item]!));
    }
    case 'level':
      return (item) => has(POLICY_LEVELS[table.level[item]! - 1]);
    case 'issuer': {
      const sets = table.issuers.map((set) => set.some(has));
      return (item) => sets[table.issuer[item]!]!;
    }
    case 'park':
    case 'company': {
      const items = new Set(values.flatMap((value) => scopes?.[filter][value]?.items ?? []));
      return (item) => items.has(item);
    }
  }
}

/** For each item the filters it does not pass, as bits in the order of `FILTERS`. */
export function barriers(facts: Facts, filters: Filters, scopes: Scopes | null): Uint16Array {
  const bars = new Uint16Array(facts.items);
  FILTERS.forEach((filter, bit) => {
    const values = filters[filter];
    if (!values) return;
    const pass = passes(facts, filter, values, scopes);
    for (let item = 0; item < bars.length; item++) if (!pass(item)) bars[item]! |= 1 << bit;
  });
  return bars;
}

/**
 * How many matches have one of the chosen industries besides another, which is their main one.
 * @param matches items that hold the terms, whatever the filters
 */
export function countAlso(
  facts: Facts,
  matches: readonly number[],
  bars: Uint16Array,
  chosen: readonly string[],
): number {
  const isAlso = passes(facts, 'also', chosen, null);
  const onlyIndustry = 1 << FILTERS.indexOf('industry');
  return matches.filter((item) => bars[item] === onlyIndustry && isAlso(item)).length;
}

export type Counts = Record<Exclude<Filter, 'park' | 'company' | 'issue' | 'also'>, Map<string, number>>;

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
    level: new Map(),
    issuer: new Map(),
  };
  const add = (filter: keyof Counts, value: string): void => {
    counts[filter].set(value, (counts[filter].get(value) ?? 0) + 1);
  };
  const sums = SUMS.map((value) => [value, inRange(value)] as const);
  for (const item of matches) {
    const bar = bars[item]!;
    // Where two filters stop an item, neither's change alone lets it in.
    if (bar & (bar - 1)) continue;
    const open = (filter: Filter): boolean => (bar & ~(1 << FILTERS.indexOf(filter))) === 0;
    if (open('collection')) add('collection', COLLECTIONS[table.collection[item]!]!);
    if (open('stage')) add('stage', STAGES[table.stage[item]!]!);
    if (open('batch') && table.kind[item]) add('batch', String(table.kind[item]! - 1));
    if (open('time')) {
      add('time', day[item]!.slice(0, 4));
      add('time', day[item]!.slice(0, 7));
    }
    if (open('industry')) add('industry', table.industries[table.industry[item]!]![0]!);
    if (open('region'))
      for (const region of table.places[table.place[item]!]!) add('region', table.regions[region]!.path);
    if (open('sum')) for (const [value, holds] of sums) if (holds(table.sum[item]!)) add('sum', value);
    if (open('level') && table.level[item]) add('level', POLICY_LEVELS[table.level[item]! - 1]!);
    if (open('issuer')) for (const issuer of table.issuers[table.issuer[item]!]!) add('issuer', issuer);
  }
  return counts;
}
