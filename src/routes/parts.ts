/** The parts of the archive that have a feed, and those that have files of their own. */

import { lastCorrections } from '../archive/changes.ts';
import { versionOf } from '../archive/version.ts';
import { COLLECTIONS, INDUSTRIES, type Item } from '../schema/dataset.ts';
import { COLLECTION_LABELS, INDUSTRY_LABELS } from '../schema/labels.ts';
import { SITE } from '../site.ts';
import { cacheKeyOf } from './paths.ts';
import type { Source } from './source.ts';

export interface Part {
  /** Address of the page that it belongs to. */
  url: string;
  name: string;
  items: readonly Item[];
  /** Whether its items can be downloaded. */
  hasFiles: boolean;
}

/** The day of the last correction of each item, by its id. */
export const correctionsOf = ({ changes }: Source) => lastCorrections(changes);

/** The whole archive first. Regions without items too: a first one may come, a last one may be withdrawn. */
export function partsOf({ archive }: Source): Part[] {
  const { items, byCollection, byIndustry, regions } = archive;
  return [
    { url: '/', name: '', items, hasFiles: false },
    ...COLLECTIONS.map((key) => ({
      url: `/${key}/`,
      name: COLLECTION_LABELS[key],
      items: byCollection[key],
      hasFiles: false,
    })),
    ...INDUSTRIES.map((key) => ({
      url: `/industries/${key}/`,
      name: INDUSTRY_LABELS[key],
      items: byIndustry[key],
      hasFiles: true,
    })),
    // The rows of a county are in the files of its prefecture.
    ...Array.from(regions.values(), ({ region, items: some }) => ({
      url: region.url,
      name: region.name,
      items: some,
      hasFiles: region.level !== 'county',
    })),
  ];
}

/** Title of a part's feed. */
export function feedTitle({ name }: Part): string {
  return name ? `${SITE.name} · ${name}` : SITE.name;
}

/** The version of a file that holds items with the days of their issues. @param more what else it holds */
export function itemsKey({ archive }: Source, items: readonly Item[], more: unknown): string {
  return cacheKeyOf([items.map((item) => versionOf(item) + versionOf(archive.issueOf(item))), more]);
}

/** A part's address as the parameter of a template: `regions/jiangsu` of `/regions/jiangsu/`. */
export function paramOf({ url }: Part): string | undefined {
  return url === '/' ? undefined : url.slice(1, -1);
}
