import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Dataset, Item } from '../src/schema/dataset.ts';
import { launchBrowser } from './lib/browser.ts';

const origin = inject('origin');
const dataset = JSON.parse(readFileSync(join(inject('dist'), 'data/items.json'), 'utf8')) as Dataset;
const ITEM = '/projects/2023-w41-02/';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(origin + path);
  return page;
}

const DONE = '[data-search-results][aria-busy="false"]';

async function results(page: Page): Promise<{ total: number; links: string[] }> {
  await page.waitForSelector(DONE, { state: 'attached' });
  return page.$eval('[data-search-results]', (list) => ({
    total: Number(list.getAttribute('data-total')),
    links: Array.from(list.querySelectorAll('a'), (link) => link.getAttribute('href') ?? ''),
  }));
}

/** Waits until the number of results is another than it was. */
async function changed(page: Page, before: number): Promise<number> {
  await page.waitForFunction(
    ([selector, total]) => {
      const list = document.querySelector(selector as string);
      return list !== null && list.getAttribute('data-total') !== String(total);
    },
    [DONE, before] as const,
  );
  return (await results(page)).total;
}

const query = (q: string, rest = ''): string => `/search/?q=${encodeURIComponent(q)}${rest}`;
const textOf = (item: Item): string =>
  [item.title, item.lead ?? '', ...item.body, item.source?.name ?? '']
    .join('\n')
    .replace(/[ \t]/g, '')
    .toLowerCase();
const holding = (word: string): Item[] =>
  dataset.items.filter((item) => textOf(item).includes(word.toLowerCase()));

describe('the page', () => {
  it.each(['0亿', '高质量发展', 'GW', '光伏、', '.5', '市政府网站', '有限公司'])(
    'finds what holds %s, even in the middle of numbers and words',
    async (word) => {
      const page = await open(query(word, '&size=200'));
      const { total, links } = await results(page);
      const truth = holding(word);
      expect(truth.length).toBeGreaterThan(0);
      expect(links.sort()).toEqual(truth.map(({ url }) => url).sort());
      expect(total).toBe(truth.length);
      await page.context().close();
    },
  );

  it('counts in each facet what choosing it then shows, and takes it back as a chip', async () => {
    const page = await open(query('项目'));
    const { total } = await results(page);
    const facet = page.locator('[data-facet=stage] a').first();
    const promised = Number(await facet.locator('b').textContent());
    expect(promised).toBeLessThan(total);
    await facet.click();
    expect(await changed(page, total)).toBe(promised);
    expect(page.url()).toContain('stage=');
    await page.click('.chip');
    expect(await changed(page, promised)).toBe(total);
    expect(page.url()).not.toContain('stage=');
    await page.context().close();
  });

  it('goes from province to prefecture', async () => {
    const page = await open('/search/?region=jiangsu');
    const { total } = await results(page);
    const inJiangsu = dataset.items.filter((item) =>
      item.places.some(({ province }) => province === '江苏省'),
    );
    expect(total).toBe(inJiangsu.length);
    await page.click('[data-facet=region] a:has-text("苏州")');
    const inSuzhou = inJiangsu.filter((item) => item.places.some(({ city }) => city === '苏州市'));
    expect(await changed(page, total)).toBe(inSuzhou.length);
    await page.context().close();
  });

  it('takes unmistakable forms as conditions, and shows them as chips to take off', async () => {
    const page = await open(query('10亿以上 新能源'));
    const { total, links } = await results(page);
    const byUrl = new Map(dataset.items.map((item) => [item.url, item]));
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const item = byUrl.get(link)!;
      expect(item.investment?.cny ?? 0).toBeGreaterThanOrEqual(1e9);
      expect(textOf(item)).toContain('新能源');
    }
    await page.click('.chip');
    expect(await changed(page, total)).toBe(holding('新能源').length);
    expect(await page.inputValue('#search input')).toBe('新能源');
    await page.context().close();
  });

  it('offers a region for its name without imposing it', async () => {
    const page = await open(query('苏州'));
    const { total } = await results(page);
    expect(total).toBe(holding('苏州').length);
    await page.click('.offer');
    const at = dataset.items.filter((item) => item.places.some(({ city }) => city === '苏州市'));
    expect(await changed(page, total)).toBe(at.length);
    expect(await page.inputValue('#search input')).toBe('');
    await page.context().close();
  });

  it('leads to regions, companies and parks, outside the results', async () => {
    const page = await open(query('byd'));
    await page.waitForSelector('#names a[href^="/companies/"]');
    expect(await page.$('[data-search-results] a[href^="/companies/"]')).toBeNull();
    const { links } = await results(page);
    expect(links.sort()).toEqual(
      holding('比亚迪')
        .map(({ url }) => url)
        .sort(),
    );
    await page.context().close();
  });

  it('searches while typing, keeps the address, and goes back to what was asked before', async () => {
    const page = await open(query('电池'));
    const before = (await results(page)).total;
    await page.fill('#search input', '疫苗');
    expect(await changed(page, before)).toBe(holding('疫苗').length);
    await page.press('#search input', 'Enter');
    await expect.poll(() => decodeURIComponent(page.url())).toContain('q=疫苗');
    await page.locator('.sorts a', { hasText: '最新' }).click();
    await expect.poll(() => page.url()).toContain('sort=date');
    await page.goBack();
    await expect.poll(() => page.url()).not.toContain('sort=date');
    await page.goBack();
    expect(await changed(page, holding('疫苗').length)).toBe(before);
    expect(await page.inputValue('#search input')).toBe('电池');
    await page.goForward();
    expect(await changed(page, before)).toBe(holding('疫苗').length);
    await page.context().close();
  });

  it('is walked through by arrow keys, and Enter opens a result with the words highlighted', async () => {
    const page = await open(query('氢能'));
    await results(page);
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
    await page.context().close();
  });

  it('shows more on demand and goes on from there', async () => {
    const page = await open(query('项目'));
    expect((await results(page)).links).toHaveLength(10);
    await page.click('#more');
    await page.waitForFunction(() => document.querySelectorAll('[data-search-results] h3').length === 30);
    expect(page.url()).toContain('size=30');
    await page.waitForFunction(
      () => document.activeElement === document.querySelectorAll('[data-search-results] h3 a')[10],
    );
    await page.context().close();
  });

  it('is where it was left when the reader comes back from a result', async () => {
    const page = await open(query('项目', '&size=40'));
    await results(page);
    const link = page.locator('[data-search-results] h3 a').nth(30);
    await link.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await link.click();
    await page.waitForURL('**/2023-**');
    await page.goBack();
    await results(page);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
    expect(before).toBeGreaterThan(1000);
    await page.context().close();
  });

  it('says what may help when nothing is found, and lifts the filters if they are to blame', async () => {
    const page = await open(query('龘龘龘'));
    expect((await results(page)).total).toBe(0);
    expect(await page.textContent('[role=status]')).toContain('没有找到“龘龘龘”');
    expect(await page.isVisible('#help')).toBe(true);
    await page.goto(origin + query('比亚迪', '&collection=policies'));
    expect((await results(page)).total).toBe(0);
    await page.click('#lifted a');
    expect(await changed(page, 0)).toBe(holding('比亚迪').length);
    await page.context().close();
  });

  it('says so when the index cannot be reached, and tries again when asked', async () => {
    const page = await open('/about/');
    await page.route('**/search/**/*.z', (route) => route.abort());
    await page.goto(origin + query('电池'));
    await results(page);
    expect(await page.textContent('[role=status]')).toContain('暂时无法读取');
    await page.unroute('**/search/**/*.z');
    await page.click('#status button');
    expect(await changed(page, 0)).toBe(holding('电池').length);
    await page.context().close();
  });

  it.each(['table', '*', 'index'])('says so when a host answers 404 for %s', async (name) => {
    const page = await open('/about/');
    const path = name === 'index' ? '**/search/index.json' : `**/search/*/${name}.z`;
    await page.route(path, (route) => route.fulfill({ status: 404, body: 'nothing here' }));
    await page.goto(origin + query('电池'));
    expect(await results(page)).toEqual({ total: 0, links: [] });
    expect(await page.textContent('[role=status]')).toContain('暂时无法读取');
    // The keyboard stays with the message while nothing changes.
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
    await page.context().close();
  });

  it('is busy from the first key on, says when it takes long, and drops what comes too late', async () => {
    const page = await open(query('电池'));
    await results(page);
    const status = page.locator('#status');
    const held: (() => void)[] = [];
    let slow = true;
    await page.route('**/search/**/*.z', async (route) => {
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
    await expect.poll(() => status.textContent()).toBe('正在检索…');
    await page.fill('#search input', '氢能');
    slow = false;
    for (const go of held) go();
    await expect.poll(() => status.textContent()).toBe(`${holding('氢能').length} 条结果`);
    const { total } = await results(page);
    expect(total).toBe(holding('氢能').length);
    await page.context().close();
  });

  it('leaves the keys of a Chinese input method alone until the word stands', async () => {
    const page = await open(query('电池'));
    const { total } = await results(page);
    const session = await page.context().newCDPSession(page);
    await page.fill('#search input', '');
    await changed(page, total);
    await page.focus('#search input');
    for (const text of ['y', 'yi', 'yim', "yi'miao"])
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(200);
    const isInBox = () => page.evaluate(() => document.activeElement?.matches('#search input'));
    expect(await isInBox()).toBe(true);
    expect((await results(page)).total).toBe(dataset.items.length);
    await session.send('Input.insertText', { text: '疫苗' });
    expect(await changed(page, dataset.items.length)).toBe(holding('疫苗').length);
    await page.keyboard.press('ArrowDown');
    expect(await isInBox()).toBe(false);
    await page.context().close();
  });

  it('is used by keyboard alone: conditions are set and lifted, and the focus stays with them', async () => {
    const page = await open(query('有限公司', '&stage=signed&collection=projects'));
    const { total } = await results(page);
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
    await page.context().close();
  });

  it('gives months where all is of one year, and prefectures where all is in one province', async () => {
    const found = holding('昆山');
    const years = new Set(found.map(({ issue, date }) => (date ?? issue).slice(0, 4)));
    const provinces = new Set(found.flatMap(({ places }) => places.map(({ province }) => province)));
    expect([years.size, provinces.size]).toEqual([1, 1]);
    const page = await open(query('昆山'));
    await results(page);
    const labels = (facet: string) => page.locator(`[data-facet=${facet}] a span`).allTextContents();
    expect(await labels('time')).toContain('2023年10月');
    expect(await labels('region')).toEqual(['江苏', '苏州']);
    await page.context().close();
  });

  it('proposes only what it finds something for', async () => {
    const page = await open(query('龘龘龘'));
    await results(page);
    const addresses = await page.$$eval('.tries a', (links) =>
      links.map((link) => link.getAttribute('href')!),
    );
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) {
      await page.goto(origin + address);
      expect((await results(page)).total, decodeURIComponent(address)).toBeGreaterThan(0);
      expect(await page.textContent('[role=status]'), address).not.toContain('没有');
    }
    await page.context().close();
  });

  it('takes traditional characters in words, conditions and offers', async () => {
    const page = await open(query('蘇州'));
    const { total } = await results(page);
    expect(total).toBe(holding('苏州').length);
    await page.waitForSelector('#names a[href="/regions/jiangsu/suzhou/"]');
    await page.click('.offer');
    await changed(page, total);
    expect(await page.inputValue('#search input')).toBe('');
    await page.goto(origin + query('行業:汽車 10億以上'));
    await results(page);
    expect(await page.locator('.chip').count()).toBe(2);
    await page.context().close();
  });

  it('fits a narrow screen', async () => {
    const page = await open(query('10亿以上 地区:江苏 项目'), { viewport: { width: 320, height: 640 } });
    expect((await results(page)).total).toBeGreaterThan(0);
    await page.click('#facets > summary');
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBe(320);
    await page.goto(origin + ITEM);
    await page.keyboard.press('/');
    await page.waitForSelector('dialog[open]');
    await page.keyboard.type('有限公司');
    await page.waitForSelector('dialog ol a');
    expect(await page.$eval('dialog', (dialog) => dialog.scrollWidth)).toBeLessThanOrEqual(320);
    await page.context().close();
  });

  it('says what it needs where there is no script, and where else to look', async () => {
    const page = await open(query('电池'), { javaScriptEnabled: false });
    expect(await page.textContent('main noscript')).toContain('检索需要 JavaScript');
    expect(await page.isVisible('main noscript a[href="/issues/"]')).toBe(true);
    for (const idle of ['#help', '#more', '#sorts', '#facets', 'nav[aria-label="直达"]'])
      expect(await page.isVisible(idle), idle).toBe(false);
    await page.context().close();
  });

  it('takes hostile queries as text', async () => {
    const page = await open('/about/');
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('dialog', () => troubles.push('ran'));
    for (const q of [
      '<img src=x onerror=alert(1)>',
      '"',
      '\\',
      '%',
      'a'.repeat(5000),
      '園'.repeat(300),
      '\u202e',
      '__proto__ constructor',
      '😀 𠮷',
    ]) {
      await page.goto(origin + query(q));
      await results(page);
    }
    await page.goto(`${origin}/search/?region=../..&time=x&sum=-&size=1e9&park=__proto__`);
    expect((await results(page)).total).toBe(0);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

describe('the dialog', () => {
  it.each(['/', 'Control+k'])(
    'opens over any page at %s, finds while typing, and closes at Escape',
    async (key) => {
      const page = await open(ITEM);
      await page.keyboard.press(key);
      await page.waitForSelector('dialog[open]');
      await page.keyboard.type('疫苗');
      await page.waitForSelector('dialog ol a');
      expect(await page.textContent('dialog [role=status]')).toBe(`${holding('疫苗').length} 条结果`);
      await page.keyboard.press('Escape');
      expect(await page.isVisible('dialog')).toBe(false);
      expect(new URL(page.url()).pathname).toBe(ITEM);
      await page.context().close();
    },
  );

  it('leads by arrow keys to a result, and by Enter in the box to all', async () => {
    const page = await open(ITEM);
    await page.keyboard.press('/');
    await page.waitForSelector('dialog[open]');
    await page.keyboard.type('疫苗');
    await page.waitForSelector('dialog ol a');
    await page.locator('dialog ol a').first().waitFor();
    const href = await page.getAttribute('dialog ol a', 'href');
    while ((await page.evaluate(() => document.activeElement?.getAttribute('href'))) !== href)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${href}*`);
    await page.keyboard.press('/');
    await page.waitForSelector('dialog[open]');
    await page.keyboard.type('疫苗');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
    expect((await results(page)).total).toBe(holding('疫苗').length);
    await page.context().close();
  });

  it('loses no key of a fast typist while it is still being fetched', async () => {
    const page = await open(ITEM);
    await page.route('**/assets/dialog*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.keyboard.press('/');
    await page.keyboard.type('疫苗');
    await page.waitForSelector('dialog[open]');
    await page.waitForSelector('dialog ol a');
    expect(await page.inputValue('dialog input')).toBe('疫苗');
    expect(await page.inputValue('.top input')).toBe('');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.context().close();
  });

  it('leaves the search to the header where it cannot be fetched', async () => {
    const page = await open(ITEM);
    await page.route('**/assets/dialog*.js', (route) => route.abort());
    await page.keyboard.press('/');
    await page.keyboard.type('疫苗');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
    expect((await results(page)).total).toBe(holding('疫苗').length);
    await page.context().close();
  });

  it('keeps the keyboard while it is open, and gives the focus back', async () => {
    const page = await open(ITEM);
    await page.focus('main a');
    const from = await page.evaluateHandle(() => document.activeElement);
    await page.keyboard.press('Control+k');
    await page.waitForSelector('dialog[open]');
    await page.keyboard.type('疫苗');
    await page.waitForSelector('dialog ol a');
    for (let key = 0; key < 30; key++) {
      await page.keyboard.press('Tab');
      // Past the last the browser's own bars come, never the page behind.
      expect(await page.evaluate(() => document.activeElement?.closest('dialog, body')?.localName)).toBe(
        (await page.evaluate(() => document.activeElement === document.body)) ? 'body' : 'dialog',
      );
    }
    await page.focus('dialog ol a');
    await page.keyboard.press('Control+k');
    await page.waitForFunction(() => document.activeElement?.matches('dialog input'));
    await page.keyboard.press('Escape');
    expect(await from.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it('is not closed by the Escape that gives up a word of a Chinese input method', async () => {
    const page = await open(ITEM);
    await page.keyboard.press('/');
    await page.waitForSelector('dialog[open]');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'yi', selectionStart: 2, selectionEnd: 2 });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await page.isVisible('dialog')).toBe(true);
    await session.send('Input.insertText', { text: '疫苗' });
    await page.waitForSelector('dialog ol a');
    expect(await page.textContent('dialog [role=status]')).toBe(`${holding('疫苗').length} 条结果`);
    await page.context().close();
  });

  it('leaves the keys alone where someone types', async () => {
    const page = await open(ITEM);
    await page.click('.top input');
    await page.keyboard.type('a/b');
    expect(await page.$('dialog')).toBeNull();
    expect(await page.inputValue('.top input')).toBe('a/b');
    await page.context().close();
  });

  it('costs a page nothing before it is opened', async () => {
    const page = await open('/about/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(origin + ITEM);
    await page.waitForTimeout(300);
    expect(asked.filter((path) => /search|dialog/.test(path))).toEqual([]);
    await page.context().close();
  });
});

describe('lists', () => {
  it('are searched within, also without a script as far as the search page', async () => {
    const page = await open('/regions/jiangsu/');
    await page.fill('form.here input[name=q]', '电池');
    await page.press('form.here input[name=q]', 'Enter');
    await page.waitForURL('**/search/?*region=jiangsu*');
    const { links } = await results(page);
    const truth = holding('电池').filter((item) => item.places.some(({ province }) => province === '江苏省'));
    expect(links.sort()).toEqual(truth.map(({ url }) => url).sort());
    await page.context().close();
  });
});
