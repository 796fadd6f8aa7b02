/** A feed over some of the archive's items. */
import type { Archive } from '../archive/build.ts';
import { lastCorrections } from '../archive/changes.ts';
import { load } from '../routes/load.ts';
import type { Item } from '../schema/dataset.ts';
import { INDUSTRY_LABELS } from '../schema/labels.ts';
import { absolute } from '../site.ts';
import { atom } from './atom.ts';

/** @param path root-relative address of the page that the feed follows */
export async function feedOf(
  archive: Archive,
  title: string,
  path: string,
  items: readonly Item[],
): Promise<string> {
  const corrections = lastCorrections((await load()).changes);
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
