/** The index of an archive: its items by issue, collection, region, industry, park, company and project. */

import { isSure } from '../schema/certainty.ts';
import {
  COLLECTIONS,
  type Collection,
  INDUSTRIES,
  type Industry,
  type Issue,
  type Item,
} from '../schema/dataset.ts';
import { type Company, groupCompanies } from './companies.ts';
import { type Dates, datesOf } from './history/dates.ts';
import { oncePer } from './memo.ts';
import { withoutLostNotes } from './notes.ts';
import { byNewestIssue, byPosition, dayOf, newestFirst } from './order.ts';
import { groupParks, type Park } from './parks.ts';
import { type Profile, profileOf } from './profile.ts';
import type { Records } from './records.ts';
import { around, homeOf } from './regions/areas.ts';
import { byItems, groupByPlaceAndIndustry, groupRegions, type RegionEntry } from './regions/region-items.ts';
import { type Standings, standings } from './standing.ts';
import { groupProjects } from './sums/projects.ts';
import { type Counted, countSums, type SumContext, type Sums } from './sums/sums.ts';
import { groupByEach } from './tally.ts';

export type { RegionEntry } from './regions/region-items.ts';

/** The index of an archive. */
export interface Archive {
  /** Newest first. */
  issues: Issue[];
  /** Newest first. */
  items: Item[];
  byId: Map<string, Item>;
  issueOf(item: Item): Issue;
  /** The items of an issue by position. */
  itemsOf(issue: Issue): Item[];
  /** The day of an item, or the last day of its issue, ISO. */
  day(item: Item): string;
  /** When issues and items were published and changed. */
  dates: Dates;
  byCollection: Record<Collection, Item[]>;
  /** By main industry. */
  byIndustry: Record<Industry, Item[]>;
  /** Items with an industry that is not their main one. */
  alsoIndustry: Record<Industry, Item[]>;
  /** By path: the country, all provinces, and the prefectures and counties with items. */
  regions: Map<string, RegionEntry>;
  /** Provinces with items, most first. */
  provinces: RegionEntry[];
  /** In the order of their first items. */
  parks: Park[];
  parkOf(item: Item): Park | null;
  /** Parks by the path of their prefecture and of their province. */
  parksIn: Map<string, Park[]>;
  /** The company of a name, which must be a certain company of some item. */
  company(name: string): Company;
  /** Only those with a page. */
  companies: Company[];
  /** Companies without a page. */
  otherCompanies: Company[];
  /** By `path industry`, for prefectures and provinces, newest first. */
  byPlaceAndIndustry: Map<string, Item[]>;
  /** Id of the item's project. */
  projectOf(item: Item): string;
  /** A project's items, oldest first. */
  projectItems: Map<string, Item[]>;
  /** The disclosed sums of a list of items; computed once per list. */
  sums(items: readonly Item[]): Sums;
  /** The items that make up the sums, by kind, largest first. */
  counted(items: readonly Item[]): Counted['items'];
  /** The composition of a list of items; computed once per list. */
  profile(items: readonly Item[]): Profile;
  /** The rank of a region, industry or park among its peers. */
  standing: Standings;
  /** Digests of the content files whose body is more than plain text, by id of item or issue. */
  richFiles: ReadonlyMap<string, string>;
  /** The lines of a seed by its name; empty if the seed is missing. */
  seedText(seed: string): readonly string[];
}

/** Groups items by their keys; has a group for each of `keys`. */
function record<K extends string>(
  keys: readonly K[],
  items: readonly Item[],
  keysOf: (item: Item) => readonly K[],
): Record<K, Item[]> {
  const groups = groupByEach(items, keysOf);
  return Object.fromEntries(keys.map((key) => [key, groups.get(key) ?? []])) as Record<K, Item[]>;
}

/** Builds the index of an archive. */
export function buildArchive(records: Records): Archive {
  const issues = [...records.issues].sort(byNewestIssue);
  const issueById = new Map(issues.map((issue) => [issue.id, issue]));
  const issueOf = (item: Item): Issue => {
    const issue = issueById.get(item.issue);
    if (!issue) throw new Error(`Item ${item.id} is of issue ${item.issue}, which is not in content/issues.`);
    return issue;
  };
  const known = withoutLostNotes(records.items);
  const days = new Map(known.map((item) => [item, dayOf(item, issueOf(item))]));
  const day = (item: Item): string => days.get(item)!;
  const items = known.sort(newestFirst(day));
  const oldestFirst = [...items].sort((a, b) => a.issue.localeCompare(b.issue) || byPosition(a, b));

  const byIssue = Map.groupBy(oldestFirst, (item) => item.issue);
  const { all: parks, at: parkAt } = groupParks(oldestFirst, records.register.parks);
  const companyOf = groupCompanies(oldestFirst, records.register.companies);
  const companies = [...new Set(companyOf.values())];
  for (const group of [...parks, ...companies]) {
    group.items.sort(newestFirst(day));
    group.own.sort(newestFirst(day));
  }
  const company = (name: string): Company => companyOf.get(name)!;
  const projects = groupProjects(oldestFirst, (name) => company(name).name);
  const projectOf = (item: Item): string => projects.get(item.id)!;
  const home = (item: Item) => homeOf(item, (place) => parkAt(place)?.slug ?? place.park);
  const context: SumContext = { project: projectOf, home, around, day };
  const added = oncePer((some: readonly Item[]) => countSums(some, context));

  const regions = groupRegions(items, records.keptRegions ?? []);
  const provinces = [...regions.values()]
    .filter((entry) => entry.region.level === 'province' && entry.items.length > 0)
    .sort(byItems);
  const byIndustry = record(INDUSTRIES, items, (item) => [item.industry]);
  const parksByItem = new Map(
    items.map((item) => [
      item,
      isSure(item, 'park') ? item.places.flatMap((place) => parkAt(place) ?? []) : [],
    ]),
  );
  const parksOf = (item: Item): readonly Park[] => parksByItem.get(item) ?? [];
  const parksIn = groupByEach(parks, ({ trail }) => trail.map(({ path }) => path));
  const sums = (some: readonly Item[]): Sums => added(some).sums;
  return {
    issues,
    items,
    byId: new Map(items.map((item) => [item.id, item])),
    issueOf,
    itemsOf: (issue) => byIssue.get(issue.id) ?? [],
    day,
    dates: datesOf(issueOf, records.changes ?? []),
    byCollection: record(COLLECTIONS, items, (item) => [item.collection]),
    byIndustry,
    alsoIndustry: record(INDUSTRIES, items, ({ industry, industries }) =>
      industries.filter((other) => other !== industry),
    ),
    regions,
    provinces,
    parks,
    parkOf: (item) => parksOf(item)[0] ?? null,
    parksIn,
    company,
    companies: companies.filter(({ hasPage }) => hasPage),
    otherCompanies: companies.filter(({ hasPage }) => !hasPage),
    byPlaceAndIndustry: groupByPlaceAndIndustry(items),
    projectOf,
    projectItems: Map.groupBy(oldestFirst, projectOf),
    counted: (some) => added(some).items,
    sums,
    profile: oncePer((some: readonly Item[]) => profileOf(some, { parksOf, company })),
    standing: standings({ provinces, byIndustry, parksIn, sums }),
    richFiles: records.richFiles ?? new Map(),
    seedText: records.seedText ?? (() => []),
  };
}
