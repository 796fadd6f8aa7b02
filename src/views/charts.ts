/** Parts that many pages share: bars, links with counts, lines of figures. */
import { GENERAL_INDUSTRY } from '#edition/industries.ts';
import type { Archive, RegionEntry } from '../archive/build.ts';
import type { Sums } from '../archive/sums/sums.ts';
import type { Share } from '../archive/tally.ts';
import type { Industry } from '../schema/dataset.ts';
import { INDUSTRY_LABELS, SUM_KINDS, SUM_LABELS } from '../schema/labels.ts';
import type { Link } from './frame.ts';
import { count, money } from './words/format.ts';
import { itemsUrl, type Within } from './words/search-address.ts';

/** A link with a number of items. */
export interface CountedLink {
  url: string;
  label: string;
  /** Beginning of the label that is ignored when sorting. */
  seat?: string;
  count: number;
  /** Address of the list of just these items, if it is not `url`. The name links to `url`, the number to this list. */
  items?: string;
  /** Items that belong to no single group: drawn in grey. */
  rest?: boolean;
}

/** A count drawn as a bar; without an address if there is no list of what it counts. */
export type Bar = Omit<CountedLink, 'url'> & { url?: string };

/** Links side by side under a heading, some with a count. */
export interface Chips {
  heading: string;
  links: readonly (Omit<CountedLink, 'count'> & { count?: number })[];
  /** Link to those that are not shown. */
  more?: Link | null;
}

/** A part of the archive whose items are counted: the number of a bar links to the items within it. */
export interface Part {
  archive: Pick<Archive, 'regions' | 'byIndustry'>;
  within: Within;
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

/** Of the first `most` links those with more items than all omitted ones, so that equal ones are treated equally. */
export function outstanding(links: readonly CountedLink[], most: number): CountedLink[] {
  const left = links[most]?.count ?? 0;
  return links.slice(0, most).filter(({ count: n }) => n > left);
}

/** Parks or companies, each with the number of all its items. */
export function namedLinks(all: readonly Named[]): CountedLink[] {
  return all.map(({ url, name, items }) => ({ url, label: name, count: items.length }));
}

/** Shares of parks or companies. @param part that they are shares of; by default the archive */
export function sharedLinks(
  shares: readonly Share<Named & { slug: string | null }>[],
  part?: Part,
): CountedLink[] {
  return shares.map(({ key: { url, name, slug, items }, count: n }) => {
    const filter = url.startsWith('/parks/') ? 'park' : 'company';
    const within = part && { ...part.within, [filter]: slug ?? '' };
    return {
      url,
      label: name,
      count: n,
      ...(within && { items: itemsUrl({ url, items: items.length }, n, within) }),
    };
  });
}

/** Shares of regions. @param part that they are shares of; by default the archive */
export function regionBars(
  shares: readonly Share<{ url: string; short: string; path: string }>[],
  part?: Part,
): CountedLink[] {
  return shares.map(({ key: { url, short, path }, count: n }) => {
    const all = part?.archive.regions.get(path)?.items.length ?? 0;
    const items = part && itemsUrl({ url, items: all }, n, { ...part.within, region: path });
    return { url, label: short, count: n, ...(items && { items }) };
  });
}

/** Shares of industries. @param part that they are shares of; by default the archive */
export function industryBars(shares: readonly Share<Industry>[], part?: Part): CountedLink[] {
  return shares.map(({ key, count: n }) => {
    const url = `/industries/${key}/`;
    const all = part?.archive.byIndustry[key].length ?? 0;
    const items = part && itemsUrl({ url, items: all }, n, { ...part.within, industry: key });
    return {
      url,
      label: INDUSTRY_LABELS[key],
      count: n,
      ...(items && { items }),
      ...(key === GENERAL_INDUSTRY && { rest: true }),
    };
  });
}

/** The first `most` links, and a link to the rest if there are more. */
export function cut(heading: string, links: Chips['links'], most: number, more: Link): Chips {
  return { heading, links: links.slice(0, most), more: links.length > most ? more : null };
}

/**
 * A line of figures. Single projects, batches and funds are separate.
 * @param counts other figures, shown first, some with the address of what they count
 */
export function figuresView(
  sums: Sums,
  counts: readonly (readonly [name: string, value: number, url?: string])[] = [],
) {
  return {
    counts: counts.map(([name, value, url = null]) => ({ name, value: count(value), url })),
    sums: SUM_KINDS.filter((kind) => sums[kind].count > 0).map((kind) => {
      const { cny, count: n } = sums[kind];
      return { name: SUM_LABELS[kind].total, cny, ...money(cny), of: `${n} ${SUM_LABELS[kind].unit}` };
    }),
  };
}

export type FiguresView = ReturnType<typeof figuresView>;
