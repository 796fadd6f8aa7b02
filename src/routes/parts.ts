/** The parts of the archive that have a feed, some of them also files. */

import { versionOf } from '../archive/version.ts';
import { atom } from '../data/atom.ts';
import { COLLECTIONS, INDUSTRIES, type Item } from '../schema/dataset.ts';
import { COLLECTION_LABELS, INDUSTRY_LABELS } from '../schema/labels.ts';
import { SITE } from '../site.ts';
import { type Format, PARK_FORMATS, PART_FORMATS } from '../views/formats.ts';
import { cacheKeyOf } from './cache-key.ts';
import type { Source } from './source.ts';

/** A section, industry, region or park, or the whole archive. */
export interface Part {
  /** Address of its page. */
  url: string;
  name: string;
  items: readonly Item[];
  /** The files of its items. */
  formats: readonly Format[];
}

/** The parks. Those that were merged or no longer have items keep their addresses. */
function parkParts({ archive, published, redirects }: Source): Part[] {
  const parks = new Map(archive.parks.map((park) => [park.url, park]));
  const moved = new Map(redirects.map(({ from, to }) => [from, to]));
  const kept = published.flatMap(({ address }) => /^(\/parks\/.+\/)feed\.xml$/.exec(address)?.[1] ?? []);
  return [...new Set([...parks.keys(), ...kept])].map((url) => {
    const park = parks.get(moved.get(url) ?? url);
    return { url, name: park?.name ?? '', items: park?.items ?? [], formats: PARK_FORMATS };
  });
}

/** All parts, the whole archive first. Regions without items are included, so that their addresses never disappear. */
export function partsOf(of: Source): Part[] {
  const { items, byCollection, byIndustry, regions } = of.archive;
  return [
    { url: '/', name: '', items, formats: [] },
    ...COLLECTIONS.map((key) => ({
      url: `/${key}/`,
      name: COLLECTION_LABELS[key],
      items: byCollection[key],
      formats: [],
    })),
    ...INDUSTRIES.map((key) => ({
      url: `/industries/${key}/`,
      name: INDUSTRY_LABELS[key],
      items: byIndustry[key],
      formats: PART_FORMATS,
    })),
    // The rows of a county are in the files of its prefecture.
    ...Array.from(regions.values(), ({ region, items: some }) => ({
      url: region.url,
      name: region.name,
      items: some,
      formats: region.level === 'county' ? [] : PART_FORMATS,
    })),
    ...parkParts(of),
  ];
}

/** A part's feed as XML. */
export function feedOf({ archive }: Source, { url, name, items }: Part): string {
  return atom({
    title: name ? `${SITE.name} · ${name}` : SITE.name,
    path: url,
    items,
    dates: archive.dates,
  });
}

/** The cache key of a part's feed. */
export function feedKey(of: Source, { name, items }: Part): string {
  const { dates } = of.archive;
  const days = items.map((item) => [dates.published(item), dates.changed(item), dates.revisions(item)]);
  return itemsKey(of, items, [name, days, dates.left]);
}

/**
 * The cache key of a file that depends on items and their issues.
 * @param more everything else that the file depends on
 */
export function itemsKey({ archive }: Source, items: readonly Item[], more: unknown): string {
  return cacheKeyOf([items.map((item) => versionOf(item) + versionOf(archive.issueOf(item))), more]);
}

/** A part's address as the parameter of a template: `regions/jiangsu` for `/regions/jiangsu/`. */
export function paramOf({ url }: Part): string | undefined {
  return url === '/' ? undefined : url.slice(1, -1);
}
