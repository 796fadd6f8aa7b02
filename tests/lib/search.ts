/** The search, as tests use it. */
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Item } from '../../src/schema/dataset.ts';
import { dataOf } from './site.ts';

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
export const wordsOf = (item: Item): string =>
  [item.title, item.lead ?? '', ...item.body, item.source?.name ?? '']
    .join('\n')
    .replace(/[ \t]/g, '')
    .toLowerCase();
/** The items that hold a word. */
export const holding = (word: string): Item[] =>
  items.filter((item) => wordsOf(item).includes(word.toLowerCase()));
