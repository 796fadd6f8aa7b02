/** Small parts of many pages: bars, chips, lines of figures. */
import type { CountedLink } from '../archive/neighbours.ts';
import type { Sums } from '../archive/sums/sums.ts';
import type { Share } from '../archive/tally.ts';
import type { Industry } from '../schema/dataset.ts';
import { INDUSTRY_LABELS } from '../schema/labels.ts';
import { count, money } from './words/format.ts';

/** A count drawn as a bar. */
export interface Bar {
  label: string;
  count: number;
  url?: string;
}

/** Links side by side under a heading, each with its count where it has one. */
export interface Chips {
  heading: string;
  links: readonly { url: string; label: string; count?: number }[];
}

/** Something with a page, as a counted link. */
interface Named {
  url: string;
  name: string;
  items: readonly unknown[];
}

/** Parks or companies as counted links, each with the number of all its items. */
export function namedLinks(all: readonly Named[]): CountedLink[] {
  return all.map(({ url, name, items }) => ({ url, label: name, count: items.length }));
}

/** Shares of parks or companies as counted links. */
export function sharedLinks(shares: readonly Share<{ url: string; name: string }>[]): CountedLink[] {
  return shares.map(({ key, count: n }) => ({ url: key.url, label: key.name, count: n }));
}

/** Shares of regions as bars. */
export function regionBars(shares: readonly Share<{ url: string; short: string }>[]): CountedLink[] {
  return shares.map(({ key, count: n }) => ({ label: key.short, count: n, url: key.url }));
}

/** Shares of industries as bars. */
export function industryBars(shares: readonly Share<Industry>[]): CountedLink[] {
  return shares.map(({ key, count: n }) => ({
    label: INDUSTRY_LABELS[key],
    count: n,
    url: `/industries/${key}/`,
  }));
}

/** A line of figures: how many, how much; single projects, batches and funds apart. @param counts shown first */
export function figuresView(sums: Sums, counts: readonly (readonly [name: string, value: number])[] = []) {
  const kinds = [
    ['单个项目披露投资', '个', sums.single],
    ['批量签约、开工', '批', sums.batch],
    ['基金规模', '只', sums.fund],
  ] as const;
  return {
    counts: counts.map(([name, value]) => ({ name, value: count(value) })),
    sums: kinds
      .filter(([, , total]) => total.count > 0)
      .map(([name, unit, total]) => ({
        name,
        cny: total.cny,
        ...money(total.cny),
        of: `${total.count} ${unit}`,
      })),
  };
}

export type FiguresView = ReturnType<typeof figuresView>;
