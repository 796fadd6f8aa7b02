import { expect, it } from 'vitest';
import { testItem } from '../../tests/lib/items.ts';
import { atom, FEED_ENTRIES, type Feed } from './atom.ts';

const feed: Feed = {
  title: '园区周报',
  path: '/',
  items: [],
  day: (item) => (item.position === 2 ? '2024-03-11' : '2024-03-10'),
  corrected: (item) => (item.position === 3 ? '2024-05-01' : undefined),
};

it('has the date of its newest entry', () => {
  const text = atom({ ...feed, items: [testItem(1), testItem(2)] });
  expect(text.match(/<updated>(.*?)<\/updated>/)?.[1]).toBe('2024-03-11T00:00:00+08:00');
});

it('has the date of a correction', () => {
  const text = atom({ ...feed, items: [testItem(3), testItem(2)] });
  expect(text).toContain('<published>2024-03-10T00:00:00+08:00</published>\n<updated>2024-05-01T');
  expect(text.match(/<updated>(.*?)<\/updated>/)?.[1]).toBe('2024-05-01T00:00:00+08:00');
});

it('escapes markup in a title', () => {
  const text = atom({ ...feed, items: [testItem(1, { title: '<b>A&B</b>\u0001' })] });
  expect(text).toContain('<title>&lt;b&gt;A&amp;B&lt;/b&gt;</title>');
});

it('has a limited number of entries', () => {
  const items = Array.from({ length: FEED_ENTRIES + 5 }, (_, index) => testItem(index + 1));
  expect(atom({ ...feed, items }).match(/<entry>/g)).toHaveLength(FEED_ENTRIES);
});
