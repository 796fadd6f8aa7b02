import { expect, it } from 'vitest';
import { sitemap, sitemapFiles, sitemapIndex } from './sitemap.ts';

it('has all pages, in files below the limit of the protocol', () => {
  const all = Array.from({ length: 25_001 }, (_, n) => ({
    address: `https://example.org/${n}/`,
    changed: null,
  }));
  const files = sitemapFiles(all);
  expect(files.flat()).toEqual(all);
  expect(Math.max(...files.map((file) => file.length))).toBeLessThanOrEqual(50_000);
});

it('escapes addresses, and dates what has a date', () => {
  const dated = { address: 'https://example.org/?a&b', changed: '2024-03-10' };
  expect(sitemap([dated])).toContain(
    '<url><loc>https://example.org/?a&amp;b</loc><lastmod>2024-03-10</lastmod></url>',
  );
  expect(sitemapIndex([dated])).toContain(
    '<sitemap><loc>https://example.org/?a&amp;b</loc><lastmod>2024-03-10</lastmod></sitemap>',
  );
  expect(sitemap([{ ...dated, changed: null }])).not.toContain('lastmod');
});
