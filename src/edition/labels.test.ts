import { expect, it } from 'vitest';
import { INDUSTRIES, STAGES } from '../schema/dataset.ts';
import { INDUSTRY_LABELS, STAGE_LABELS } from './labels.ts';

it('has a Chinese name of its own for every industry and every stage', () => {
  expect(Object.keys(INDUSTRY_LABELS).sort()).toEqual([...INDUSTRIES].sort());
  expect(Object.keys(STAGE_LABELS).sort()).toEqual([...STAGES].sort());
  for (const names of [Object.values(INDUSTRY_LABELS), Object.values(STAGE_LABELS)]) {
    expect(names.every((name) => /^\p{Script=Han}{2,}$/u.test(name))).toBe(true);
    expect(new Set(names).size).toBe(names.length);
  }
});
