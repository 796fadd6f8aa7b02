import { describe, expect, it } from 'vitest';
import { testItem } from '../../../tests/lib/items.ts';
import { vanished, withoutWithdrawnName } from './vanished.ts';

const published = (...addresses: string[]) => addresses.map((address) => ({ address, name: null }));
const here = (...addresses: string[]) => new Set(addresses);

describe('vanished', () => {
  it('is empty if all addresses have a page', () => {
    expect(
      vanished(published('/parks/hefei-a/', '/projects/2/'), here('/parks/hefei-a/', '/projects/2/')),
    ).toEqual([]);
  });

  it('makes tombstones of a park and a company, with their names', () => {
    const ledger = [
      { address: '/companies/b/', name: '乙公司' },
      { address: '/parks/hefei-a/', name: '甲园' },
    ];
    expect(vanished(ledger, here())).toEqual([
      { url: '/companies/b/', to: null, kind: 'company', name: '乙公司' },
      { url: '/parks/hefei-a/', to: null, kind: 'park', name: '甲园' },
    ]);
  });

  it('redirects the pages of a list to the first, even if that is a tombstone', () => {
    const ledger = [
      { address: '/parks/hefei-a/', name: '甲园' },
      ...published('/parks/hefei-a/page-2/', '/projects/9/', '/regions/jiangsu/page-3/'),
    ];
    const found = vanished(ledger, here('/projects/', '/regions/jiangsu/'));
    expect(found.map(({ url, to }) => [url, to])).toEqual([
      ['/parks/hefei-a/', null],
      ['/parks/hefei-a/page-2/', '/parks/hefei-a/'],
      ['/projects/9/', '/projects/'],
      ['/regions/jiangsu/page-3/', '/regions/jiangsu/'],
    ]);
  });

  it('redirects a list and a table by sum to the list, and a part of an index to the index', () => {
    const ledger = published(
      '/companies/by-a-2/',
      '/companies/by-a/',
      '/parks/anhui/',
      '/parks/hefei-a/by-sum/',
      '/regions/anhui/by-sum/',
      '/regions/anhui/by-sum/table/',
    );
    const found = vanished(ledger, here('/companies/', '/parks/', '/parks/hefei-a/', '/regions/anhui/'));
    expect(found.map(({ url, to }) => [url, to])).toEqual([
      ['/companies/by-a-2/', '/companies/'],
      ['/companies/by-a/', '/companies/'],
      ['/parks/anhui/', '/parks/'],
      ['/parks/hefei-a/by-sum/', '/parks/hefei-a/'],
      ['/regions/anhui/by-sum/', '/regions/anhui/'],
      ['/regions/anhui/by-sum/table/', '/regions/anhui/'],
    ]);
  });

  it('recognizes a company whose address looks like that of a letter', () => {
    const [found] = vanished([{ address: '/companies/by-2/', name: 'BY' }], here('/companies/'));
    expect(found).toEqual({ url: '/companies/by-2/', to: null, kind: 'company', name: 'BY' });
  });

  it('ignores items, issues and files', () => {
    expect(vanished(published('/projects/2023-w41-03/', '/issues/2023-w41/', '/data/x.csv'), here())).toEqual(
      [],
    );
  });
});

it('a tombstone has a name only if a published item has it', () => {
  const of = { url: '/companies/b/', to: null, kind: 'company', name: '乙公司' } as const;
  expect(withoutWithdrawnName(of, [testItem(1), testItem(2, { body: ['乙公司开工。'] })])).toEqual(of);
  expect(withoutWithdrawnName(of, [testItem(1, { companies: ['乙公司'] })])).toEqual(of);
  expect(withoutWithdrawnName(of, [testItem(1, { title: '甲公司开工' })])).toEqual({ ...of, name: null });
});
