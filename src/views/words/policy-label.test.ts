import { expect, it } from 'vitest';
import { testItem } from '../../archive/samples.ts';
import { policyLine } from './policy-label.ts';

const policy = (title: string) => testItem(1, { title, collection: 'policies', section: '政策法规' });

it('says level and horizon in one line, as far as they are stated', () => {
  expect(policyLine(policy('《鄂尔多斯市绿氢产业方案（2024—2026年）》印发'))).toBe('市级 · 2024—2026年');
  expect(policyLine(policy('《绿氢产业方案》印发'))).toBe('');
});

it('says nothing of a project that reads like a policy', () => {
  expect(policyLine(testItem(1, { title: '浙江省人民政府办公厅印发《某某计划（2024—2026年）》' }))).toBe('');
});
