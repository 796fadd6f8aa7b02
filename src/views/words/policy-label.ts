/** The site's words for what a policy states of itself. */

import { oncePer } from '../../archive/memo.ts';
import { type PolicyFacts, type PolicyLevel, readPolicy } from '../../facts/policy/policy.ts';
import type { Item } from '../../schema/dataset.ts';
import { isPolicy } from '../../schema/sections.ts';

export const LEVEL_LABELS: Record<PolicyLevel, string> = {
  national: '国家级',
  province: '省级',
  city: '市级',
  county: '县区级',
  park: '园区级',
};

/** Issuer, level and horizon of a policy; nothing for other items. */
export const policyFacts = oncePer(
  (item: Item): PolicyFacts =>
    isPolicy(item)
      ? readPolicy(item, Number(item.issue.slice(0, 4)))
      : { issuer: null, level: null, horizon: null },
);

/** `省级 · 到2025年`, as far as stated; empty where nothing is. */
export function policyLine(item: Item): string {
  const { level, horizon } = policyFacts(item);
  return [level && LEVEL_LABELS[level], horizon?.text].filter(Boolean).join(' · ');
}
