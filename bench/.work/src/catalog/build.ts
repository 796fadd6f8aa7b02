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
import type { Archive } from './archive.ts';
import { type Company, groupCompanies } from './companies.ts';
import { companyKey } from './company-name.ts';
import { oncePerList } from './memo.ts';
import { byNewestIssue, byPosition, dayOf, newestFirst } from './order.ts';
import { groupParks, type Park, parkIdOf } from './parks.ts';
import { groupProjects } from './projects.ts';
import { allProvinces, COUNTRY, type Region, trailOf } from './regions.ts';
import { type SumContext, type Sums, sumUp } from './sums.ts';

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

export interface Catalog {
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
  company(name: string): Company;
  /** Those with a page. */
  companies: Company[];
  cityOf(item: Item): Region | null;
  /** By `path industry`, for prefectures and provinces, newest first. */
  byPlaceAndIndustry: Map<string, Item[]>;
  /** Identity of the project an item tells of. */
  projectOf(item: Item): string;
  /** A project's items, oldest first. */
  projectItems: Map<string, Item[]>;
  sums(items: readonly Item[]): Sums;
}

/** The prefecture an item is at home in; the province where none is known. */
function cityOf(item: Item): Region | null {
  const place = item.places[0];
  const region = place && trailOf(place).findLast((part) => part.level !== 'county');
  return region && region.level !== 'country' ? region : null;
}

/** Path of the one region an item is at home in, for {@link SumContext.home}. */
function homeOf(item: Item): string | null {
  const place = item.places[0];
  if (!place || item.places.length > 1) return null;
  const region = trailOf(place).at(-1);
  if (!region) return null;
  return region.level === 'country' ? '' : region.path;
}

function groupRegions(items: readonly Item[]): Map<string, RegionEntry> {
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
  for (const entry of regions.values()) entry.children.sort(byItems);
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
export function buildCatalog(archive: Archive): Catalog {
  const issues = [...archive.issues].sort(byNewestIssue);
  const issueById = new Map(issues.map((issue) => [issue.id, issue]));
  const issueOf = (item: Item): Issue => {
    const issue = issueById.get(item.issue);
    if (!issue)
      throw new Error(`Item ${item.id} belongs to issue ${item.issue}, which is not in content/issues.`);
    return issue;
  };
  const days = new Map(archive.items.map((item) => [item, dayOf(item, issueOf(item))]));
  const day = (item: Item): string => days.get(item)!;
  const items = [...archive.items].sort(newestFirst(day));
  const oldestFirst = [...items].sort((a, b) => a.issue.localeCompare(b.issue) || byPosition(a, b));

  const byIssue = Map.groupBy(oldestFirst, (item) => item.issue);
  const parks = groupParks(oldestFirst);
  const companies = groupCompanies(oldestFirst);
  for (const group of [...parks.values(), ...companies.values()]) group.items.sort(newestFirst(day));
  const projects = groupProjects(oldestFirst);
  const projectOf = (item: Item): string => projects.get(item.id)!;
  const context: SumContext = { project: projectOf, home: homeOf, day };

  const also = new Map<Industry, Item[]>(INDUSTRIES.map((industry) => [industry, []]));
  for (const item of items) {
    for (const industry of item.industries) if (industry !== item.industry) also.get(industry)!.push(item);
  }
  const regions = groupRegions(items);
  const parkOf = new Map(
    items.map((item) => [
      item,
      item.places.map((place) => parks.get(parkIdOf(place) ?? '')).find(Boolean) ?? null,
    ]),
  );
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
    byIndustry: record(
      INDUSTRIES,
      Map.groupBy(items, (item) => item.industry),
    ),
    alsoIndustry: record(INDUSTRIES, also),
    regions,
    provinces: [...regions.values()]
      .filter((entry) => entry.region.level === 'province' && entry.items.length > 0)
      .sort(byItems),
    parks: [...parks.values()],
    parkOf: (item) => parkOf.get(item) ?? null,
    company: (name) => companies.get(companyKey(name))!,
    companies: [...companies.values()].filter((company) => company.hasPage),
    cityOf,
    byPlaceAndIndustry: groupByPlaceAndIndustry(items),
    projectOf,
    projectItems: Map.groupBy(oldestFirst, projectOf),
    sums: oncePerList((some: readonly Item[]) => sumUp(some, context)),
  };
}
