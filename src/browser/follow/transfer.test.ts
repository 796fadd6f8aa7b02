import { describe, expect, it } from 'vitest';
import { LONGEST_URL, MOST } from './follows.ts';
import { readLink, writeLink } from './transfer.ts';

const place = { issue: '2023-w41', name: '2023年第41周', position: 14, at: 14, of: 42 };

describe('the link of what is followed', () => {
  it('is read as it was written', () => {
    const urls = ['/regions/jiangsu/wuxi/', '/search/?q=%E7%94%B5%E6%B1%A0&region=jiangsu'];
    const list = urls.map((url) => ({ url, name: '甲' }));
    expect(readLink(writeLink(list, place))).toEqual({
      urls,
      place: { issue: '2023-w41', position: 14 },
      dropped: 0,
    });
    expect(readLink(writeLink(list, undefined))).toMatchObject({ urls, place: null });
  });

  it('is read as it was written also with the most and the longest that can be followed', () => {
    const urls = Array.from({ length: MOST }, (_, at) =>
      `/search/?q=${100 + at}${'%E7%94%B5'.repeat(60)}`.padEnd(LONGEST_URL, '%'),
    );
    expect(urls[0]!.length).toBe(LONGEST_URL);
    const list = urls.map((url) => ({ url, name: '' }));
    expect(readLink(writeLink(list, place))).toMatchObject({ urls, dropped: 0 });
  });

  it('leaves out what cannot be followed, and says how many', () => {
    const bad = [
      '/about/',
      'javascript:alert(1)',
      'https://evil.example/regions/a/',
      '/regions/',
      `/search/?q=${'长'.repeat(700)}`,
    ];
    const list = ['/parks/a/', ...bad, '/parks/a/'].map((url) => ({ url, name: '' }));
    expect(readLink(writeLink(list, undefined))).toEqual({
      urls: ['/parks/a/'],
      place: null,
      dropped: bad.length,
    });
  });

  it('has no place that is none', () => {
    for (const r of ['', '2023-w41', '2023-w41.x', '../../x.1', '2023-w41.14.2'])
      expect(readLink(`#v=1&r=${r}`), r).toMatchObject({ place: null });
  });

  it('of another form or version is refused, and another fragment is none', () => {
    for (const hash of ['#v=2', '#v=1&name=x', `#v=1&f=${'x'.repeat(300_000)}`])
      expect(readLink(hash)).toBe('unreadable');
    for (const hash of ['', '#', '#main', '#f=/regions/a/']) expect(readLink(hash)).toBe(null);
  });
});
