import { expect, it } from 'vitest';
import { readState, writeState } from './search-state.ts';

it('comes back from the address as it was', () => {
  const state = { q: '苏州 电池', filters: { stage: 'signed', year: '2023' }, byDate: true, size: 200 };
  expect(readState(new URLSearchParams(writeState(state)))).toEqual(state);
});

it('keeps the address short when nothing is set', () => {
  expect(writeState(readState(new URLSearchParams('?q=&province=&size=20')))).toBe('');
});

it('does not trust sizes from an address', () => {
  for (const [size, shown] of [
    ['200', 200],
    ['100000', 200],
    ['-3', 20],
    ['x', 20],
    ['0', 20],
  ] as const) {
    expect(readState(new URLSearchParams({ size })).size).toBe(shown);
  }
});
