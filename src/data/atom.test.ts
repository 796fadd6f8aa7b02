import { expect, it } from 'vitest';
import { testItem } from '../../tests/lib/items.ts';
import { atom, FEED_ENTRIES, type Feed } from './atom.ts';

const feed: Feed = {
  title: '园区周报',
  page: 'https://example.org/',
  self: 'https://example.org/feed.xml',
  items: [],
  address: (item) => `https://example.org${item.url}`,
  day: (item) => (item.position === 2 ? '2024-03-11' : '2024-03-10'),
  corrected: (item) => (item.position === 3 ? '2024-05-01' : null),
  industry: () => '综合',
};

it('dates the feed by its newest entry, not by a clock', () => {
  const text = atom({ ...feed, items: [testItem(1), testItem(2)] });
  expect(text.match(/<updated>(.*?)<\/updated>/)?.[1]).toBe('2024-03-11T00:00:00+08:00');
});

it('tells readers that an entry was corrected since', () => {
  const text = atom({ ...feed, items: [testItem(3), testItem(2)] });
  expect(text).toContain('<published>2024-03-10T00:00:00+08:00</published>\n<updated>2024-05-01T');
  expect(text.match(/<updated>(.*?)<\/updated>/)?.[1]).toBe('2024-05-01T00:00:00+08:00');
});

it('keeps markup in a title from becoming markup in the feed', () => {
  const text = atom({ ...feed, items: [testItem(1, { title: '<b>A&B</b>\u0001' })] });
  expect(text).toContain('<title>&lt;b&gt;A&amp;B&lt;/b&gt;</title>');
});

it('holds no more than the newest entries', () => {
  const items = Array.from({ length: FEED_ENTRIES + 5 }, (_, index) => testItem(index + 1));
  expect(atom({ ...feed, items }).match(/<entry>/g)).toHaveLength(FEED_ENTRIES);
});
