/**
 * The loaded archive with everything that pages ask of it, computed once: by issue, collection,
 * region, industry, park and company. No page looks through all items.
 */

import { companyKey } from '../facts/companies/company-name.ts';
import {
  COLLECTIONS,
  type Collection,
  INDUSTRIES,
  type Industry,
  type Issue,
  type Item,
  type Place,
} from '../schema/dataset.ts';
import { type Company, groupCompanies } from './companies.ts';
import { oncePer } from './memo.ts';
import { withoutLostNotes } from './notes.ts';
import { byNewestIssue, byPosition, dayOf, newestFirst } from './order.ts';
import { groupParks, type Park, parkIdOf } from './parks.ts';
import { type Profile, profileOf } from './profile.ts';
import type { Records } from './records.ts';
import { allProvinces, COUNTRY, type Region, trailOf, trailOfPath } from './regions.ts';
import { type Standings, standings } from './standing.ts';
import { groupProjects } from './sums/projects.ts';
import { type Counted, countSums, type SumContext, type Sums } from './sums/sums.ts';

export interface RegionEntry {
  region: Region;
  /** Region that holds it; null for provinces and the country. */
  parent: RegionEntry | null;
  /** Regions in it that have items (for the country: none), most items first. */
  children: RegionEntry[];
  /** Items with a place in it, newest first. */
  items: Item[];
  /** Those all of whose places lie in it: their sums are this region's. */
  own: Item[];
}

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
  /** By slug order of first appearance. */
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

/** The prefecture an item is at home in; the province where none is known. */
function cityOf(item: Item): Region | null {
  const place = item.places[0];
  const region = place && trailOf(place).findLast((part) => part.level !== 'county');
  return region && region.level !== 'country' ? region : null;
}

/** Regions that hold a place, the country as `''` first: `''`, `jiangsu`, `jiangsu/suzhou`. */
function pathsTo(place: Place): string[] {
  const trail = trailOf(place).filter((region) => region.level !== 'country');
  return trailOf(place).length === 0 ? [] : ['', ...trail.map((region) => region.path)];
}

/** The one area an item speaks for, down to its park, for {@link SumContext}. */
export function homeOf(item: Item): string | null {
  const [place, another] = item.places;
  if (!place || another) return null;
  const path = pathsTo(place).at(-1) ?? null;
  const park = parkIdOf(place);
  return path === null || park === null ? path : `${path}/@${park}`;
}

/** The larger areas that hold all places of an item, smallest first, for {@link SumContext}. */
export function around(item: Item): string[] {
  const [first, ...others] = item.places.map(pathsTo);
  const home = homeOf(item);
  return (first ?? [])
    .filter((path) => path !== home && others.every((paths) => paths.includes(path)))
    .reverse();
}

function groupRegions(items: readonly Item[], kept: readonly string[]): Map<string, RegionEntry> {
  const regions = new Map<string, RegionEntry>();
  const enter = (region: Region, parent: RegionEntry | null): RegionEntry => {
    const known = regions.get(region.path);
    if (known) return known;
    const entry: RegionEntry = { region, parent, children: [], items: [], own: [] };
    regions.set(region.path, entry);
    parent?.children.push(entry);
    return entry;
  };
  enter(COUNTRY, null);
  for (const province of allProvinces()) enter(province, null);
  for (const item of items) {
    const trails = item.places.map(trailOf);
    const paths = trails.map((trail) => new Set(trail.map((region) => region.path)));
    for (const trail of trails) {
      let parent: RegionEntry | null = null;
      for (const region of trail) {
        const entry = enter(region, parent);
        if (entry.items.at(-1) !== item) {
          entry.items.push(item);
          if (paths.every((set) => set.has(region.path))) entry.own.push(item);
        }
        parent = entry;
      }
    }
  }
  for (const path of kept) {
    let parent: RegionEntry | null = null;
    for (const region of trailOfPath(path)) parent = enter(region, parent);
  }
  for (const entry of regions.values()) {
    entry.children = entry.children.filter((child) => child.items.length > 0).sort(byItems);
  }
  return regions;
}

function groupByPlaceAndIndustry(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const trail = item.places[0] ? trailOf(item.places[0]) : [];
    for (const region of trail) {
      if (region.level === 'county') continue;
      const key = `${region.path} ${item.industry}`;
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

function byItems(a: RegionEntry, b: RegionEntry): number {
  return b.items.length - a.items.length || (a.region.adcode ?? '').localeCompare(b.region.adcode ?? '');
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
  const parks = groupParks(oldestFirst);
  const companies = groupCompanies(oldestFirst);
  for (const group of [...parks.values(), ...companies.values()]) {
    group.items.sort(newestFirst(day));
    group.own.sort(newestFirst(day));
  }
  const projects = groupProjects(oldestFirst);
  const projectOf = (item: Item): string => projects.get(item.id)!;
  const context: SumContext = { project: projectOf, home: homeOf, around, day };
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
  const parkByItem = new Map(
    items.map((item) => [item, item.places.map((place) => parks.get(parkIdOf(place) ?? '')).find(Boolean)]),
  );
  const parkOf = (item: Item): Park | null => parkByItem.get(item) ?? null;
  const parksIn = new Map<string, Park[]>();
  for (const park of parks.values()) {
    for (const { path } of park.trail) {
      const group = parksIn.get(path);
      if (group) group.push(park);
      else parksIn.set(path, [park]);
    }
  }
  const company = (name: string): Company => companies.get(companyKey(name))!;
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
    parks: [...parks.values()],
    parkOf,
    parksIn,
    company,
    companies: [...companies.values()].filter((company) => company.hasPage),
    companiesNamed: companies.size,
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
