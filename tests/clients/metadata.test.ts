/** The metadata of items' pages for Zotero, Google Scholar and readers of Open Graph. */
import { describe, expect, inject, it } from 'vitest';
import { addressesOf, dataOf, pageOf, plain } from '../lib/site.ts';

const dist = inject('dist');
const { items, issues, site } = dataOf(dist);

/** The elements `<meta>` of a page by their names. */
const metaOf = (address: string): Record<string, string> =>
  Object.fromEntries(
    [...pageOf(dist, address).matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)].map(
      ([, name, content]) => [name!, plain(content!)],
    ),
  );

describe('the head of an item', () => {
  it('tells what is needed for a citation, on every page', () => {
    for (const { url, title, issue, section } of items) {
      const { title: of = '' } = issues.find(({ id }) => id === issue)!;
      expect(metaOf(url), url).toMatchObject({
        citation_title: title,
        citation_author: '园区周报',
        citation_journal_title: '园区周报',
        citation_issue: of.replace('园区周报 ', ''),
        citation_public_url: site + url.slice(1),
        'article:section': section,
      });
    }
  });

  it('tells the same day as the citation in the page', () => {
    for (const { url } of items) {
      const day = metaOf(url).citation_publication_date!;
      expect(day, url).toMatch(/^\d{4}\/\d\d\/\d\d$/);
      expect(pageOf(dist, url), url).toContain(`date = {${day.replaceAll('/', '-')}}`);
    }
  });

  it('tells when it was published, and when it was corrected if it was', () => {
    const corrected = items.filter(({ url }) => metaOf(url)['article:modified_time']);
    expect(corrected.length).toBeGreaterThan(0);
    expect(corrected.length).toBeLessThan(items.length);
    for (const { url } of items) {
      const meta = metaOf(url);
      const { 'article:published_time': published = '', 'article:modified_time': modified } = meta;
      expect(published, url).toMatch(/^\d{4}-\d\d-\d\d$/);
      if (modified) expect(modified >= published, url).toBe(true);
      expect(pageOf(dist, url)).toContain(`"datePublished":"${published}"`);
    }
  });
});

it('no other page says that it is an article', () => {
  const own = new Set(items.map(({ url }) => url));
  const others = addressesOf(dist).filter((address) => address.endsWith('/') && !own.has(address));
  expect(others.filter((address) => /citation_|article:/.test(pageOf(dist, address)))).toEqual([]);
});
