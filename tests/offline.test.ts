/** Reading without a network: what the service worker keeps, renews and forgets. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { serve } from '../scripts/lib/site/serve.ts';
import { BASE_PATH, basedRoot, builtSite } from './lib/build.ts';
import { offlineSite } from './lib/offline.ts';
import { dataOf } from './lib/site.ts';

const ISSUE = '/issues/2023-w46/';
const { issues } = dataOf(inject('dist'));
const OTHER = '/issues/2024-w10/';
const REGION = '/regions/jiangsu/';
/** Large enough for what the tests keep. */
const ROOM = 2_000_000;

const { site, allowed, goto, keptPaths, isKept, offline, rewrite, versions, publish, update } =
  await offlineSite();

describe('without a network', () => {
  it('the last issue is read, and a page that is not kept says so and lists what is', async () => {
    const page = await allowed();
    await goto(page, OTHER);
    await isKept(page, OTHER);
    await goto(page, ISSUE);
    await isKept(page, ISSUE);
    await expect.poll(() => keptPaths(page)).not.toContain(OTHER);

    await offline(page);
    await goto(page, '/');
    expect(await page.textContent('h1')).toBe('现在没有网络');
    await page.locator('#kept').getByRole('link', { name: '2023年第46周' }).click();
    expect(await page.textContent('h1')).toBe('2023年第46周');
    expect(await page.locator('.entry').count()).toBe(15);
    // The page has its styles, and its script, which shows the button.
    expect(await page.$eval('.entry', (entry) => getComputedStyle(entry).position)).toBe('relative');
    await page.getByRole('button', { name: '复制本期清单' }).waitFor();

    await offline(page, false);
    await goto(page, '/');
    expect(await page.textContent('h1')).not.toBe('现在没有网络');
  });

  it('what is followed is read, listed, and forgotten when it is not followed any more', async () => {
    const page = await allowed();
    await goto(page, REGION);
    await page.getByRole('button', { name: '☆ 关注' }).click();
    await isKept(page, REGION);
    await goto(page, '/watch/');
    await page.getByRole('heading', { name: '上次来访以来' }).waitFor();
    const data = () => page.evaluate(() => document.querySelectorAll('#watch .rows h3').length);
    const rows = await data();
    for (const { id } of issues) await isKept(page, `/watch/${id}.json`);

    await offline(page);
    await goto(page, '/watch/');
    await page.getByRole('heading', { name: '上次来访以来' }).waitFor();
    expect(rows).toBeGreaterThan(0);
    expect(await data()).toBe(rows);
    await page.getByRole('link', { name: '江苏省', exact: true }).click();
    await page.waitForURL(`**${REGION}`);
    expect(await page.textContent('h1')).toBe('江苏省');

    await offline(page, false);
    await page.getByRole('button', { name: '★ 已关注' }).click();
    await expect.poll(() => keptPaths(page)).not.toContain(REGION);
    expect((await keptPaths(page)).filter((path) => path.startsWith('/watch/'))).toEqual([]);
  });

  it('no more is kept than there is room for', async () => {
    const page = await allowed();
    await goto(page, ISSUE);
    await isKept(page, ISSUE);
    const bytes = await page.evaluate(async () => {
      let sum = 0;
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const key of await cache.keys()) sum += (await (await cache.match(key))!.blob()).size;
      }
      return sum;
    });
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(ROOM);
  });
});

describe('a new publication', () => {
  it('is seen at once with a network, and is what is kept from then on', async () => {
    const page = await allowed();
    await goto(page, ISSUE);
    await isKept(page, ISSUE);
    rewrite(`${ISSUE}index.html`, '<h1>2023年第46周</h1>', '<h1>第46周，更正</h1>');
    await goto(page, ISSUE);
    expect(await page.textContent('h1')).toBe('第46周，更正');
    await offline(page);
    await goto(page, ISSUE);
    expect(await page.textContent('h1')).toBe('第46周，更正');
    await offline(page, false);
    rewrite(`${ISSUE}index.html`, '<h1>第46周，更正</h1>', '<h1>2023年第46周</h1>');
  });

  it('replaces the pages that are kept, also those that are not opened, and the offline page', async () => {
    const page = await allowed();
    await goto(page, REGION);
    await page.getByRole('button', { name: '☆ 关注' }).click();
    await isKept(page, REGION);
    const before = await versions(page);
    rewrite(`${REGION}index.html`, '<h1>江苏省</h1>', '<h1>江苏，新</h1>');
    rewrite('offline/index.html', '现在没有网络', '没有网络，新');
    publish();
    await goto(page, '/about/');
    await update(page);
    await expect.poll(() => versions(page)).not.toEqual(before);
    await expect.poll(() => versions(page)).toHaveLength(1);
    const words = () => page.evaluate(async (path) => (await caches.match(path))?.text() ?? '', REGION);
    await expect.poll(words).toContain('江苏，新');
    await offline(page);
    await goto(page, REGION);
    expect(await page.textContent('h1')).toBe('江苏，新');
    await goto(page, '/map/');
    expect(await page.textContent('h1')).toBe('没有网络，新');
  });

  it('that takes a page away takes it away from what is kept', async () => {
    const page = await allowed();
    await goto(page, OTHER);
    await isKept(page, OTHER);
    rmSync(join(site, OTHER), { recursive: true });
    publish();
    await goto(page, '/about/');
    await update(page);
    await expect.poll(() => keptPaths(page)).not.toContain(OTHER);
  });
});

it('below a base path all is kept under that path, beside what other sites of the origin keep', async () => {
  const path = encodeURI(BASE_PATH).slice(0, -1);
  const host = await serve(await basedRoot());
  onTestFinished(host.close);
  const base = host.origin + path;
  const page = await allowed();
  await page.goto(base + REGION);
  await page.getByRole('button', { name: '☆ 关注' }).click();
  await isKept(page, path + REGION);
  await page.locator('.theme').click();
  const keys = await page.evaluate(async () => [...Object.keys(localStorage), ...(await caches.keys())]);
  expect(keys.filter((key) => !key.includes(BASE_PATH) && !key.includes(`${path}/`))).toEqual([]);
  await page.goto(`${base}/`);
  await page.locator('.back').getByText('您关注的 1 项').waitFor();
  await offline(page);
  await page.goto(base + ISSUE);
  expect(await page.textContent('h1')).toBe('现在没有网络');
  await page.locator('#kept').getByRole('link', { name: '江苏省' }).click();
  expect(await page.textContent('h1')).toBe('江苏省');
});

it('a site that wants no worker is rid of it and of what it kept', async () => {
  const page = await allowed();
  await goto(page, ISSUE);
  await isKept(page, ISSUE);
  cpSync(await builtSite('long'), site, { recursive: true });
  await goto(page, ISSUE);
  await update(page);
  const left = () =>
    page.evaluate(async () => [
      ...(await caches.keys()),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    ]);
  await expect.poll(left).toEqual([]);
  await page.reload({ waitUntil: 'networkidle' });
  expect(await left()).toEqual([]);
});
