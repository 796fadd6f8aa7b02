import { expect, it } from 'vitest';
import { searchUrl } from '../../../views/words/search-address.ts';
import { readState, writeState } from './state.ts';

const read = (address: string) => readState(new URLSearchParams(address));

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
  expect(read(writeState(state as never))).toEqual(state);
});

it('reads an address of one value a filter as it always did, and several of one as a choice', () => {
  const { filters } = read('region=jiangsu&stage=signed&region=&region=zhejiang');
  expect(filters).toEqual({ region: ['jiangsu', 'zhejiang'], stage: ['signed'] });
});

it('reads the addresses that pages write', () => {
  const within = { region: 'jiangsu/suzhou', industry: 'ict', issue: '2023-w40..2023-w44', sort: 'sum' };
  const { filters, sort } = read(searchUrl(within).replace('/search/', ''));
  expect({ ...filters, sort: [sort] }).toEqual(
    Object.fromEntries(Object.entries(within).map(([name, value]) => [name, [value]])),
  );
});

it('keeps the address short when nothing is set', () => {
  expect(writeState(read('?q=&region=&size=10&sort=relevance'))).toBe('');
});

it('does not trust what stands in an address', () => {
  const sizes = ['200', '100000', '-3', 'x', '0'].map((size) => read(`size=${size}`).size);
  expect(sizes).toEqual([200, 200, 10, 10, 10]);
  const { filters, sort } = read('sort=toString&__proto__=x&nonsense=1');
  expect([filters, sort]).toEqual([{}, 'relevance']);
});
