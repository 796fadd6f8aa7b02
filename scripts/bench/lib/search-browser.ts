/** Queries the search page of a served site in a browser: what it finds, how fast, and how many bytes it fetches. */
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import type { Dataset } from '../../../src/schema/dataset.ts';
import { type BenchQuery, holds, plainTexts } from './search-queries.ts';

/** Maximum number of results on a page. */
const SHOWN = 200;
const TOP = 10;
/** What a query finds, compared with what it should find. */
export interface Answer {
  query: BenchQuery;
  truth: number;
  recall: number;
  precision: number;
  /** Whether all matches in titles come before the others; null if only one kind is shown. */
  ordered: boolean | null;
  total: number;
}

export async function shown(page: Page): Promise<{ total: number; links: string[] }> {
  await page.waitForSelector('[data-search-results][aria-busy="false"]', { state: 'attached' });
  return page.$eval('[data-search-results]', (list) => ({
    total: Number(list.getAttribute('data-total')),
    links: Array.from(list.querySelectorAll('a'), (link) => link.pathname),
  }));
}

/** `text=1` searches the texts only, like the substring search, which does not interpret places and sums. */
const addressOf = (q: string): string => `/search/?text=1&q=${encodeURIComponent(q)}`;

/** Runs the queries on an open search page by `popstate`, and compares the results with a substring search. */
export async function judge(page: Page, dataset: Dataset, queries: readonly BenchQuery[]) {
  const texts = plainTexts(dataset);
  const answers: Answer[] = [];
  for (const query of queries) {
    await page.evaluate(
      (address) => {
        history.replaceState(null, '', address);
        dispatchEvent(new PopStateEvent('popstate'));
      },
      `${addressOf(query.q)}&size=${SHOWN}`,
    );
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
      // If there are more results than a page shows, compare their number.
      recall: right.size <= SHOWN ? found / right.size : Math.min(total, right.size) / right.size,
      precision: top.filter((url) => right.has(url)).length / Math.min(TOP, right.size),
      ordered: mixed ? places.indexOf(false) > places.lastIndexOf(true) : null,
    });
  }
  return answers;
}

/** Milliseconds from the last key to the results, with what the page has loaded so far. */
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

/** Cost of a visit until results are shown. */
export interface Visit {
  /** As sent by a host that compresses text. */
  bytes: number;
  milliseconds: number;
}

const DONE = '[data-search-results][aria-busy="false"]';

/** Visits the address of a search with an empty cache. @returns the cost until ten and until all results are shown */
export async function visit(
  browser: Browser,
  origin: string,
  q: string,
): Promise<{ ten: Visit; all: Visit; total: number }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    const packed = /\.(?:z|pf_\w+|pagefind)$/.test(new URL(response.url()).pathname);
    sizes.push(
      response.body().then(
        (body) => (packed ? body.length : gzipSync(body).length),
        () => 0,
      ),
    );
  });
  const start = performance.now();
  const until = async (rows: number): Promise<Visit> => {
    await page.waitForFunction(
      ([done, least]) =>
        document.querySelector(done) || document.querySelectorAll('#results > li').length >= least,
      [DONE, rows] as const,
      { polling: 5 },
    );
    const milliseconds = performance.now() - start;
    const bytes = (await Promise.all([...sizes])).reduce((sum, size) => sum + size, 0);
    return { bytes, milliseconds };
  };
  await page.goto(origin + addressOf(q), { waitUntil: 'commit' });
  const ten = await until(TOP);
  const all = await until(Number.POSITIVE_INFINITY);
  const { total } = await shown(page);
  await context.close();
  return { ten, all, total };
}
