/** All industries, and all provinces, each with its figures. */

import type { Archive, RegionEntry } from '../../archive/build.ts';
import { oncePer } from '../../archive/memo.ts';
import { COUNTRY } from '../../archive/regions/regions.ts';
import type { Sums } from '../../archive/sums/sums.ts';
import { tally } from '../../archive/tally.ts';
import { INDUSTRIES, type Industry, type Item } from '../../schema/dataset.ts';
import { INDUSTRY_LABELS, INDUSTRY_SHORT } from '../../schema/labels.ts';

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
export const regionsWithItems = oncePer((archive: Archive): RegionEntry[] => {
  const country = archive.regions.get(COUNTRY.path)!;
  return [...archive.provinces, ...(country.items.length > 0 ? [country] : [])];
});

function top(items: readonly Item[]): GroupRow['most'] {
  return tally(items, (item) => item.industry)
    .slice(0, NAMED)
    .map(({ key, count }) => ({ name: INDUSTRY_SHORT[key], items: count }));
}

/** Figures of all industries that have items, most first. */
export const industryRows = oncePer((archive: Archive): GroupRow[] => {
  const counts = new Map<Industry, GroupRow['most']>(INDUSTRIES.map((industry) => [industry, []]));
  for (const { region, items } of archive.provinces) {
    for (const { key, count } of tally(items, (item) => item.industry))
      counts.get(key)!.push({ name: region.short, items: count });
  }
  return INDUSTRIES.map((industry) => ({
    key: industry,
    name: INDUSTRY_LABELS[industry],
    url: `/industries/${industry}/`,
    items: archive.byIndustry[industry].length,
    sums: archive.sums(archive.byIndustry[industry]),
    most: counts
      .get(industry)!
      .sort((a, b) => b.items - a.items)
      .slice(0, NAMED),
  }))
    .filter((row) => row.items > 0)
    .sort((a, b) => b.items - a.items);
});

/** Figures of all provinces that have items, most first, and of the country last. */
export const regionRows = oncePer((archive: Archive): GroupRow[] =>
  regionsWithItems(archive).map(({ region, items, own }) => ({
    key: region.path,
    name: region.short,
    url: region.url,
    items: items.length,
    sums: archive.sums(own),
    most: top(items),
  })),
);
