import { expect, it } from 'vitest';
import { testArchive, testIssue, testItem } from '../../tests/lib/items.ts';
import { outstanding } from './charts.ts';
import { companyLinks, letters } from './company-index.ts';

const items = [
  testItem(1, { companies: ['云杉精密', '湖北白桦电子有限公司'] }),
  testItem(2, { companies: ['云杉精密', '360安防'] }),
];
const { companies, otherCompanies } = testArchive([testIssue('2024-w10', '2024-03-04', '2024-03-10')], items);

it('lists every company by the first letter behind its seat; one that is named once leads to its item', () => {
  const groups = letters([...companies, ...otherCompanies]);
  expect(groups.map(({ name, companies: own }) => [name, companyLinks(own)])).toEqual([
    ['0–9', [{ url: items[1]!.url, label: '360安防', seat: '', count: 1 }]],
    ['B', [{ url: items[0]!.url, label: '湖北白桦电子有限公司', seat: '湖北', count: 1 }]],
    ['Y', [{ url: companies[0]!.url, label: '云杉精密', seat: '', count: 2 }]],
  ]);
});

it('ranks those with more items than any that is left out', () => {
  const links = [8, 6, 2, 2, 2].map((count, at) => ({ url: `/${at}/`, label: `${at}`, count }));
  const ranked = (most: number) => outstanding(links, most).map(({ count }) => count);
  expect(ranked(4)).toEqual([8, 6]);
  expect(ranked(9)).toEqual([8, 6, 2, 2, 2]);
});
