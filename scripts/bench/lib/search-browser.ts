/** Queries the search page of a served site in a browser: results, speed and bytes. */
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import type { Dataset } from '../../../src/schema/dataset.ts';
import { type BenchQuery, holds, plainText, plainTitle } from './search-queries.ts';

/** Maximum number of results on a page. */
const SHOWN = 200;
const TOP = 10;
/** What a query finds, compared with what it should find. */
export interface Answer {
  query: BenchQuery;
  truth: number;
  recall: number;
  precision: number;
  /** Whether matches in titles come first; null if there is nothing to sort. */
  ordered: boolean | null;
  total: number;
}

/** The number of results that the page shows, and their links. */
export async function shown(page: Page): Promise<{ total: number; links: string[] }> {
  await page.waitForSelector('[data-search-results][aria-busy="false"]', { state: 'attached' });
  return page.$eval('[data-search-results]', (list) => ({
    total: Number(list.getAttribute('data-total')),
    links: Array.from(list.querySelectorAll('a'), (link) => link.pathname),
  }));
}

/** Runs all queries and compares with a substring search. */
export async function judge(page: Page, origin: string, dataset: Dataset, queries: readonly BenchQuery[]) {
  const texts = dataset.items.map((item) => ({
    url: item.url,
    text: plainText(item),
    title: plainTitle(item),
  }));
  const answers: Answer[] = [];
  for (const query of queries) {
    await page.goto(`${origin}/search/?q=${encodeURIComponent(query.q)}&size=${SHOWN}`);
    const { total, links } = await shown(page);
    const matching = texts.filter(({ text }) => holds(text, query.q));
    const right = new Set(matching.map(({ url }) => url));
    const titled = new Set(matching.filter(({ title }) => holds(title, query.q)).map(({ url }) => url));
    const found = links.filter((url) => right.has(url)).length;
    const top = links.slice(0, Math.min(TOP, right.size));
    const places = links.map((url) => titled.has(url));
    const mixed = places.includes(true) && places.includes(false);
    answers.push({
      query,
      truth: right.size,
      total,
      // Results beyond those shown are only counted.
      recall: right.size <= SHOWN ? found / right.size : Math.min(total, right.size) / right.size,
      precision: top.filter((url) => right.has(url)).length / Math.min(TOP, right.size),
      ordered: mixed ? places.indexOf(false) > places.lastIndexOf(true) : null,
    });
  }
  return answers;
}

/** Milliseconds from the last key to the results, on the loaded page. */
export async function latencies(page: Page, queries: readonly BenchQuery[]): Promise<number[]> {
  const times: number[] = [];
  for (const { q } of queries) {
    times.push(
      await page.evaluate(async (words) => {
        const input = document.querySelector<HTMLInputElement>('#search input')!;
        const list = document.querySelector('[data-search-results]')!;
        const done = new Promise<number>((resolve) => {
          let busy = false;
          new MutationObserver((_, observer) => {
            if (list.ariaBusy === 'true') busy = true;
            if (!busy || list.ariaBusy !== 'false') return;
            observer.disconnect();
            resolve(performance.now());
          }).observe(list, { attributes: true });
        });
        input.value = words;
        const start = performance.now();
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return (await done) - start;
      }, q),
    );
  }
  return times;
}

/** Bytes transferred until the first results, compressed as a host would. */
export async function payload(browser: Browser, origin: string, q: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    const packed = response.url().endsWith('.z');
    sizes.push(
      response.body().then(
        (body) => (packed ? body.length : gzipSync(body).length),
        () => 0,
      ),
    );
  });
  await page.goto(`${origin}/search/?q=${encodeURIComponent(q)}`);
  await page.waitForFunction(
    () => document.querySelector('[data-search-results][aria-busy="false"]') !== null,
    null,
    { polling: 5 },
  );
  const bytes = (await Promise.all(sizes.splice(0))).reduce((sum, size) => sum + size, 0);
  await context.close();
  return bytes;
}
