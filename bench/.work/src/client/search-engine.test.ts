import { describe, expect, it } from 'vitest';
import { type Pagefind, type RawResult, search } from './search-engine.ts';

const TEXTS: Record<string, string> = {
  a: '苏 州 电 池 项 目',
  b: '苏 州 园 区',
  c: '无 锡 电 池',
};

/** Looks for phrases in TEXTS the way Pagefind does. */
const pagefind: Pagefind = {
  init: async () => {},
  search: async (term) => ({
    results: Object.keys(TEXTS)
      .filter((id) => term === null || ` ${TEXTS[id]} `.includes(` ${term.replaceAll('"', '')} `))
      .map((id): RawResult => ({ id, data: async () => ({ url: `/${id}/`, meta: {} }) })),
  }),
};

const run = async (q: string) => {
  const { results, partial } = await search(pagefind, { q, filters: {}, byDate: false, size: 20 });
  return { ids: results.map((result) => result.id).join(''), partial };
};

describe('search', () => {
  it('finds what holds every term', async () => {
    expect(await run('苏州 电池')).toEqual({ ids: 'a', partial: false });
    expect(await run('电池')).toEqual({ ids: 'ac', partial: false });
  });

  it('shows what holds some terms when nothing holds all, and says so', async () => {
    expect(await run('园区 电池')).toEqual({ ids: 'bac', partial: true });
  });

  it('falls back to parts of a sentence that stands nowhere', async () => {
    expect(await run('无锡的电池')).toEqual({ ids: 'ca', partial: true });
  });

  it('puts matches in the title first and otherwise keeps the newest first', async () => {
    const places: Record<string, number[]> = { a: [80], b: [3, 90], c: [70] };
    const fake: Pagefind = {
      init: async () => {},
      search: async () => ({
        results: Object.entries(places).map(([id, words]) => ({
          id,
          words,
          data: async () => ({ url: '', meta: {} }),
        })),
      }),
    };
    const order = async (byDate: boolean) =>
      (await search(fake, { q: '电池', filters: {}, byDate, size: 20 })).results
        .map((result) => result.id)
        .join('');
    expect(await order(false)).toBe('bac');
    expect(await order(true)).toBe('abc');
  });

  it('lists everything for an empty query', async () => {
    expect(await run('，')).toEqual({ ids: 'abc', partial: false });
  });
});
