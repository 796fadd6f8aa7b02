/** Further reading on an item's page. */

import { sureCompanies } from '../schema/certainty.ts';
import type { Item } from '../schema/dataset.ts';
import { COLLECTION_LABELS, INDUSTRY_LABELS } from '../schema/labels.ts';
import { isPolicy } from '../schema/sections.ts';
import type { Archive } from './build.ts';
import { trailOf } from './regions/regions.ts';

/** Items with something in common. */
export interface RelatedGroup {
  heading: string;
  /** All of them: the address of the page that lists just these, or else the parameters of a search. */
  all: string | Record<string, string>;
  items: Item[];
}

const PER_GROUP = 3;
const MAX_GROUPS = 3;
/** How many items on either side are looked at, as for policies among all items of a province. */
const SEARCHED = 500;

/** All reports of the item's project, oldest first; empty if there is only this one. */
export function timelineOf(item: Item, archive: Archive): Item[] {
  const reports = archive.projectItems.get(archive.projectOf(item)) ?? [];
  return reports.length > 1 ? reports : [];
}

/** Indexes of a list from one of its items outwards: one before, one after, and so on. */
function* outwards(items: readonly Item[], from: Item): Generator<number> {
  const at = items.indexOf(from);
  for (let step = 1; step <= SEARCHED && (at >= step || at + step < items.length); step++) {
    if (at >= step) yield at - step;
    if (at + step < items.length) yield at + step;
  }
}

/**
 * Items of the same company, the same park, the same place and industry, each shown once. Each group has those that
 * are nearest in time, so that a new issue changes only the pages of recent items.
 */
export function relatedTo(item: Item, archive: Archive): RelatedGroup[] {
  const shown = new Set<Item>([item, ...timelineOf(item, archive)]);
  const groups: RelatedGroup[] = [];
  const add = (
    heading: string,
    all: RelatedGroup['all'],
    items: readonly Item[],
    like?: (other: Item) => boolean,
  ): void => {
    const picked: number[] = [];
    for (const at of outwards(items, item)) {
      if (picked.length === PER_GROUP) break;
      const other = items[at]!;
      if (!shown.has(other) && (!like || like(other))) picked.push(at);
    }
    const near = picked.sort((a, b) => a - b).map((at) => items[at]!);
    for (const other of near) shown.add(other);
    if (near.length > 0) groups.push({ heading, all, items: near });
  };

  const company = sureCompanies(item)
    .map(archive.company)
    .find((found) => found.hasPage);
  if (company) add(`同公司 · ${company.name}`, company.url, company.items);
  const park = archive.parkOf(item);
  if (park) add(`同园区 · ${park.name}`, park.url, park.items);
  const industry = INDUSTRY_LABELS[item.industry];
  const place = item.places[0];
  const province = isPolicy(item) && place && trailOf(place)[0];
  if (province) {
    const there = archive.regions.get(province.path)?.items ?? [];
    const kind = COLLECTION_LABELS[item.collection];
    const all = { region: province.path, collection: item.collection };
    add(`${province.short} · ${kind}`, all, there, (other) => other.collection === item.collection);
  }
  // From small to large regions, until there are enough groups.
  for (const region of place ? trailOf(place).toReversed() : []) {
    if (groups.length === MAX_GROUPS || region.level === 'county') continue;
    const same = archive.byPlaceAndIndustry.get(`${region.path} ${item.industry}`) ?? [];
    const isAll = archive.regions.get(region.path)?.items.length === same.length;
    const all = isAll ? region.url : { region: region.path, industry: item.industry };
    add(`${region.short} · ${industry}`, all, same);
  }
  if (groups.length < MAX_GROUPS) {
    add(`同行业 · ${industry}`, `/industries/${item.industry}/`, archive.byIndustry[item.industry]);
  }
  return groups;
}
