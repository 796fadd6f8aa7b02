/** A feed over some of the archive's items. */
import type { Archive } from '../archive/build.ts';
import type { Item } from '../schema/dataset.ts';
import { INDUSTRY_LABELS } from '../schema/labels.ts';
import { absolute } from '../site.ts';
import { atom } from './atom.ts';

/**
 * The feed as XML.
 * @param path root-relative address of the page that the feed follows
 * @param corrections day of the last correction by item id, ISO
 */
export function feedOf(
  archive: Archive,
  title: string,
  path: string,
  items: readonly Item[],
  corrections: ReadonlyMap<string, string>,
): string {
  return atom({
    title,
    page: absolute(path),
    self: absolute(`${path}feed.xml`),
    items,
    address: (item) => absolute(item.url),
    day: (item) => archive.issueOf(item).to,
    corrected: (item) => corrections.get(item.id) ?? null,
    industry: (item) => INDUSTRY_LABELS[item.industry],
  });
}
