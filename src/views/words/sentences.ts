/** Sentences that sum up a region, an industry, a park, a company in figures. */

import type { Archive, RegionEntry } from '../../archive/build.ts';
import type { Profile } from '../../archive/profile.ts';
import { tally } from '../../archive/tally.ts';
import { COLLECTIONS, type Item } from '../../schema/dataset.ts';
import { COLLECTION_LABELS, INDUSTRY_LABELS } from '../../schema/labels.ts';

/** `共 20 条：项目 15，资讯 3，政策 2` */
export function countSentence(items: readonly Item[]): string {
  const counts = new Map(tally(items, (item) => item.collection).map(({ key, count }) => [key, count]));
  const parts = COLLECTIONS.filter((collection) => counts.has(collection)).map(
    (collection) => `${COLLECTION_LABELS[collection]} ${counts.get(collection)}`,
  );
  return `共 ${items.length} 条${parts.length > 0 ? `：${parts.join('，')}` : ''}`;
}

/** `见于 5 期，共 60 条：项目 40，资讯 15，政策 5。` */
export function extentSentence(items: readonly Item[], profile: Profile): string {
  return `${profile.issues > 1 ? `见于 ${profile.issues} 期，` : ''}${countSentence(items)}。`;
}

/** Fewer items have no “most”. */
const ENOUGH_FOR_A_MOST = 5;

interface Part {
  label: string;
  count: number;
}

/**
 * `新能源与储能最多，10 条，占 17%。` for the first of some parts, most first; empty where there are too few items
 * or no part is ahead of the others.
 */
export function mostSentence([first, second]: readonly Part[], total: number): string {
  if (total < ENOUGH_FOR_A_MOST || !first || first.count === second?.count || first.count === 1) return '';
  return `${first.label}最多，${first.count} 条，占 ${Math.round((100 * first.count) / total)}%。`;
}

/** {@link mostSentence} by industry. */
export function mostIndustry(profile: Profile, total: number): string {
  const parts = profile.industries.map(({ key, count }) => ({ label: INDUSTRY_LABELS[key], count }));
  return mostSentence(parts, total);
}

/** The regions with items beside a region, itself among them, most items first. */
export function siblingsOf(entry: RegionEntry, archive: Archive): readonly RegionEntry[] {
  if (entry.region.level === 'country') return [];
  return entry.parent ? entry.parent.children : archive.provinces;
}
