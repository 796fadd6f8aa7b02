/** What to read next to an item. */

import type { Item } from '../schema/dataset.ts';
import { COLLECTION_LABELS, INDUSTRY_LABELS } from '../schema/labels.ts';
import { isPolicy } from '../schema/sections.ts';
import type { Archive } from './build.ts';
import { trailOf } from './regions/regions.ts';

export interface RelatedGroup {
  heading: string;
  /** Page that holds all of them. */
  url: string;
  items: Item[];
}

const PER_GROUP = 3;
const MOST_GROUPS = 3;
/** So many items to either side are looked through, as for policies among all of a province's. */
const SEARCHED = 500;

/** The other tellings of the same project, oldest first, the item itself among them; empty if it is told once. */
export function timelineOf(item: Item, archive: Archive): Item[] {
  const told = archive.projectItems.get(archive.projectOf(item)) ?? [];
  return told.length > 1 ? told : [];
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
 * Items of the same company, the same park, the same place and industry, nearest in time; nothing twice. The newest
 * of each stand on the page that the group leads to. So a new issue changes the pages of its neighbours in time, and
 * leaves those of ten years as they are.
 */
export function relatedTo(item: Item, archive: Archive): RelatedGroup[] {
  const shown = new Set<Item>([item, ...timelineOf(item, archive)]);
  const groups: RelatedGroup[] = [];
  const add = (
    heading: string,
    url: string,
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
    if (near.length > 0) groups.push({ heading, url, items: near });
  };

  const company = item.companies.map((name) => archive.company(name)).find((found) => found.hasPage);
  if (company) add(`同公司 · ${company.name}`, company.url, company.items);
  const park = archive.parkOf(item);
  if (park) add(`同园区 · ${park.name}`, park.url, park.items);
  const industry = INDUSTRY_LABELS[item.industry];
  const place = item.places[0];
  const province = isPolicy(item) && place && trailOf(place)[0];
  if (province) {
    const there = archive.regions.get(province.path)?.items ?? [];
    const kind = COLLECTION_LABELS[item.collection];
    add(`${province.short} · ${kind}`, province.url, there, (other) => other.collection === item.collection);
  }
  // From near to far, until there is enough to read: no page is a dead end.
  for (const region of place ? trailOf(place).toReversed() : []) {
    if (groups.length === MOST_GROUPS || region.level === 'county') continue;
    const same = archive.byPlaceAndIndustry.get(`${region.path} ${item.industry}`) ?? [];
    add(`${region.short} · ${industry}`, region.url, same);
  }
  if (groups.length < MOST_GROUPS) {
    add(`同行业 · ${industry}`, `/industries/${item.industry}/`, archive.byIndustry[item.industry]);
  }
  return groups;
}
