/** What to read next to an item. */
import type { Item } from '../schema/dataset.ts';
import { INDUSTRY_LABELS } from '../taxonomy/labels.ts';
import type { Catalog } from './build.ts';
import { trailOf } from './regions.ts';

export interface RelatedGroup {
  heading: string;
  /** Page that holds all of them. */
  url: string;
  items: Item[];
}

const PER_GROUP = 3;
const MOST_GROUPS = 3;

/** The other tellings of the same project, oldest first, the item itself among them; empty if it is told once. */
export function timelineOf(item: Item, catalog: Catalog): Item[] {
  const told = catalog.projectItems.get(catalog.projectOf(item)) ?? [];
  return told.length > 1 ? told : [];
}

/** Newest items of the same company, the same park, the same place and industry; nothing twice. */
export function relatedTo(item: Item, catalog: Catalog): RelatedGroup[] {
  const shown = new Set<Item>([item, ...timelineOf(item, catalog)]);
  const groups: RelatedGroup[] = [];
  const add = (heading: string, url: string, items: readonly Item[]): void => {
    const picked: Item[] = [];
    for (const other of items) {
      if (picked.length === PER_GROUP) break;
      if (!shown.has(other)) picked.push(other);
    }
    for (const other of picked) shown.add(other);
    if (picked.length > 0) groups.push({ heading, url, items: picked });
  };

  const company = item.companies.map((name) => catalog.company(name)).find((found) => found.hasPage);
  if (company) add(`同公司 · ${company.name}`, company.url, company.items);
  const park = catalog.parkOf(item);
  if (park) add(`同园区 · ${park.name}`, park.url, park.items);
  const industry = INDUSTRY_LABELS[item.industry];
  const place = item.places[0];
  // From near to far, until there is enough to read: no page is a dead end.
  for (const region of place ? trailOf(place).toReversed() : []) {
    if (groups.length === MOST_GROUPS || region.level === 'county') continue;
    const same = catalog.byPlaceAndIndustry.get(`${region.path} ${item.industry}`) ?? [];
    add(`${region.short} · ${industry}`, region.url, same);
  }
  if (groups.length < MOST_GROUPS) {
    add(`同行业 · ${industry}`, `/industries/${item.industry}/`, catalog.byIndustry[item.industry]);
  }
  return groups;
}
