import { expect, it } from 'vitest';
import { testArchive, testIssue, testItem, testPlace } from '../../tests/lib/items.ts';
import { partsOf } from './parts.ts';

it('a park that was merged or has no items any more keeps its feed and its file', () => {
  const place = { ...testPlace('江苏省', '无锡市'), park: '云港园区' };
  const archive = testArchive(
    [testIssue('2024-w10', '2024-03-04', '2024-03-10')],
    [testItem(1, { places: [place] })],
  );
  const [park] = archive.parks;
  const published = ['/parks/wuxi-old/', '/parks/wuxi-old/feed.xml', '/parks/wuxi-gone/feed.xml'];
  const parts = partsOf({
    archive,
    withdrawn: [],
    withdrawnIssues: [],
    changes: [],
    published: published.map((address) => ({ address, name: null })),
    redirects: [{ from: '/parks/wuxi-old/', to: park!.url }],
  }).filter(({ url }) => url.startsWith('/parks/'));
  expect(parts.map(({ url, items }) => [url, items.length])).toEqual([
    [park!.url, 1],
    ['/parks/wuxi-old/', 1],
    ['/parks/wuxi-gone/', 0],
  ]);
});
