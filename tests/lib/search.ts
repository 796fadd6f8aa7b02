/** Helpers for tests of the search. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Item } from '../../src/schema/dataset.ts';
import { dataOf } from './site.ts';
import { useBrowser } from './tabs.ts';

export const { items } = dataOf(inject('dist'));

/** Selector of the list of results once it is complete. */
export const DONE = '[data-search-results][aria-busy="false"]';

/** Waits for the results. @returns their number, and the links shown */
export async function results(page: Page): Promise<{ total: number; links: string[] }> {
  await page.waitForSelector(DONE, { state: 'attached' });
  return page.$eval('[data-search-results]', (list) => ({
    total: Number(list.getAttribute('data-total')),
    links: Array.from(list.querySelectorAll('a'), (link) => link.getAttribute('href') ?? ''),
  }));
}

/** Tabs for searching. */
export function useSearch() {
  const tabs = useBrowser();
  return {
    ...tabs,
    /** Opens an address of the search page. @returns the page and its results */
    async ask(address: string, options?: BrowserContextOptions) {
      const page = await tabs.open(address, options);
      return { page, ...(await results(page)) };
    },
  };
}

/** Opens the search dialog by a key, types, and waits for results. */
export async function askDialog(page: Page, q: string, key = '/'): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForSelector('dialog[open]');
  await page.keyboard.type(q);
  await page.waitForSelector('dialog ol a');
}

/** Sends the key that ends a composition as Safari does: after the end of the composition, with key code 229. */
export async function endWord(page: Page, key: string): Promise<void> {
  await page.locator(':focus').dispatchEvent('keydown', { key, keyCode: 229 });
}

/** Moves an open search page to another address by `popstate`, as going back does. @returns its results */
export async function asked(page: Page, address: string): ReturnType<typeof results> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  return results(page);
}

/** Waits until the number of results changes. @returns the new number */
export async function changed(page: Page, before: number): Promise<number> {
  await page.waitForFunction(
    ([selector, total]) => {
      const list = document.querySelector(selector as string);
      return list !== null && list.getAttribute('data-total') !== String(total);
    },
    [DONE, before] as const,
  );
  return (await results(page)).total;
}

/** Address of the search page for a query. */
export const query = (q: string, rest = ''): string => `/search/?q=${encodeURIComponent(q)}${rest}`;
/** The same for a query that searches only the texts, and does not interpret names. */
export const textQuery = (q: string, rest = ''): string => query(q, `&text=1${rest}`);
/** All texts of an item, without blanks, in lower case. */
const wordsOf = (item: Item): string =>
  [item.title, item.lead ?? '', ...item.body, item.source?.name ?? '']
    .join('\n')
    .replace(/[ \t]/g, '')
    .toLowerCase();
/** The items that contain a word. */
export const holding = (word: string): Item[] =>
  items.filter((item) => wordsOf(item).includes(word.toLowerCase()));
/** The items in some provinces. */
export const inProvince = (...names: string[]): Item[] =>
  items.filter(({ places }) => places.some(({ province }) => names.includes(province)));
/** The sorted addresses of items, to compare with sorted links. */
export const urls = (some: readonly Item[]): string[] => some.map(({ url }) => url).sort();
