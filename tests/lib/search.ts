/** The search, as tests use it. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Item } from '../../src/schema/dataset.ts';
import { dataOf } from './site.ts';
import { useBrowser } from './tabs.ts';

export const { items } = dataOf(inject('dist'));

/** The list of results once it shows what was asked. */
export const DONE = '[data-search-results][aria-busy="false"]';

/** What the search shows now. */
export async function results(page: Page): Promise<{ total: number; links: string[] }> {
  await page.waitForSelector(DONE, { state: 'attached' });
  return page.$eval('[data-search-results]', (list) => ({
    total: Number(list.getAttribute('data-total')),
    links: Array.from(list.querySelectorAll('a'), (link) => link.getAttribute('href') ?? ''),
  }));
}

/** Tabs in which the search is asked. */
export function useSearch() {
  const tabs = useBrowser();
  return {
    ...tabs,
    /** Opens an address of the search page; gives what it shows then. */
    async ask(address: string, options?: BrowserContextOptions) {
      const page = await tabs.open(address, options);
      return { page, ...(await results(page)) };
    },
  };
}

/** Opens the dialog over a page by a key, and types until it shows results. */
export async function askDialog(page: Page, q: string, key = '/'): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForSelector('dialog[open]');
  await page.keyboard.type(q);
  await page.waitForSelector('dialog ol a');
}

/** Safari’s key that ends a word of an input method: the composition is over before it, and its code is not its own. */
export async function endWord(page: Page, key: string): Promise<void> {
  await page.locator(':focus').dispatchEvent('keydown', { key, keyCode: 229 });
}

/** Asks an open search page for another address, as the way back does; gives what it shows then. */
export async function asked(page: Page, address: string): ReturnType<typeof results> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  return results(page);
}

/** Waits until the number of results is another than it was. */
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
/** The same for a query whose words are only looked for in the texts, whatever they name. */
export const textQuery = (q: string, rest = ''): string => query(q, `&text=1${rest}`);
/** All that an item says, as the search reads it. */
const wordsOf = (item: Item): string =>
  [item.title, item.lead ?? '', ...item.body, item.source?.name ?? '']
    .join('\n')
    .replace(/[ \t]/g, '')
    .toLowerCase();
/** The items that hold a word. */
export const holding = (word: string): Item[] =>
  items.filter((item) => wordsOf(item).includes(word.toLowerCase()));
/** The items in some provinces. */
export const inProvince = (...names: string[]): Item[] =>
  items.filter(({ places }) => places.some(({ province }) => names.includes(province)));
/** The addresses of items, to be compared with links in any order. */
export const urls = (some: readonly Item[]): string[] => some.map(({ url }) => url).sort();
