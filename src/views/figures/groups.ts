/** All industries, and all provinces, each with its figures. */

import type { Catalog, RegionEntry } from '../../archive/build.ts';
import { oncePer } from '../../archive/memo.ts';
import { COUNTRY } from '../../archive/regions.ts';
import type { Sums } from '../../archive/sums/sums.ts';
import { tally } from '../../archive/tally.ts';
import { INDUSTRY_LABELS } from '../../edition/labels.ts';
import { INDUSTRIES, type Industry, type Item } from '../../schema/dataset.ts';
import { INDUSTRY_SHORT } from './short-names.ts';

export interface GroupRow {
  /** Slug of the industry; path of the region. */
  key: string;
  name: string;
  url: string;
  items: number;
  sums: Sums;
  /** The parts that most of its items fall into: an industry's provinces, a province's industries. */
  most: { name: string; items: number }[];
}

/** Largest parts named of each row. */
const NAMED = 3;

/** The provinces and the country, for items that concern all of it: those with items, most first. */
export const regionsWithItems = oncePer((catalog: Catalog): RegionEntry[] => {
  const country = catalog.regions.get(COUNTRY.path)!;
  return [...catalog.provinces, ...(country.items.length > 0 ? [country] : [])];
});

function top(items: readonly Item[]): GroupRow['most'] {
  return tally(items, (item) => item.industry)
    .slice(0, NAMED)
    .map(({ key, count }) => ({ name: INDUSTRY_SHORT[key], items: count }));
}

/** Figures of all industries that have items, most first. */
export const industryRows = oncePer((catalog: Catalog): GroupRow[] => {
  const counts = new Map<Industry, GroupRow['most']>(INDUSTRIES.map((industry) => [industry, []]));
  for (const { region, items } of catalog.provinces) {
    for (const { key, count } of tally(items, (item) => item.industry))
      counts.get(key)!.push({ name: region.short, items: count });
  }
  return INDUSTRIES.map((industry) => ({
    key: industry,
    name: INDUSTRY_LABELS[industry],
    url: `/industries/${industry}/`,
    items: catalog.byIndustry[industry].length,
    sums: catalog.sums(catalog.byIndustry[industry]),
    most: counts
      .get(industry)!
      .sort((a, b) => b.items - a.items)
      .slice(0, NAMED),
  }))
    .filter((row) => row.items > 0)
    .sort((a, b) => b.items - a.items);
});

/** Figures of all provinces that have items, most first, and of the country last. */
export const regionRows = oncePer((catalog: Catalog): GroupRow[] =>
  regionsWithItems(catalog).map(({ region, items, own }) => ({
    key: region.path,
    name: region.short,
    url: region.url,
    items: items.length,
    sums: catalog.sums(own),
    most: top(items),
  })),
);
