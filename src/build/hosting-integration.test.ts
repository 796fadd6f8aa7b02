import { expect, it } from 'vitest';
import { missingSettings } from './hosting-integration.ts';

it('tells who builds, not readers, what a public site should have', () => {
  expect(missingSettings({ contact: null, mapApproval: null })).toHaveLength(2);
  expect(missingSettings({ contact: 'editor@example.org', mapApproval: null })).toEqual([
    expect.stringContaining('MAP_APPROVAL'),
  ]);
  expect(missingSettings({ contact: 'editor@example.org', mapApproval: 'GS(2024)0000号' })).toEqual([]);
});
