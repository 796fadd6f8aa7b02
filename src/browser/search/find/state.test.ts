import { expect, it } from 'vitest';
import { searchUrl } from '../../../views/words/search-address.ts';
import { readState, writeState } from './state.ts';

it('comes back from the address as it was', () => {
  const state = {
    q: '苏州 电池',
    text: true,
    filters: { region: ['jiangsu/suzhou', 'zhejiang'], stage: ['signed'], time: ['2023-05'], sum: ['10-'] },
    sort: 'date',
    size: 100,
    table: true,
    by: '-sum',
  };
  expect(readState(new URLSearchParams(writeState(state as never)))).toEqual(state);
});

it('reads an address of one value a filter as it always did, and several of one as a choice', () => {
  expect(
    readState(new URLSearchParams('region=jiangsu&stage=signed&region=&region=zhejiang')).filters,
  ).toEqual({
    region: ['jiangsu', 'zhejiang'],
    stage: ['signed'],
  });
});

it('reads the addresses that pages write', () => {
  const within = { region: 'jiangsu/suzhou', industry: 'ict', issue: '2023-w40..2023-w44', sort: 'sum' };
  const state = readState(new URL(searchUrl(within), 'https://example.org').searchParams);
  const { sort, ...filters } = within;
  expect(state.filters).toEqual(
    Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, [value]])),
  );
  expect(state.sort).toBe(sort);
});

it('keeps the address short when nothing is set', () => {
  expect(writeState(readState(new URLSearchParams('?q=&region=&size=10&sort=relevance')))).toBe('');
});

it('does not trust what stands in an address', () => {
  for (const [size, shown] of [
    ['200', 200],
    ['100000', 200],
    ['-3', 10],
    ['x', 10],
    ['0', 10],
  ] as const) {
    expect(readState(new URLSearchParams({ size })).size).toBe(shown);
  }
  expect(readState(new URLSearchParams('sort=toString&__proto__=x&nonsense=1'))).toEqual({
    q: '',
    text: false,
    filters: {},
    sort: 'relevance',
    size: 10,
    table: false,
    by: '',
  });
});
