/** Sentences that describe the items of a region, industry, park or company. */

import { GENERAL_INDUSTRY } from '#edition/industries.ts';
import { ENOUGH_ITEMS } from '../../archive/enough.ts';
import type { Profile } from '../../archive/profile.ts';
import { tally } from '../../archive/tally.ts';
import { COLLECTIONS, type Item } from '../../schema/dataset.ts';
import { COLLECTION_LABELS, INDUSTRY_LABELS } from '../../schema/labels.ts';
import type { Bar } from '../charts.ts';

type Counted = Pick<Bar, 'label' | 'count'>;

/** `见于 5 期，共 60 条：项目 40，资讯 15，政策 5。` */
export function extentSentence(items: readonly Item[], { issues }: Profile): string {
  const counts = new Map(tally(items, (item) => item.collection).map(({ key, count }) => [key, count]));
  const parts = COLLECTIONS.filter((collection) => counts.has(collection)).map(
    (collection) => `${COLLECTION_LABELS[collection]} ${counts.get(collection)}`,
  );
  const several = issues > 1 ? `见于 ${issues} 期，` : '';
  return `${several}共 ${items.length} 条${parts.length > 0 ? `：${parts.join('，')}` : ''}。`;
}

/**
 * `新能源与储能最多，10 条，占 17%。` Empty for few items, or if the two largest parts are equal.
 * @param parts largest first
 * @param total number of items
 */
export function mostSentence([first, second]: readonly Counted[], total: number): string {
  if (total < ENOUGH_ITEMS || !first || first.count === second?.count || first.count === 1) return '';
  return `${first.label}最多，${first.count} 条，占 ${Math.round((100 * first.count) / total)}%。`;
}

/** {@link mostSentence} by industry; says so if the general one has more: `综合之外，汽车最多，…`. */
export function mostIndustry(profile: Profile, total: number): string {
  const general = profile.industries.find(({ key }) => key === GENERAL_INDUSTRY);
  const parts = profile.industries
    .filter((share) => share !== general)
    .map(({ key, count }) => ({ label: INDUSTRY_LABELS[key], count }));
  const sentence = mostSentence(parts, total);
  return sentence && general && general.count >= parts[0]!.count ? besideGeneral(sentence) : sentence;
}

/** Says that a sentence on industries leaves the general one out. */
export const besideGeneral = (sentence: string): string =>
  `${INDUSTRY_LABELS[GENERAL_INDUSTRY]}之外，${sentence}`;

/** Most names in a list, which then ends with 等. */
const NAMED = 5;

/** What a few items are about, instead of figures: `阶段：签约、开工；行业：汽车。` */
export function partsSentence(
  parts: readonly (readonly [name: string, values: readonly string[]])[],
): string {
  const said = parts
    .filter(([, values]) => values.length > 0)
    .map(
      ([name, values]) => `${name}：${values.slice(0, NAMED).join('、')}${values.length > NAMED ? '等' : ''}`,
    );
  return said.length > 0 ? `${said.join('；')}。` : '';
}
