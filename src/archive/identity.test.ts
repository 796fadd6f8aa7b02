import { describe, expect, it } from 'vitest';
import { NO_NAMES, testIssue, testItem, testPlace } from '../../tests/lib/items.ts';
import type { Register } from '../content/register.ts';
import { withNames } from '../content/write/names.ts';
import type { Item } from '../schema/dataset.ts';
import { buildArchive } from './build.ts';

const issues = [
  testIssue('2024-w02', '2024-01-08', '2024-01-14'),
  testIssue('2024-w10', '2024-03-04', '2024-03-10'),
];
const wuxi = { ...testPlace('江苏省', '无锡市'), adcode: '320200', park: '海岚产业园' };
const known = [1, 2].map((n) => testItem(n, { companies: ['海岚科技'], places: [wuxi] }));
const older = [1, 2].map((n) =>
  testItem(n, { issue: '2024-w02', companies: ['海蓝科技'], places: [{ ...wuxi, park: '海蓝产业园' }] }),
);
const published = withNames(NO_NAMES, known);
const archiveOf = (items: Item[], register: Register) => buildArchive({ issues, items, register });

describe('an address', () => {
  it('stays with its company and park if an older issue has others with the same pinyin', () => {
    const items = [...older, ...known];
    const archive = archiveOf(items, withNames(published, items));
    expect(archive.company('海岚科技').url).toBe('/companies/hailankeji/');
    expect(archive.company('海蓝科技').url).toBe('/companies/hailankeji-2/');
    expect(archive.parkOf(known[0]!)!.url).toBe('/parks/wuxi-hailanchanyeyuan/');
    expect(archive.parkOf(older[0]!)!.url).toBe('/parks/wuxi-hailanchanyeyuan-2/');
  });

  it('does not exist before ingest has added the name, and does not change owner', () => {
    const archive = archiveOf([...older, ...known], published);
    expect(archive.company('海蓝科技')).toMatchObject({ slug: null, hasPage: false });
    expect(archive.parkOf(older[0]!)).toBe(null);
    expect(archive.company('海岚科技')).toMatchObject({ slug: 'hailankeji', items: known });
    expect(archive.parks).toHaveLength(1);
  });

  it('stays if items are corrected or withdrawn and only one is left', () => {
    const corrected = archiveOf([known[0]!, { ...known[1]!, companies: [], places: [] }], published);
    const withdrawn = archiveOf([known[0]!], published);
    for (const { companies, parks } of [corrected, withdrawn]) {
      expect(companies.map(({ url, items }) => [url, items.length])).toEqual([['/companies/hailankeji/', 1]]);
      expect(parks.map(({ url, items }) => [url, items.length])).toEqual([
        ['/parks/wuxi-hailanchanyeyuan/', 1],
      ]);
    }
  });

  it('stays with its owner if a correction makes another one with the same pinyin come first', () => {
    const [one, other] = [known[0]!, older[0]!] as const;
    const like = (item: Item, position: number) =>
      testItem(position, { companies: item.companies, places: item.places });
    const items = [like(one, 1), like(other, 2), like(other, 3), like(one, 4)];
    const register = withNames(published, items);
    const corrected = [{ ...items[0]!, companies: [], places: [] }, ...items.slice(1)];
    for (const archive of [archiveOf(items, register), archiveOf(corrected, register)]) {
      expect(archive.company('海岚科技').url).toBe('/companies/hailankeji/');
      expect(archive.company('海蓝科技').url).toBe('/companies/hailankeji-2/');
      expect(archive.parkOf(items[3]!)!.url).toBe('/parks/wuxi-hailanchanyeyuan/');
      expect(archive.parkOf(items[1]!)!.url).toBe('/parks/wuxi-hailanchanyeyuan-2/');
    }
  });

  it('has the items of both if two companies are merged', () => {
    const items = [...older, ...known];
    const [one, other] = withNames(published, items).companies;
    const companies = [{ ...one!, also: [other!.name], was: [other!.slug] }];
    const archive = archiveOf(items, { ...published, companies });
    expect(archive.companies).toHaveLength(1);
    expect(archive.company('海蓝科技')).toMatchObject({ name: '海岚科技', aliases: ['海蓝科技'] });
    expect(archive.company('海蓝科技').items).toHaveLength(4);
  });

  it('keeps its heading if another spelling becomes more frequent', () => {
    const items = [...known, ...[3, 4, 5].map((n) => testItem(n, { companies: ['海岚科技集团'] }))];
    expect(archiveOf(items, withNames(published, items)).company('海岚科技集团')).toMatchObject({
      name: '海岚科技',
      aliases: ['海岚科技集团'],
      url: '/companies/hailankeji/',
    });
  });
});
