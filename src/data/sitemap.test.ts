import { expect, it } from 'vitest';
import { sitemap, sitemapFiles, sitemapIndex } from './sitemap.ts';

it('has all addresses, in files below the limit of the protocol', () => {
  const all = Array.from({ length: 25_001 }, (_, n) => `https://example.org/${n}/`);
  const files = sitemapFiles(all);
  expect(files.flat()).toEqual(all);
  expect(Math.max(...files.map((file) => file.length))).toBeLessThanOrEqual(50_000);
});

it('escapes addresses', () => {
  expect(sitemap([{ address: 'https://example.org/?a&b', changed: '2024-03-10' }])).toContain(
    '<loc>https://example.org/?a&amp;b</loc><lastmod>2024-03-10</lastmod>',
  );
  expect(sitemapIndex(['https://example.org/sitemap-0.xml'])).toContain('<sitemap><loc>');
});
