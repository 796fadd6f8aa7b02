import { describe, expect, it } from 'vitest';
import { testIssue, testItem } from '../../tests/lib/items.ts';
import type { ArchiveChange } from '../archive/history/changes.ts';
import { datesOf } from '../archive/history/dates.ts';
import { atom, FEED_ENTRIES, type Feed } from './atom.ts';

const issue = testIssue('2024-w10', '2024-03-04', '2024-03-10');
/** @param days of a change, the first the day of addition, then corrections */
const history = (...[added, ...corrected]: string[]): ArchiveChange[] => [
  ...corrected
    .map((date) => ({ date, kind: 'corrected' as const, id: testItem(1).id, url: '', title: '' }))
    .reverse(),
  { date: added!, kind: 'added', id: issue.id, url: '', title: '' },
];
const feed = (changes: ArchiveChange[] = []): Feed => ({
  title: '园区周报',
  path: '/',
  items: [testItem(1), testItem(2)],
  dates: datesOf(() => issue, changes),
});

/** The time of the feed, then of its first entry. */
const updates = (of: Feed) => [...atom(of).matchAll(/<updated>(.*?)<\/updated>/g)].map((match) => match[1]!);
const published = (of: Feed) => /<published>(.*?)<\/published>/.exec(atom(of))![1];

describe('the times of a feed', () => {
  it('of an issue that is out on Friday are Friday’s, not those of Sunday to come', () => {
    const friday = feed(history('2024-03-08'));
    expect(published(friday)).toBe('2024-03-08T00:00:00+08:00');
    expect(new Set(updates(friday))).toEqual(new Set(['2024-03-08T00:00:00+08:00']));
  });

  it('of an old issue that is added late are its own', () => {
    const late = feed(history('2026-11-30'));
    expect(published(late)).toBe('2024-03-10T00:00:00+08:00');
    expect(updates(late)).toEqual([
      // The feed itself has changed when it was added.
      '2026-11-30T00:00:00+08:00',
      '2024-03-10T00:00:00+08:00',
      '2024-03-10T00:00:00+08:00',
    ]);
  });

  it.each([
    ['on the day it was added', ['2024-03-08', '2024-03-08']],
    ['before the issue’s last day', ['2024-03-08', '2024-03-09']],
    ['twice on one day', ['2024-03-08', '2024-03-09', '2024-03-09']],
    ['a year later, and again', ['2024-03-08', '2025-03-08', '2025-05-08']],
  ])('go forward with each correction: %s', (_, days) => {
    const states = days.map((_day, at) => feed(history(...days.slice(0, at + 1))));
    const entries = states.map((state) => updates(state)[1]!);
    expect(entries).toEqual([...new Set(entries)].sort());
    for (const state of states) {
      const [whole, first] = updates(state);
      expect(whole).toBe(first);
      expect(published(state)).toBe('2024-03-08T00:00:00+08:00');
    }
  });

  it('does not fall back when the newest item is withdrawn, moves away, or is too old to be an entry', () => {
    const corrected = feed(history('2024-03-08', '2024-05-01'));
    const [before] = updates(corrected);
    const gone = { date: '2024-05-02', kind: 'withdrawn' as const, id: testItem(1).id, url: '', title: null };
    const [after] = updates({ ...feed([gone, ...history('2024-03-08')]), items: [testItem(2)] });
    expect(after! > before!).toBe(true);
    const many = Array.from({ length: FEED_ENTRIES }, (_, n) => testItem(n + 2));
    expect(updates({ ...corrected, items: [...many, testItem(1)] })[0]).toBe(before);
  });
});

it.each([
  [
    'markup in a text',
    { lead: '导语 <b>A&B</b>', body: ['第一段\u0001', '第二段 ]]> &lt;'] },
    '<p>导语 &lt;b&gt;A&amp;B&lt;/b&gt;</p><p>第一段</p><p>第二段 ]]&gt; &amp;lt;</p><p>（某市网站）</p>',
  ],
  ['no lead', { lead: null, body: ['第一段', '第二段'] }, '<p>第一段</p><p>第二段</p><p>（某市网站）</p>'],
  ['no text', { lead: '导语', body: [] }, '<p>导语</p><p>（某市网站）</p>'],
  ['no source', { lead: '导语', body: ['第一段'], source: null }, '<p>导语</p><p>第一段</p>'],
])('shows a reader paragraphs and the source apart, of an item with %s', (_, texts, shown) => {
  const item = testItem(1, { source: { name: '某市网站' }, ...texts });
  const [, content = ''] = /<content type="html">(.*?)<\/content>/s.exec(atom({ ...feed(), items: [item] }))!;
  const html = content.replace(/&(lt|gt|quot|amp);/g, (_entity, name: string) => {
    return { lt: '<', gt: '>', quot: '"', amp: '&' }[name]!;
  });
  expect(html).toBe(shown);
});

it('escapes markup in a title', () => {
  const text = atom({ ...feed(), items: [testItem(1, { title: '<b>A&B</b>\u0001' })] });
  expect(text).toContain('<title>&lt;b&gt;A&amp;B&lt;/b&gt;</title>');
});

it('has a limited number of entries', () => {
  const items = Array.from({ length: FEED_ENTRIES + 5 }, (_, index) => testItem(index + 1));
  expect(atom({ ...feed(), items }).match(/<entry>/g)).toHaveLength(FEED_ENTRIES);
});
