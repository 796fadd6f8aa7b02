import { expect, it } from 'vitest';
import { GENERAL_INDUSTRY } from '#edition/industries.ts';
import type { Industry, Item } from '../schema/dataset.ts';
import { industryShares } from './industries.ts';

const of = (...industries: Industry[]) => industries.map((industry) => ({ industry }) as Item);

it('puts the general industry last, however many items it has', () => {
  expect(industryShares(of(GENERAL_INDUSTRY, 'bio', GENERAL_INDUSTRY, 'auto', 'auto'))).toEqual([
    { key: 'auto', count: 2 },
    { key: 'bio', count: 1 },
    { key: GENERAL_INDUSTRY, count: 2 },
  ]);
});

it('lists the general industry where there is no other', () => {
  expect(industryShares(of(GENERAL_INDUSTRY))).toEqual([{ key: GENERAL_INDUSTRY, count: 1 }]);
});
