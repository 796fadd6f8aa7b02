import { describe, expect, it } from 'vitest';
import { testArchive, testIssue, testItem } from '../../tests/lib/items.ts';
import type { Item } from '../schema/dataset.ts';
import type { Source } from './source.ts';
import { routesOf } from './table.ts';

const issue = testIssue('2024-w10', '2024-03-04', '2024-03-10');

function sourceWith(items: Item[], more: Partial<Source> = {}): Source {
  const archive = testArchive([issue], items);
  return { archive, withdrawn: [], withdrawnIssues: [], changes: [], published: [], redirects: [], ...more };
}

const many = Array.from({ length: 60 }, (_, n) => testItem(n + 1, { title: `第${n}号项目` }));

describe('the table of routes', () => {
  it('has each address once', () => {
    const addresses = routesOf(sourceWith(many)).map(({ address }) => address);
    expect(addresses).toHaveLength(new Set(addresses).size);
    expect(addresses).toContain('/projects/2/');
  });

  it('has views of plain JSON', () => {
    for (const { address, view } of routesOf(sourceWith(many))) {
      const made = view();
      expect(JSON.parse(JSON.stringify(made)), address).toEqual(made);
    }
  });

  it('has moved, withdrawn and vanished addresses', () => {
    const [item, ...others] = many as [Item, ...Item[]];
    const routes = routesOf(
      sourceWith(others, {
        withdrawn: [{ ...item, reason: '来源要求撤下' }],
        redirects: [
          { from: '/old/', to: '/about/' },
          { from: '/companies/a/', to: '/companies/b/' },
        ],
        published: [
          { address: '/parks/wuxi-laoyuanqu/', name: '老园区' },
          { address: '/projects/9/', name: null },
          { address: '/companies/a/page-2/', name: null },
        ],
      }),
    );
    const viewAt = (address: string) => routes.find((route) => route.address === address)?.view();
    expect(viewAt(item.url)).toMatchObject({ kind: 'gone', words: '来源要求撤下' });
    expect(viewAt('/old/')).toEqual({ kind: 'moved', to: '/about/' });
    expect(viewAt('/parks/wuxi-laoyuanqu/')).toMatchObject({ kind: 'gone' });
    expect(viewAt('/projects/9/')).toEqual({ kind: 'moved', to: '/projects/' });
    for (const page of ['/companies/a/', '/companies/a/page-2/'])
      expect(viewAt(page)).toEqual({ kind: 'moved', to: '/companies/b/' });
  });
});
