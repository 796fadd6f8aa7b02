/** The figures of all industries and of all provinces. */

import { GENERAL_INDUSTRY } from '#edition/industries.ts';
import type { Archive, RegionEntry } from '../../archive/build.ts';
import { industryShares, rankIndustries } from '../../archive/industries.ts';
import { oncePer } from '../../archive/memo.ts';
import { COUNTRY } from '../../archive/regions/regions.ts';
import type { Sums } from '../../archive/sums/sums.ts';
import { INDUSTRIES, type Industry, type Item } from '../../schema/dataset.ts';
import { INDUSTRY_LABELS, INDUSTRY_SHORT } from '../../schema/labels.ts';
import { searchUrl } from '../words/search-address.ts';

/** The figures of an industry or region. */
export interface GroupRow {
  /** Slug of the industry; path of the region. */
  key: string;
  name: string;
  /** For narrow screens. */
  short?: string;
  url: string;
  items: number;
  sums: Sums;
  /** Its largest parts: the provinces of an industry, the industries of a province. */
  most: { name: string; items: number; url: string }[];
  /** Whether it is the general industry. */
  rest?: boolean;
}

/** Number of largest parts. */
const PARTS = 3;

/** Provinces with items, most first, then the country if it has items. */
export const regionsWithItems = oncePer((archive: Archive): RegionEntry[] => {
  const country = archive.regions.get(COUNTRY.path)!;
  return [...archive.provinces, ...(country.items.length > 0 ? [country] : [])];
});

function top(items: readonly Item[], region: string): GroupRow['most'] {
  return industryShares(items)
    .slice(0, PARTS)
    .map(({ key, count }) => ({
      name: INDUSTRY_SHORT[key],
      items: count,
      url: searchUrl({ region, industry: key }),
    }));
}

/** The industries with items, most first; the general one last. */
export const industryRows = oncePer((archive: Archive): GroupRow[] => {
  const counts = new Map<Industry, GroupRow['most']>(INDUSTRIES.map((industry) => [industry, []]));
  for (const { region, items } of archive.provinces) {
    for (const { key, count } of industryShares(items))
      counts.get(key)!.push({
        name: region.short,
        items: count,
        url: searchUrl({ region: region.path, industry: key }),
      });
  }
  const rows = INDUSTRIES.map((industry) => ({
    key: industry,
    name: INDUSTRY_LABELS[industry],
    short: INDUSTRY_SHORT[industry],
    rest: industry === GENERAL_INDUSTRY,
    url: `/industries/${industry}/`,
    items: archive.byIndustry[industry].length,
    sums: archive.sums(archive.byIndustry[industry]),
    most: counts
      .get(industry)!
      .sort((a, b) => b.items - a.items)
      .slice(0, PARTS),
  })).filter((row) => row.items > 0);
  return rankIndustries(rows, (row) => ({ industry: row.key, items: row.items }));
});

/** The provinces with items, most first, then the country. */
export const regionRows = oncePer((archive: Archive): GroupRow[] =>
  regionsWithItems(archive).map(({ region, items, own }) => ({
    key: region.path,
    name: region.short,
    url: region.url,
    items: items.length,
    sums: archive.sums(own),
    most: top(items, region.path),
  })),
);
