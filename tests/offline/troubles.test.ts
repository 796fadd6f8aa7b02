/** What is kept when storage is small, and when the host or the browser's storage fails. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Route } from 'playwright-core';
import { expect, it } from 'vitest';
import { offlineSite } from '../lib/offline.ts';

const ISSUE = '/issues/2023-w46/';
const OTHER = '/issues/2024-w10/';
const REGION = '/regions/jiangsu/';
const { site, allowed, goto, keptPaths, isKept, rewrite, versions, worker, publish, update } =
  await offlineSite();

it('with more followed than there is room for, what was followed last stays, nothing is asked for twice, and the issue stays', async () => {
  const urls = Array.from({ length: 30 }, (_, at) => `/regions/x${at}/`);
  for (const url of urls) {
    cpSync(join(site, REGION), join(site, url), { recursive: true });
    const file = join(site, url, 'index.html');
    writeFileSync(file, `${readFileSync(file, 'utf8')}<!--${'x'.repeat(200_000)}-->`);
  }
  const page = await allowed();
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(new URL(request.url()).pathname));
  await goto(page, ISSUE);
  await isKept(page, ISSUE);
  await page.evaluate(
    (value) => localStorage.setItem('/follow', JSON.stringify({ v: 1, value })),
    [...urls.map((url) => ({ url, name: url }))],
  );
  await goto(page, '/watch/');
  const settled = () =>
    page.evaluate(async () => {
      const found = await caches.match('/offline/followed');
      return found ? (await found.json()).version !== '' : false;
    });
  await expect.poll(settled).toBe(true);
  const kept = await keptPaths(page);
  const stay = urls.filter((url) => kept.includes(url));
  expect(stay.length).toBeGreaterThan(2);
  expect(stay).toEqual(urls.slice(0, stay.length));
  expect(kept).toContain(ISSUE);
  expect(kept).toContain('/watch/');

  const before = asked.filter((path) => urls.includes(path)).length;
  expect(before).toBeGreaterThan(stay.length);
  expect(before).toBeLessThan(urls.length);
  await goto(page, '/watch/');
  await page.getByRole('heading', { name: '上次来访以来' }).waitFor();
  await goto(page, stay[0]!);
  await expect.poll(settled).toBe(true);
  expect((await keptPaths(page)).filter((path) => urls.includes(path)).sort()).toEqual([...stay].sort());
  // Only the page that was opened was fetched again.
  const again = asked.filter((path) => urls.includes(path)).slice(before);
  expect([...new Set(again)]).toEqual([stay[0]]);
  for (const url of urls) rmSync(join(site, url), { recursive: true });
});

it('a browser whose storage fails has its pages from the network, with their styles', async () => {
  const file = join(site, 'sw.js');
  const text = worker();
  writeFileSync(file, `caches.match=()=>Promise.reject(new Error('storage'));${text}`);
  const page = await allowed();
  await goto(page, '/');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await goto(page, ISSUE);
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  expect(await page.$eval('.entry', (entry) => getComputedStyle(entry).position)).toBe('relative');
  writeFileSync(file, text);
});

it('a publication during which the host fails takes nothing away, and the page is renewed afterwards', async () => {
  const page = await allowed();
  await goto(page, OTHER);
  await isKept(page, OTHER);
  let failed = 0;
  const fails = (route: Route) => {
    failed++;
    return route.fulfill({ status: 503, body: '' });
  };
  await page.context().route(`**${OTHER}`, fails);
  rewrite(`${OTHER}index.html`, '</title>', '，新</title>');
  const before = await versions(page);
  publish();
  await goto(page, '/about/');
  await update(page);
  await expect.poll(() => versions(page)).not.toEqual(before);
  await expect.poll(() => versions(page)).toHaveLength(1);
  await expect.poll(() => failed).toBeGreaterThan(0);
  await goto(page, '/regions/');
  expect(await keptPaths(page)).toContain(OTHER);
  await page.context().unroute(`**${OTHER}`, fails);
  await goto(page, '/about/');
  const words = () => page.evaluate(async (path) => (await caches.match(path))?.text() ?? '', OTHER);
  await expect.poll(words).toContain('，新</title>');
});

it('opened with a network, the offline page is about reading offline; without one it can be tried again', async () => {
  const page = await allowed();
  await goto(page, ISSUE);
  await isKept(page, ISSUE);
  await goto(page, '/offline/');
  await page.getByRole('heading', { name: '离线阅读' }).waitFor();
  expect(await page.getByRole('button', { name: '重试' }).isVisible()).toBe(false);
  await page.context().setOffline(true);
  await goto(page, '/about/');
  await page.getByRole('heading', { name: '现在没有网络' }).waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: '重试' }).click();
  await page.getByRole('heading', { name: '现在没有网络' }).waitFor({ state: 'detached' });
});
