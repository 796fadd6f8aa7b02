/** The facts of a policy in words. */
import type { Item, PolicyLevel } from '../../schema/dataset.ts';

/** The level of the policy's issuer. */
export const LEVEL_LABELS: Record<PolicyLevel, string> = {
  national: '国家级',
  province: '省级',
  city: '市级',
  county: '县区级',
  park: '园区级',
};

/** `到2025年`; null if no year is stated. */
export function untilText(until: number | null): string | null {
  return until === null ? null : `到${until}年`;
}

/** `省级 · 到2025年`, without the parts that are not stated. */
export function policyLine({ policy }: Pick<Item, 'policy'>): string {
  if (!policy) return '';
  return [policy.level && LEVEL_LABELS[policy.level], untilText(policy.until)].filter(Boolean).join(' · ');
}
