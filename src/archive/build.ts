/**
 * The loaded archive with everything that pages ask of it, computed once: by issue, collection,
 * region, industry, park and company. No page looks through all items.
 */
import {
  COLLECTIONS,
  type Collection,
  INDUSTRIES,
  type Industry,
  type Issue,
  type Item,
} from '../schema/dataset.ts';
import { type Company, groupCompanies } from './companies.ts';
import { oncePer } from './memo.ts';
import { withoutLostNotes } from './notes.ts';
import { byNewestIssue, byPosition, dayOf, newestFirst } from './order.ts';
import { groupParks, type Park } from './parks.ts';
import { type Profile, profileOf } from './profile.ts';
import type { Records } from './records.ts';
import { around, homeOf } from './regions/areas.ts';
import {
  byItems,
  cityOf,
  groupByPlaceAndIndustry,
  groupRegions,
  type RegionEntry,
} from './regions/region-items.ts';
import type { Region } from './regions/regions.ts';
import { type Standings, standings } from './standing.ts';
import { groupProjects } from './sums/projects.ts';
import { type Counted, countSums, type SumContext, type Sums } from './sums/sums.ts';

export type { RegionEntry } from './regions/region-items.ts';

/** The index of an archive. */
export interface Archive {
  /** Newest first. */
  issues: Issue[];
  /** Newest first. */
  items: Item[];
  byId: Map<string, Item>;
  issueOf(item: Item): Issue;
  /** An issue's items as printed. */
  itemsOf(issue: Issue): Item[];
  /** Day an item counts by, ISO. */
  day(item: Item): string;
  byCollection: Record<Collection, Item[]>;
  /** By main industry. */
  byIndustry: Record<Industry, Item[]>;
  /** Items to which an industry applies beside another, main one. */
  alsoIndustry: Record<Industry, Item[]>;
  /** By path. Holds the country, every province, and each prefecture and county with an item. */
  regions: Map<string, RegionEntry>;
  /** Provinces with items, most first. */
  provinces: RegionEntry[];
  /** Those with an address, in the order of their first item. */
  parks: Park[];
  parkOf(item: Item): Park | null;
  /** Parks by the path of the prefecture and the province they lie in. */
  parksIn: Map<string, Park[]>;
  company(name: string): Company;
  /** Those with a page. */
  companies: Company[];
  /** How many companies are named at all. */
  companiesNamed: number;
  cityOf(item: Item): Region | null;
  /** By `path industry`, for prefectures and provinces, newest first. */
  byPlaceAndIndustry: Map<string, Item[]>;
  /** Identity of the project an item tells of. */
  projectOf(item: Item): string;
  /** A project's items, oldest first. */
  projectItems: Map<string, Item[]>;
  /** The disclosed sums of a list of items; a list is added up once. */
  sums(items: readonly Item[]): Sums;
  /** The items whose sums `sums` adds, by kind, largest first. */
  counted(items: readonly Item[]): Counted['items'];
  /** What a list is made of; a list is counted once. */
  profile(items: readonly Item[]): Profile;
  /** Where a subject stands among its neighbours. */
  standing: Standings;
  /** Digests of the content files whose body holds more than plain text, by id of item or issue. */
  richFiles: ReadonlyMap<string, string>;
  /** Lines of a seed by its name; none where the seed is not at hand. */
  seedText(seed: string): readonly string[];
}

function record<K extends string>(keys: readonly K[], groups: Map<K, Item[]>): Record<K, Item[]> {
  return Object.fromEntries(keys.map((key) => [key, groups.get(key) ?? []])) as Record<K, Item[]>;
}

/** Builds all indexes of an archive; pure, and linear in the number of items but for sorting. */
export function buildArchive(records: Records): Archive {
  const issues = [...records.issues].sort(byNewestIssue);
  const issueById = new Map(issues.map((issue) => [issue.id, issue]));
  const issueOf = (item: Item): Issue => {
    const issue = issueById.get(item.issue);
    if (!issue)
      throw new Error(`Item ${item.id} belongs to issue ${item.issue}, which is not in content/issues.`);
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

  const also = new Map<Industry, Item[]>(INDUSTRIES.map((industry) => [industry, []]));
  for (const item of items) {
    for (const industry of item.industries) if (industry !== item.industry) also.get(industry)!.push(item);
  }
  const regions = groupRegions(items, records.keptRegions ?? []);
  const provinces = [...regions.values()]
    .filter((entry) => entry.region.level === 'province' && entry.items.length > 0)
    .sort(byItems);
  const byIndustry = record(
    INDUSTRIES,
    Map.groupBy(items, (item) => item.industry),
  );
  const parkByItem = new Map(items.map((item) => [item, item.places.map(parkAt).find(Boolean)]));
  const parkOf = (item: Item): Park | null => parkByItem.get(item) ?? null;
  const parksIn = new Map<string, Park[]>();
  for (const park of parks) {
    for (const { path } of park.trail) {
      const group = parksIn.get(path);
      if (group) group.push(park);
      else parksIn.set(path, [park]);
    }
  }
  const sums = (some: readonly Item[]): Sums => added(some).sums;
  return {
    issues,
    items,
    byId: new Map(items.map((item) => [item.id, item])),
    issueOf,
    itemsOf: (issue) => byIssue.get(issue.id) ?? [],
    day,
    byCollection: record(
      COLLECTIONS,
      Map.groupBy(items, (item) => item.collection),
    ),
    byIndustry,
    alsoIndustry: record(INDUSTRIES, also),
    regions,
    provinces,
    parks,
    parkOf,
    parksIn,
    company,
    companies: companies.filter(({ hasPage }) => hasPage),
    companiesNamed: companies.length,
    cityOf,
    byPlaceAndIndustry: groupByPlaceAndIndustry(items),
    projectOf,
    projectItems: Map.groupBy(oldestFirst, projectOf),
    counted: (some) => added(some).items,
    sums,
    profile: oncePer((some: readonly Item[]) => profileOf(some, { cityOf, parkOf, company })),
    standing: standings({ provinces, byIndustry, parksIn, sums }),
    richFiles: records.richFiles ?? new Map(),
    seedText: records.seedText ?? (() => []),
  };
}
