/** Every number of items is a link, which opens exactly that many items. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { asked } from './lib/search.ts';
import { useBrowser } from './lib/tabs.ts';

const { open } = useBrowser();

/** Pages of all kinds that count items. */
const PAGES = [
  '/',
  '/projects/',
  '/issues/',
  '/issues/2023-w46/',
  '/regions/',
  '/regions/jiangsu/',
  '/industries/new-energy/',
  '/parks/',
  '/parks/wuxi-jingkaiqu/',
  '/companies/',
  '/companies/hengyue/',
];

/** Selector of numbers of items. In a comparison, the row of the page's own subject has no link. */
const NUMBERS = [
  '.bars b',
  '.chips small',
  '.index small',
  '.label small',
  '.groups td:nth-child(2) b',
  '.groups .wide > span',
  '#fig-heat-items tbody td',
  '.stages td:nth-child(3)',
  '.kinds > span + span',
  '.by-issue td:nth-child(2)',
  '.months b',
  '.mix > span',
  '.years b',
  '.area .industries td.n',
  '.area td:nth-child(3).n',
  '.places td:nth-child(2)',
  '.compare tr:not([aria-current]) td:nth-child(3)',
].join();

const number = (text: string): number => Number(/[\d,]+/.exec(text)![0].replace(',', ''));

/** The elements of the page at an address, as the server sends it. */
const elements = (page: Page, address: string, selector: string) =>
  page.evaluate(
    async ([from, wanted]) => {
      const html = await (await fetch(from)).text();
      const all = new DOMParser().parseFromString(html, 'text/html').querySelectorAll(wanted);
      return Array.from(all, (one) => ({
        text: one.textContent,
        to: new URL(one.getAttribute('href') ?? '', new URL(from, location.href)).href,
      }));
    },
    [address, selector] as const,
  );

/** How many items the page at an address shows. @param page the search page */
async function itemsAt(page: Page, to: string): Promise<number> {
  const { pathname, hash } = new URL(to);
  const rows = async (selector: string) => (await elements(page, to, selector)).length;
  if (pathname === '/search/') return (await asked(page, to)).total;
  if (hash === '#doubts') return rows('#doubts li');
  if (hash) return rows(`section[aria-labelledby="${hash.slice(1)}"] .entry`);
  if (/^\/issues\/\d+\/$/.test(pathname))
    return (await elements(page, to, '.months b')).reduce((sum, { text }) => sum + number(text), 0);
  if (pathname.startsWith('/issues/')) return rows('.entry');
  if (/^\/parks\/[a-z]+\/$/.test(pathname)) return rows('.index li');
  if (/^\/(?:projects|news|policies)\//.test(pathname)) return 1;
  return rows('#items .rows > li');
}

describe('a number of items', () => {
  it('is a link wherever it stands', async () => {
    const page = await open('/about/');
    for (const address of PAGES) {
      const bare = await elements(page, address, `:is(${NUMBERS}):not(:has(a))`);
      expect(
        bare.filter(({ text }) => /[1-9]/.test(text)),
        address,
      ).toEqual([]);
    }
  });

  it('opens just so many items when it is followed', async () => {
    const page = await open('/search/');
    const followed = new Set<string>();
    for (const address of PAGES) {
      const links = await elements(page, address, 'a.count:not(#fig-heat-single a)');
      expect(links, address).not.toEqual([]);
      for (const { text, to } of links) {
        if (followed.has(`${text} ${to}`)) continue;
        followed.add(`${text} ${to}`);
        expect(await itemsAt(page, to), `${text} on ${address} leads to ${to}`).toBe(number(text));
      }
    }
    expect(followed.size).toBeGreaterThan(100);
  });
});
