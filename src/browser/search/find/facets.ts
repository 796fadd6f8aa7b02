/** Filters over the table, and how many results each value of each facet would leave. */
import { COLLECTIONS, POLICY_LEVELS, STAGES } from '../../../schema/codes.ts';
import { type Scopes, SUMS_OF, type Table, type TableIssue } from '../../../search/files.ts';
import { addDays } from '../../../text/calendar.ts';
import { FILTERS, type Filter, type Filters } from './state.ts';

/** Ranges of sums offered, 亿元. */
export const SUMS = ['-1', '1-10', '10-50', '50-', '100-'];

/** 1 yi in units of the table. */
const YI = 1e4;

/** Filters that need only the table. */
type Told = Exclude<Filter, 'park' | 'company'>;

/** The values of a filter: a number for each item, and the values of each number. */
interface Column {
  of: ArrayLike<number>;
  values: readonly (readonly string[])[];
}

/** The facts of all items, unpacked for filters. */
export interface Facts {
  table: Table;
  items: number;
  columns: Record<Told, Column>;
  /** Address of each item, root-relative, without base path. */
  urls: string[];
  /** Rank of each item, from 0, newest first. */
  rank: Int32Array;
}

/** A column of single values. */
function columnOf(values: readonly string[]): Column {
  const numbers = new Map([...new Set(values)].map((value, at) => [value, at]));
  return {
    of: Int32Array.from(values, (value) => numbers.get(value)!),
    values: Array.from(numbers.keys(), (value) => [value]),
  };
}

/** Unpacks the table's columns. */
export function factsOf(table: Table): Facts {
  const issues = table.issues.flatMap((issue) => Array<TableIssue>(issue.items).fill(issue));
  let number = 0;
  const urls = issues.map((issue, item) => {
    number = table.number[item]! + (issue === issues[item - 1] ? number : 0);
    return `/${COLLECTIONS[table.collection[item]!]}/${issue.id}-${String(number).padStart(2, '0')}/`;
  });
  const days = (unknown: number): string[] =>
    issues.map(({ to }, item) => addDays(to, -(table.age[item] ?? unknown)));
  /** By day, then by issue. Items without a day get the first of their week, so that they come after the others. */
  const order = days(6).map((day, item) => `${day} ${issues[item]!.id}`);
  const newest = [...order.keys()].sort((a, b) =>
    order[a]! < order[b]! ? 1 : order[a]! > order[b]! ? -1 : 0,
  );
  const rank = new Int32Array(urls.length);
  for (const [place, item] of newest.entries()) rank[item] = place;
  return {
    table,
    items: urls.length,
    urls,
    rank,
    columns: {
      collection: { of: table.collection, values: COLLECTIONS.map((collection) => [collection]) },
      region: {
        of: table.place,
        values: table.places.map((set) => set.map((region) => table.regions[region]!.path)),
      },
      industry: { of: table.industry, values: table.industries.map(([main]) => [main!]) },
      also: { of: table.industry, values: table.industries.map(([, ...others]) => others) },
      stage: { of: table.stage, values: STAGES.map((stage) => [stage]) },
      time: columnOf(days(0)),
      issue: columnOf(issues.map(({ id }) => id)),
      sum: columnOf(table.sum.map(String)),
      batch: { of: table.kind, values: [[], ...SUMS_OF.map((_, at) => [String(at)])] },
      level: { of: table.level, values: [[], ...POLICY_LEVELS.map((level) => [level])] },
      issuer: { of: table.issuer, values: table.issuers },
    },
  };
}

/** Whether a sum, in units of the table, is in a range. */
function isBetween(sum: string, range: string): boolean {
  const [from, to] = range.split('-');
  const yi = Number(sum) / YI;
  return yi > 0 && yi >= Number(from) && (!to || yi < Number(to));
}

/** Whether a day is in a year or month, or between two. */
function isDuring(day: string, value: string): boolean {
  const [from = '', to] = value.split('..');
  return to === undefined
    ? day.startsWith(from)
    : day >= from && (to === '' || day.slice(0, to.length) <= to);
}

/** Whether an issue is the given one, or between two: ids sort by time. */
function isOf(id: string, value: string): boolean {
  const [from = '', to = from] = value.split('..');
  return id >= from && id <= to;
}

/** Tests of filters whose values are not only compared for equality. */
const FITS: Partial<Record<Filter, (has: string, asked: string) => boolean>> = {
  time: isDuring,
  issue: isOf,
  sum: isBetween,
};

/** The values that are offered for the value of an item, where they differ from it. */
const OFFERED: Partial<Record<Filter, (has: string) => string[]>> = {
  time: (day) => [day.slice(0, 4), day.slice(0, 7)],
  sum: (sum) => SUMS.filter((range) => isBetween(sum, range)),
};

/** Whether an item has one of the values. */
function passes(
  { columns }: Facts,
  filter: Filter,
  asked: readonly string[],
  scopes: Scopes | null,
): (item: number) => boolean {
  if (filter === 'park' || filter === 'company') {
    const items = new Set(asked.flatMap((value) => scopes?.[filter][value]?.items ?? []));
    return (item) => items.has(item);
  }
  const { of, values } = columns[filter];
  const fits = FITS[filter] ?? Object.is;
  const passing = values.map((set) => set.some((has) => asked.some((value) => fits(has, value))));
  return (item) => passing[of[item]!]!;
}

/** For each item the filters it does not pass, as bits in the order of `FILTERS`. */
export function barriers(facts: Facts, filters: Filters, scopes: Scopes | null): Uint16Array {
  const bars = new Uint16Array(facts.items);
  FILTERS.forEach((filter, bit) => {
    const asked = filters[filter];
    if (!asked) return;
    const pass = passes(facts, filter, asked, scopes);
    for (let item = 0; item < bars.length; item++) if (!pass(item)) bars[item]! |= 1 << bit;
  });
  return bars;
}

/**
 * How many matches have one of the chosen industries, but another main one.
 * @param matches items that contain the terms, regardless of filters
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

export type Counts = Record<Told, Map<string, number>>;

/**
 * How many matches each value would leave, with the other filters unchanged.
 * @param matches items that contain the terms, regardless of filters
 */
export function countFacets({ columns }: Facts, matches: readonly number[], bars: Uint16Array): Counts {
  const counts = (Object.keys(columns) as Told[]).map((filter) => {
    const { of, values } = columns[filter];
    const others = ~(1 << FILTERS.indexOf(filter));
    const matching = new Int32Array(values.length);
    for (const item of matches) if ((bars[item]! & others) === 0) matching[of[item]!]!++;
    const count = new Map<string, number>();
    for (const [at, items] of matching.entries()) {
      if (items === 0) continue;
      for (const value of values[at]!.flatMap(OFFERED[filter] ?? String))
        count.set(value, (count.get(value) ?? 0) + items);
    }
    return [filter, count];
  });
  return Object.fromEntries(counts) as Counts;
}
