/** How the length of an archive affects its pages: the test archive with 500 issues. */
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { scales, total } from '../scripts/lib/site/weigh.ts';
import { builtSite } from './lib/build.ts';
import { dataOf, linksOf, pageOf } from './lib/site.ts';

describe('in an archive of 500 issues', () => {
  const dist = inject('dist');
  let long: string;
  beforeAll(async () => {
    long = await builtSite('long');
  });

  it('an item’s page weighs at most a tenth more', () => {
    const [before, after] = [scales(dist), scales(long)];
    const grown = dataOf(dist).items.map(({ url }) => {
      const file = `${url.slice(1)}index.html`;
      return { url, factor: total(after(file)) / total(before(file)) };
    });
    const worst = grown.sort((a, b) => b.factor - a.factor)[0]!;
    expect(worst.factor, worst.url).toBeLessThanOrEqual(1.1);
  });

  it('every issue is two steps from the list of issues', () => {
    const links = (path: string) => linksOf(pageOf(long, path)).filter((to) => /^\/issues\/./.test(to));
    const first = new Set(links('/issues/'));
    const found = new Set([...first].filter((to) => /\/\d{4}\/$/.test(to)).flatMap(links));
    const all = dataOf(long).issues;
    expect(all.length).toBe(500);
    expect(all.filter(({ url }) => !found.has(url) && !first.has(url))).toEqual([]);
    expect(first.size).toBeLessThan(100);
  });

  it('a list of hundreds of items has pages, and every item is on one of them', () => {
    const policies = dataOf(long).items.filter(({ collection }) => collection === 'policies');
    const pages = ['/policies/'];
    const listed = new Set<string>();
    for (const page of pages) {
      const links = linksOf(pageOf(long, page));
      for (const link of links) listed.add(link);
      const next = `/policies/${pages.length + 1}/`;
      if (links.includes(next)) pages.push(next);
    }
    expect(pages.length).toBe(Math.ceil(policies.length / 50));
    expect(policies.filter(({ url }) => !listed.has(url))).toEqual([]);
  });
});
