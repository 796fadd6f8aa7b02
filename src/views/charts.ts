/** Parts that many pages share: bars, links with counts, lines of figures. */
import type { RegionEntry } from '../archive/build.ts';
import type { Sums } from '../archive/sums/sums.ts';
import type { Share } from '../archive/tally.ts';
import type { Industry } from '../schema/dataset.ts';
import { INDUSTRY_LABELS } from '../schema/labels.ts';
import { count, money } from './words/format.ts';

/** A link with a number of items. */
export interface CountedLink {
  url: string;
  label: string;
  count: number;
}

/** A count drawn as a bar. */
export type Bar = Omit<CountedLink, 'url'> & { url?: string };

/** Links side by side under a heading, some with a count. */
export interface Chips {
  heading: string;
  links: readonly (Omit<CountedLink, 'count'> & { count?: number })[];
}

interface Named {
  url: string;
  name: string;
  items: readonly unknown[];
}

/** Sorts regions, parks or companies by the number of their items, most first. */
export const byItems = <T extends { items: readonly unknown[] }>(all: readonly T[]): T[] =>
  [...all].sort((a, b) => b.items.length - a.items.length);

/** A region with the number of its items. */
export function regionLink({ region, items }: RegionEntry): CountedLink {
  return { url: region.url, label: region.short, count: items.length };
}

/** Parks or companies, each with the number of all its items. */
export function namedLinks(all: readonly Named[]): CountedLink[] {
  return all.map(({ url, name, items }) => ({ url, label: name, count: items.length }));
}

/** Shares of parks or companies. */
export function sharedLinks(shares: readonly Share<{ url: string; name: string }>[]): CountedLink[] {
  return shares.map(({ key, count: n }) => ({ url: key.url, label: key.name, count: n }));
}

/** Shares of regions. */
export function regionBars(shares: readonly Share<{ url: string; short: string }>[]): CountedLink[] {
  return shares.map(({ key, count: n }) => ({ url: key.url, label: key.short, count: n }));
}

/** Shares of industries. */
export function industryBars(shares: readonly Share<Industry>[]): CountedLink[] {
  return shares.map(({ key, count: n }) => ({
    url: `/industries/${key}/`,
    label: INDUSTRY_LABELS[key],
    count: n,
  }));
}

/**
 * A line of figures. Single projects, batches and funds are separate.
 * @param counts other figures, shown first; where there is something to see, with its address
 */
export function figuresView(
  sums: Sums,
  counts: readonly (readonly [name: string, value: number, url?: string])[] = [],
) {
  const kinds = [
    ['单个项目投资额', '个', sums.single],
    ['集中签约、开工', '批', sums.batch],
    ['基金规模', '只', sums.fund],
  ] as const;
  return {
    counts: counts.map(([name, value, url = null]) => ({ name, value: count(value), url })),
    sums: kinds
      .filter(([, , total]) => total.count > 0)
      .map(([name, unit, { cny, count: n }]) => ({ name, cny, ...money(cny), of: `${n} ${unit}` })),
  };
}

export type FiguresView = ReturnType<typeof figuresView>;
