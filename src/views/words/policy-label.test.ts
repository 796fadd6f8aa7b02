import { expect, it } from 'vitest';
import { policyLine } from './policy-label.ts';

it('names level and last year if they are stated', () => {
  expect(policyLine({ policy: { issuers: ['江苏省政府'], level: 'city', until: 2026 } })).toBe(
    '市级 · 到2026年',
  );
  expect(policyLine({ policy: { issuers: [], level: null, until: null } })).toBe('');
  expect(policyLine({ policy: null })).toBe('');
});
