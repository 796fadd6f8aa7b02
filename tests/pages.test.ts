import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Dataset } from '../src/schema/dataset.ts';
import { objections } from './lib/axe.ts';
import { launchBrowser } from './lib/browser.ts';

const origin = inject('origin');
const dataset = JSON.parse(readFileSync(join(inject('dist'), 'data/items.json'), 'utf8')) as Dataset;

/** One page of every kind. */
const KINDS = [
  '/',
  '/issues/',
  '/issues/2023/',
  '/issues/2023-w41/',
  '/projects/2023-w41-02/',
  '/news/2023-w41-34/',
  '/policies/2023-w41-38/',
  '/projects/',
  '/regions/',
  '/regions/jiangsu/',
  '/regions/jiangsu/suzhou/',
  '/regions/jiangsu/suzhou/kunshan/',
  '/industries/',
  '/industries/new-energy/',
  '/map/',
  '/search/',
  '/data/',
  '/data/figures/',
  '/about/',
  '/404.html',
];

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

async function searched(page: Page): Promise<{ total: number; links: string[] }> {
  await page.waitForSelector('[data-search-results][aria-busy="false"][data-total]', { state: 'attached' });
  return page.$eval('[data-search-results]', (list) => ({
    total: Number(list.getAttribute('data-total')),
    links: [...list.querySelectorAll('a[href]')].map(
      (link) => new URL((link as HTMLAnchorElement).href).pathname,
    ),
  }));
}

/** What a reader expects to be found: every item that holds all words, blanks aside. */
function holding(...words: string[]): string[] {
  return dataset.items
    .filter((item) => {
      const text = [item.title, item.lead ?? '', ...item.body, item.source?.name ?? '']
        .join('\n')
        .replace(/[ \t]/g, '');
      return words.every((word) => text.includes(word));
    })
    .map(({ url }) => url)
    .sort();
}

describe('every kind of page', () => {
  it.each(['light', 'dark'] as const)(
    'has nothing that axe objects to, %s',
    async (colorScheme) => {
      const page = await open('/', { colorScheme, bypassCSP: true });
      const found: string[] = [];
      for (const path of KINDS) {
        await page.goto(origin + path);
        found.push(...(await objections(page)).map((violation) => `${path} ${violation}`));
      }
      await page.context().close();
      expect(found).toEqual([]);
      // Axe looks at every element of every page: minutes on a busy machine.
    },
    300_000,
  );

  it('asks nothing of another origin, logs no error, and fits a phone', async () => {
    const page = await open('/', { viewport: { width: 390, height: 844 } });
    const troubles: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
        troubles.push(`asks ${request.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(`${page.url()} logs ${message.text()}`);
    });
    page.on('pageerror', (error) => troubles.push(`${page.url()} throws ${error.message}`));
    for (const path of KINDS) {
      await page.goto(origin + path);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (overflow > 0) troubles.push(`${path} is ${overflow}px too wide`);
    }
    await page.context().close();
    expect(troubles).toEqual([]);
  });
});

describe('without JavaScript', () => {
  it('an item is read, and one gets from home to it, to its park and back', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    await page.click('main a[href="/projects/2023-w41-02/"]');
    expect(await page.textContent('h1')).toBe('国电投新型钠离子电池及储能项目签约落地无锡经开区');
    expect(await page.textContent('main')).toContain('面向储能热管理、储能系统集成、新型电池等领域');
    await page.click('main dl a:has-text("无锡经开区")');
    expect(await page.textContent('h1')).toContain('无锡');
    await page.click('main a[href="/projects/2023-w41-02/"]');
    expect(new URL(page.url()).pathname).toBe('/projects/2023-w41-02/');
    await page.context().close();
  });

  it('the map shows every province with items as a link', async () => {
    const page = await open('/map/', { javaScriptEnabled: false });
    const linked = new Set(
      await page.$$eval('main svg a', (links) =>
        links.map((link) => link.getAttribute('href') ?? link.getAttribute('xlink:href')),
      ),
    );
    expect(linked).toContain('/regions/jiangsu/');
    expect(linked.size).toBeGreaterThanOrEqual(28);
    await page.context().close();
  });
});

describe('search', () => {
  it.each([['电池'], ['苏州工业园区'], ['比亚迪'], ['MOSFET'], ['碳达峰']])(
    'finds every item that holds %s, and no other',
    async (word) => {
      const page = await open(`/search/?q=${encodeURIComponent(word)}&size=200`);
      const { total, links } = await searched(page);
      expect(links.sort()).toEqual(holding(word));
      expect(total).toBe(links.length);
      await page.context().close();
    },
  );

  it('wants all of several words', async () => {
    const page = await open(`/search/?q=${encodeURIComponent('江苏 光伏')}&size=200`);
    expect((await searched(page)).links.sort()).toEqual(holding('江苏', '光伏'));
    await page.context().close();
  });

  it('puts titles first', async () => {
    const page = await open(`/search/?q=${encodeURIComponent('氢能')}&size=200`);
    const { links } = await searched(page);
    const inTitle = links.map((link) =>
      dataset.items.find(({ url }) => url === link)?.title.includes('氢能'),
    );
    expect(inTitle.indexOf(false)).toBeGreaterThan(inTitle.lastIndexOf(true));
    await page.context().close();
  });

  it('keeps its state in the address, so that back and forward work', async () => {
    const page = await open('/search/?q=%E7%94%B5%E6%B1%A0');
    const before = await searched(page);
    await page.fill('main input[type=search]', '疫苗');
    await page.press('main input[type=search]', 'Enter');
    await page.waitForURL(/q=%E7%96%AB%E8%8B%97/);
    await page.waitForFunction(
      (total) => document.querySelector('[data-search-results]')?.getAttribute('data-total') !== `${total}`,
      before.total,
    );
    expect((await searched(page)).total).toBe(holding('疫苗').length);
    await page.goBack();
    await page.waitForFunction(
      (total) => document.querySelector('[data-search-results]')?.getAttribute('data-total') === `${total}`,
      before.total,
    );
    expect(await page.inputValue('main input[type=search]')).toBe('电池');
    await page.context().close();
  });

  it('says so when nothing is found', async () => {
    const page = await open('/search/?q=%E9%BE%98%E9%9D%90');
    expect((await searched(page)).total).toBe(0);
    expect(await page.textContent('main')).toMatch(/没有/);
    await page.context().close();
  });
});

describe('the frame', () => {
  it('remembers the reader’s choice of light or dark', async () => {
    const page = await open('/', { colorScheme: 'light' });
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();
    await page.click('[data-theme-switch], button[aria-label*="暗"], button[aria-label*="色"]');
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.goto(`${origin}/about/`);
    expect(await ground()).toBe(dark);
    await page.context().close();
  });

  it('bears the newsletter’s notice on every kind of page', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    for (const path of KINDS) {
      await page.goto(origin + path);
      expect(await page.textContent('footer'), path).toMatch(/学习交流.*商业用途.*园区世界/s);
    }
    await page.context().close();
  });
});
