import { describe, expect, it } from 'vitest';
import { vanished } from './vanished.ts';

const published = (...addresses: string[]) => addresses.map((address) => ({ address, name: null }));
const here = (...addresses: string[]) => new Set(addresses);

describe('what was published and is no more', () => {
  it('is nothing while everything is here', () => {
    expect(vanished(published('/parks/a/', '/projects/2/'), here('/parks/a/', '/projects/2/'))).toEqual([]);
  });

  it('leaves a tombstone for a park and a company, with the name they had', () => {
    const ledger = [
      { address: '/companies/b/', name: '乙公司' },
      { address: '/parks/a/', name: '甲园' },
    ];
    expect(vanished(ledger, here())).toEqual([
      { url: '/companies/b/', to: null, kind: 'company', name: '乙公司' },
      { url: '/parks/a/', to: null, kind: 'park', name: '甲园' },
    ]);
  });

  it('leads the later pages of a list to its first, even where that is a tombstone', () => {
    const ledger = published('/parks/a/', '/parks/a/page-2/', '/projects/9/', '/regions/jiangsu/page-3/');
    const found = vanished(ledger, here('/projects/', '/regions/jiangsu/'));
    expect(found.map(({ url, to }) => [url, to])).toEqual([
      ['/parks/a/', null],
      ['/parks/a/page-2/', '/parks/a/'],
      ['/projects/9/', '/projects/'],
      ['/regions/jiangsu/page-3/', '/regions/jiangsu/'],
    ]);
  });

  it('leaves items, issues and files to the maintainer', () => {
    expect(vanished(published('/projects/2023-w41-03/', '/issues/2023-w41/', '/data/x.csv'), here())).toEqual(
      [],
    );
  });
});
