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
  expect(sitemap([{ ...dated, changed: null }])).not.toContain('lastmod');
});

it('dates a file by the last change of its pages', () => {
  const page = (changed: string | null) => ({ address: 'https://example.org/', changed });
  const files = [[page('2024-03-10'), page('2024-05-01'), page(null)], [page(null)]];
  const index = sitemapIndex(files, (n) => `https://example.org/sitemap-${n}.xml?a&b`);
  expect(index).toContain(
    '<sitemap><loc>https://example.org/sitemap-0.xml?a&amp;b</loc><lastmod>2024-05-01</lastmod></sitemap>',
  );
  expect(index).toContain('<sitemap><loc>https://example.org/sitemap-1.xml?a&amp;b</loc></sitemap>');
});
