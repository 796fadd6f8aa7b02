import { deflateSync } from 'node:zlib';
import type { Route } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import {
  askDialog,
  asked,
  changed,
  endWord,
  holding,
  items,
  query,
  results,
  useSearch,
} from '../lib/search.ts';

const origin = inject('origin');
const ITEM = '/projects/2024-w10-01/';
const gone = (route: Route) => route.fulfill({ status: 404, body: 'nothing here' });
const { ask, blank, open } = useSearch();

describe('the search page', () => {
  it('is walked through by arrow keys, and Enter opens a result with the words highlighted', async () => {
    const { page } = await ask(query('氢能'));
    await page.focus('#search input');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const href = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${href}*`);
    await page.waitForFunction(() => CSS.highlights.get('search')?.size);
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(href);
    const marked = await page.evaluate(() =>
      [...CSS.highlights.get('search')!].map((range) => String(range)),
    );
    expect(new Set(marked)).toEqual(new Set(['氢能']));
  });

  it.each([
    '**',
    'index.json',
    'pagefind.js*',
    '*/table.z',
    '*/pagefind-entry.json*',
    '*/*.pf_meta',
    '*/wasm.*',
    '*/index/*',
    '*/fragment/*',
  ])('says so when a host answers 404 for %s, and tries again when asked', async (name) => {
    const page = await open('/about/');
    const path = `**/pagefind/${name}`;
    await page.route(path, gone);
    await page.goto(origin + query('电池'));
    expect(await results(page)).toEqual({ total: 0, links: [] });
    expect(await page.textContent('[role=status]')).toContain('暂时无法读取');
    // The focus stays on the message's button while nothing changes.
    await page.focus('#status button');
    const before = await page.evaluateHandle(() => document.activeElement);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (old) => document.activeElement !== old && document.activeElement?.matches('#status button'),
      before,
    );
    await page.unroute(path);
    await page.click('#status button');
    expect(await changed(page, 0)).toBe(holding('电池').length);
  });

  it.each<[what: string, answer: (route: Route) => Promise<void>]>([
    ['is cut off', (route) => route.abort()],
    ['is gone', gone],
    ['is answered with a page', (route) => route.fulfill({ contentType: 'text/html' })],
  ])('never says that nothing is found where a part of the index %s', async (_, answer) => {
    const { page } = await ask(query('电池'));
    await page.route('**/*.pf_index', answer);
    await page.fill('#search input', '疫苗');
    await expect.poll(() => page.textContent('#status')).toContain('暂时无法读取');
    await page.unroute('**/*.pf_index');
    await page.click('#status button');
    await expect.poll(() => page.textContent('#status')).toBe(`${holding('疫苗').length} 条结果`);
  });

  it('says so where the browser has no WebAssembly, and leads to the lists', async () => {
    const page = await blank();
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await page.goto(origin + query('电池'));
    await results(page);
    expect(await page.textContent('#status')).toContain('没有 WebAssembly');
    for (const list of ['/issues/', '/regions/', '/industries/'])
      expect(await page.isVisible(`#status a[href="${list}"]`)).toBe(true);
    await page.goto(origin + ITEM);
    await page.keyboard.press('/');
    await page.waitForSelector('dialog[open]');
    await page.keyboard.type('疫苗');
    await expect.poll(() => page.textContent('dialog [role=status]')).toContain('没有 WebAssembly');
  });

  it('is busy from the first key on, says when it takes long, and drops what comes too late', async () => {
    const { page } = await ask(query('电池'));
    const held: (() => void)[] = [];
    let slow = true;
    await page.route('**/pagefind/**', async (route) => {
      if (slow) await new Promise<void>((resolve) => held.push(resolve));
      await route.continue();
    });
    const busy = await page.evaluate(() => {
      const box = document.querySelector<HTMLInputElement>('#search input')!;
      box.value = '疫苗';
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return document.querySelector('[data-search-results]')!.ariaBusy;
    });
    expect(busy).toBe('true');
    await expect.poll(() => page.textContent('#status')).toBe('正在搜索…');
    await page.fill('#search input', '氢能');
    slow = false;
    for (const go of held) go();
    await expect.poll(() => page.textContent('#status')).toBe(`${holding('氢能').length} 条结果`);
    expect((await results(page)).total).toBe(holding('氢能').length);
  });

  it('leaves the keys of a Chinese input method alone until the word stands', async () => {
    const { page, total } = await ask(query('电池'));
    const session = await page.context().newCDPSession(page);
    await page.fill('#search input', '');
    await changed(page, total);
    await page.focus('#search input');
    await page.clock.install();
    for (const text of ['y', 'yi', 'yim', "yi'miao"])
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await page.keyboard.press('ArrowDown');
    // Longer than any wait for the last key.
    await page.clock.runFor(2000);
    await page.clock.resume();
    const isInBox = () => page.isVisible('#search input:focus');
    expect(await isInBox()).toBe(true);
    expect((await results(page)).total).toBe(items.length);
    await session.send('Input.insertText', { text: '疫苗' });
    expect(await changed(page, items.length)).toBe(holding('疫苗').length);
    await endWord(page, 'ArrowDown');
    expect(await isInBox()).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await isInBox()).toBe(false);
  });

  it('is used by keyboard alone: conditions are set and lifted, and the focus stays with them', async () => {
    const { page, total } = await ask(query('有限公司', '&stage=signed&collection=projects'));
    const focused = () =>
      page.evaluate(() => {
        const { activeElement: active } = document;
        return active?.getAttribute('aria-label') ?? active?.querySelector('span')?.textContent ?? active?.id;
      });
    await page.focus('.chip[aria-label*="栏目"]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.chip').length === 1);
    expect(await focused()).toContain('阶段');
    await page.keyboard.press('Enter');
    const all = await changed(page, total);
    expect(all).toBe(holding('有限公司').length);
    expect(await focused()).toBe('status');
    const facet = page.locator('[data-facet=industry] a').nth(2);
    const name = await facet.locator('span').textContent();
    await facet.focus();
    await page.keyboard.press('Enter');
    const narrowed = await changed(page, all);
    expect(await focused()).toBe(name);
    await page.keyboard.press('Enter');
    expect(await changed(page, narrowed)).toBe(all);
    expect(await focused()).toBe(name);
  });

  it('fits a narrow screen', async () => {
    const { page, total } = await ask(query('10亿以上 地区:江苏 项目'), {
      viewport: { width: 320, height: 640 },
    });
    expect(total).toBeGreaterThan(0);
    await page.click('#refine');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.goto(origin + ITEM);
    await askDialog(page, '有限公司');
    expect(await page.$eval('dialog', (dialog) => dialog.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it('says what it needs where there is no script, and where else to look', async () => {
    const page = await open(query('电池'), { javaScriptEnabled: false });
    expect(await page.textContent('main noscript')).toContain('搜索需要 JavaScript');
    expect(await page.isVisible('main noscript a[href="/issues/"]')).toBe(true);
    for (const idle of ['#help', '#more', '#sorts', '#facets', '#refine', 'nav[aria-label="前往"]'])
      expect(await page.isVisible(idle), idle).toBe(false);
  });

  it('takes hostile queries as text', async () => {
    const page = await open('/search/');
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('dialog', () => troubles.push('ran'));
    const signs = ['<img src=x onerror=alert(1)>', '"', '\\', '%', '\u202e', '😀 𠮷'];
    for (const q of [...signs, 'a'.repeat(5000), '園'.repeat(300), '__proto__ constructor'])
      await asked(page, query(q));
    await page.goto(`${origin}/search/?region=../..&time=x&sum=-&size=1e9&park=__proto__&stage=constructor`);
    expect((await results(page)).total).toBe(0);
    expect(await page.locator('.chip').allTextContents()).toContain('阶段：constructor×');
    expect(troubles).toEqual([]);
  });
});

it('the table says that an item was withdrawn while the page was open', async () => {
  const page = await blank();
  await page.route('**/pagefind/*/rows-*.z', (route) => route.fulfill({ body: deflateSync('[]') }));
  await page.goto(`${origin}${query('氢能')}&view=table`);
  await page.getByText('有条目已更新，请刷新本页。').waitFor();
});
