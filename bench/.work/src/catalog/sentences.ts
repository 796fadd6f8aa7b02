/** One sentence that sums up a region, an industry, a park, a company. */
import { COLLECTIONS, type Item } from '../schema/dataset.ts';
import type { Catalog, RegionEntry } from './build.ts';
import { COLLECTION_LABELS } from './labels.ts';
import { tally } from './tally.ts';

/** `共 20 条：项目 15，资讯 3，政策 2` */
export function countSentence(items: readonly Item[]): string {
  const counts = new Map(tally(items, (item) => item.collection).map(({ key, count }) => [key, count]));
  const parts = COLLECTIONS.filter((collection) => counts.has(collection)).map(
    (collection) => `${COLLECTION_LABELS[collection]} ${counts.get(collection)}`,
  );
  return `共 ${items.length} 条${parts.length > 0 ? `：${parts.join('，')}` : ''}`;
}

/** Where a region stands among its neighbours by number of items; empty for one that stands alone. */
export function rankSentence(entry: RegionEntry, catalog: Catalog): string {
  const siblings = siblingsOf(entry, catalog);
  const { region } = entry;
  if (siblings.length < 2 || entry.items.length === 0 || region.level === 'country') return '';
  const rank = siblings.filter((other) => other.items.length > entry.items.length).length + 1;
  const around = entry.parent
    ? `${entry.parent.region.short}有条目的 ${siblings.length} 个地区`
    : `有条目的 ${siblings.length} 个省份`;
  const tied = siblings.filter((other) => other.items.length === entry.items.length).length > 1;
  return `条目数在${around}中${tied ? '并列' : '居'}第 ${rank} 位。`;
}

/** The regions with items beside a region, itself among them, most items first. */
export function siblingsOf(entry: RegionEntry, catalog: Catalog): readonly RegionEntry[] {
  if (entry.region.level === 'country') return [];
  return entry.parent ? entry.parent.children : catalog.provinces;
}
