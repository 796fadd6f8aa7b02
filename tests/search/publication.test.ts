import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, it, onTestFinished } from 'vitest';
import { serve } from '../../scripts/lib/site/serve.ts';
import type { Item } from '../../src/schema/dataset.ts';
import { writeSearchFiles } from '../../src/search/build/search-files.ts';
import { changed, holding, items, query, results } from '../lib/search.ts';
import { dataOf } from '../lib/site.ts';
import { useBrowser } from '../lib/tabs.ts';

const dist = inject('dist');
const { blank } = useBrowser();

const WORD = '项目';
const [first, ...others] = holding(WORD);
/** A page open on the test archive's site, whose search can be published again. */
async function reading(): Promise<{ page: Page; publish(items: Item[]): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'published-'));
  for (const name of readdirSync(dist))
    if (name === 'pagefind') cpSync(join(dist, name), join(folder, name), { recursive: true });
    else symlinkSync(join(dist, name), join(folder, name));
  const { origin, close } = await serve(folder);
  onTestFinished(async () => {
    await close();
    rmSync(folder, { recursive: true });
  });
  const page = await blank();
  await page.goto(origin + query(WORD));
  expect((await results(page)).total).toBe(1 + others.length);
  return { page, publish: (items) => writeSearchFiles({ ...dataOf(dist), items }, folder) };
}

/** All items, the first of them with another title and no text. */
const changedTo = (title: string): Item[] =>
  items.map((item) => (item === first ? { ...item, title, lead: null, body: [] } : item));

it.each([
  ['characters that no text had', '石鲸'],
  ['characters that others had', '月面采场'],
])('a publication under an open page is picked up by a search for %s', async (_, title) => {
  const { page, publish } = await reading();
  await publish(changedTo(title));
  await page.fill('#search input', title);
  expect(await changed(page, 1 + others.length)).toBe(1);
  expect(await page.textContent('#results h3')).toBe(title);
  // Then also by the previous query.
  await page.fill('#search input', WORD);
  expect(await changed(page, 1)).toBe(others.length);
});

it('a publication under an open page is picked up where more results are asked for', async () => {
  const { page, publish } = await reading();
  await publish(changedTo('月面采场'));
  await page.click('#more');
  expect(await changed(page, 1 + others.length)).toBe(others.length);
});
