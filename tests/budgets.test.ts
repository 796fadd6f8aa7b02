/**
 * How many bytes each kind of page may need before it can be read, on a cheap phone: HTML, stylesheets and scripts
 * after gzip. Tests only: no page of a maintainer's archive stops a build.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesIn } from '../scripts/lib/site/files.ts';
import { scales, total } from '../scripts/lib/site/weigh.ts';
import { COLLECTIONS } from '../src/schema/codes.ts';
import { builtSite } from './lib/build.ts';

interface Budget {
  files: RegExp;
  /** Maximum bytes of a page. */
  largest: number;
  css?: number;
  scripts?: number;
  /** Characters of text included in the budget; each further character adds `BYTES_PER_CHARACTER`. */
  text: number;
}

const CSS = 7_000;
/** The first match counts. */
const BUDGETS: Record<string, Budget> = {
  item: {
    files: new RegExp(`^(?:${COLLECTIONS.join('|')})/\\d{4}-w\\d\\d-\\d+/`),
    largest: 18_000,
    css: CSS,
    scripts: 3_000,
    text: 4_000,
  },
  issue: { files: /^issues\/\d{4}-w\d\d\//, largest: 40_000, css: CSS, text: 24_000 },
  list: {
    files: new RegExp(`^(?:${COLLECTIONS.join('|')}|issues|parks|companies)/`),
    largest: 20_000,
    // A company's page has a map and charts.
    css: 8_000,
    text: 8_000,
  },
  'region or industry': { files: /^(?:regions|industries)\//, largest: 32_000, text: 8_000 },
  map: { files: /^map\//, largest: 160_000, text: 40_000 },
  other: { files: /^/, largest: 48_000, text: 12_000 },
};
/** Bytes of a Han character in UTF-8: compressed it does not take more. */
const BYTES_PER_CHARACTER = 3;

const dist = await builtSite('live');
const weigh = scales(dist);
const pages = Map.groupBy(
  filesIn(dist).filter((file) => file.endsWith('.html')),
  (file) => Object.entries(BUDGETS).find(([, { files }]) => files.test(file))![0],
);

/** Bytes allowed beyond the limit because the page's text is long. */
function excused(page: string, { text }: Budget): number {
  const characters = readFileSync(join(dist, page), 'utf8')
    .replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, '').length;
  return BYTES_PER_CHARACTER * Math.max(0, characters - text);
}

/** All pages of a kind, with their bytes. */
const weighed = (kind: string) =>
  (pages.get(kind) ?? []).map((page) => ({ page, ...weigh(page), excused: excused(page, BUDGETS[kind]!) }));

it.each(Object.entries(BUDGETS))('is kept by every page of the kind “%s”', (kind, budget) => {
  const weights = weighed(kind);
  expect(weights.length).toBeGreaterThan(0);
  const heavy = weights.filter(
    (weight) =>
      total(weight) > budget.largest + weight.excused ||
      weight.css > (budget.css ?? Infinity) ||
      weight.scripts > (budget.scripts ?? Infinity),
  );
  expect(heavy).toEqual([]);
});

it('leaves half of the items’ pages bytes to spare', () => {
  const totals = weighed('item').map((weight) => total(weight) - weight.excused);
  expect(totals.sort((a, b) => a - b)[totals.length >> 1]).toBeLessThanOrEqual(14_000);
});

it('adds no helper for preloading to any script', () => {
  const scripts = filesIn(dist).filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(5);
  expect(scripts.filter((file) => readFileSync(join(dist, file), 'utf8').includes('modulepreload'))).toEqual(
    [],
  );
});
