/** Every number of items is a link, and opens just so many items. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { results } from './lib/search.ts';
import { useBrowser } from './lib/tabs.ts';

const origin = inject('origin');
const { inTwo } = useBrowser();

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

/** Where numbers of items stand. The row of a comparison that is the page's own subject leads nowhere. */
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

/** How many items the page shows that a number led to. */
async function itemsOn(page: Page): Promise<number> {
  const { pathname, hash } = new URL(page.url());
  const rows = (selector: string) => page.locator(selector).count();
  if (pathname === '/search/') return (await results(page)).total;
  if (hash === '#doubts') return rows('#doubts li');
  if (hash) return rows(`section[aria-labelledby="${hash.slice(1)}"] .entry`);
  if (/^\/issues\/\d+\/$/.test(pathname)) {
    const numbers = await page.locator('.months b').allTextContents();
    return numbers.reduce((sum, text) => sum + number(text), 0);
  }
  if (pathname.startsWith('/issues/')) return rows('.entry');
  if (/^\/parks\/[a-z]+\/$/.test(pathname)) return rows('.index li');
  if (/^\/(?:projects|news|policies)\//.test(pathname)) return 1;
  return rows('#items .rows > li');
}

/** Unfolds all and gives the links, without sums. */
async function linksOn(page: Page, address: string) {
  await page.goto(origin + address);
  await page.$$eval('main details', (all) => {
    for (const details of all) details.setAttribute('open', '');
  });
  return page.locator('a.count:not(#fig-heat-single a)');
}

describe('a number of items', () => {
  it('is a link wherever it stands', async () => {
    const bare = await inTwo(PAGES, { javaScriptEnabled: false }, async (page, part) => {
      const found: string[] = [];
      for (const address of part) {
        await page.goto(origin + address);
        const texts = await page.$$eval(NUMBERS, (all) =>
          all
            .filter((one) => /[1-9]/.test(one.textContent) && !one.querySelector('a'))
            .map((one) => one.outerHTML),
        );
        found.push(...texts.map((text) => `${address}: ${text}`));
      }
      return found;
    });
    expect(bare).toEqual([]);
  });

  it('opens just so many items when it is followed', { timeout: 300_000 }, async () => {
    const clicked = new Set<string>();
    const wrong = await inTwo(PAGES, {}, async (page, part) => {
      const found: string[] = [];
      for (const address of part) {
        const links = await linksOn(page, address);
        const all = await links.evaluateAll((some) =>
          some.map((one) => ({ text: one.textContent, to: (one as HTMLAnchorElement).href })),
        );
        if (all.length === 0) found.push(`${address} has no number`);
        for (const { text, to } of all) {
          // The same number to the same address was followed before.
          if (clicked.has(`${text} ${to}`)) continue;
          clicked.add(`${text} ${to}`);
          // As a click does, without the way back.
          await page.goto(to, { waitUntil: 'domcontentloaded' });
          const shown = await itemsOn(page);
          if (shown !== number(text)) found.push(`${address}: ${text} opens ${shown} at ${to}`);
        }
      }
      return found;
    });
    expect(wrong).toEqual([]);
    expect(clicked.size).toBeGreaterThan(100);
  });
});
