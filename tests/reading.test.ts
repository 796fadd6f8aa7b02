import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Dataset } from '../src/schema/dataset.ts';
import { IMAGES } from '../src/views/images.ts';
import { launchBrowser } from './lib/browser.ts';
import { build } from './lib/build.ts';
import { filesIn } from './lib/files.ts';
import { longArchive } from './lib/long-archive.ts';
import { scales, total } from './lib/weigh.ts';

const origin = inject('origin');
const dist = inject('dist');
const { items, issues } = JSON.parse(readFileSync(join(dist, 'data/items.json'), 'utf8')) as Dataset;
const ISSUE = '/issues/2023-w01/';
const PHONE = { width: 390, height: 844 };
const KINDS = [
  '/',
  '/issues/',
  '/issues/2023/',
  ISSUE,
  '/projects/2023-w41-02/',
  '/projects/',
  '/regions/jiangsu/',
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(origin + path);
  return page;
}

const pathOf = (page: Page) => new URL(page.url()).pathname;

/** Presses Tab until the focus stands on a link whose address fits; every stop on the way must be seen. */
async function tabTo(page: Page, address: RegExp, within = 'body'): Promise<void> {
  for (let stop = 0; stop < 200; stop++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate((scope) => {
      const focused = document.activeElement as HTMLElement;
      return {
        href: focused.getAttribute('href') ?? '',
        inside: focused.closest(scope) !== null,
        // The field of a search form has its ring around the form; a province on a map is drawn with one.
        ring: getComputedStyle(focused).outlineStyle !== 'none' || focused.closest('.search, svg') !== null,
        html: focused.outerHTML.slice(0, 120),
      };
    }, within);
    expect(at.ring, `the focus is seen on ${at.html}`).toBe(true);
    if (at.inside && address.test(at.href)) return;
  }
  throw new Error(`No link to ${address} within 200 stops of ${page.url()}`);
}

describe('by keyboard alone', () => {
  it('one gets from home to an item, to its park, and back to the item', async () => {
    const page = await open('/');
    await tabTo(page, /^#main$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^\/projects\/2023-w41-02\/$/, 'main');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/projects/2023-w41-02/');
    await tabTo(page, /^\/parks\//, 'main');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/parks/**');
    expect(await page.textContent('h1')).toContain('无锡');
    await tabTo(page, /^\/projects\/2023-w41-02\/$/, 'main');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/projects/2023-w41-02/');
    await page.context().close();
  });

  it('the first stop leads past the navigation, the second to the directory', async () => {
    const page = await open('/projects/2023-w41-02/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, /^\/issues\/2023\/$/, 'nav[aria-label="全站目录"]');
    await page.context().close();
  });
});

describe('the landmarks', () => {
  it.each(KINDS)(
    'of %s are one banner, one main, one footer, a search, and navigations with names of their own',
    async (path) => {
      const page = await open(path);
      for (const role of ['banner', 'main', 'contentinfo'] as const)
        expect(await page.getByRole(role).count(), role).toBe(1);
      expect(await page.getByRole('search').count()).toBeGreaterThan(0);
      const names = await page.$$eval('nav', (navs) => navs.map((nav) => nav.getAttribute('aria-label')));
      expect(names).toContain('主导航');
      expect(new Set(names).size).toBe(names.length);
      expect(names).not.toContain(null);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      await page.context().close();
    },
  );
});

describe('an issue on a phone', () => {
  it('lays its contents over the text at a touch, without a script too', async () => {
    const page = await open(ISSUE, { viewport: PHONE, javaScriptEnabled: false });
    const contents = page.getByRole('navigation', { name: '本期目录' });
    expect(await contents.isVisible()).toBe(false);
    await page.getByRole('button', { name: '目录' }).click();
    expect(await contents.isVisible()).toBe(true);
    await page.context().close();
  });

  it('takes one from the contents to an item far down, tells the place, and back up to a section', async () => {
    const page = await open(ISSUE, { viewport: PHONE });
    await page.getByRole('button', { name: '目录' }).click();
    const contents = page.getByRole('navigation', { name: '本期目录' });
    await contents.locator('a[href="#i40"]').click();
    expect(await contents.isVisible()).toBe(false);
    const top = () => page.$eval('#i40', (entry) => entry.getBoundingClientRect().top);
    expect(await top()).toBeGreaterThanOrEqual(0);
    expect(await top()).toBeLessThan(PHONE.height / 2);
    await page.getByRole('button', { name: '目录 40/64' }).waitFor();
    await page.getByRole('navigation', { name: '栏目' }).getByText('招商引资').click();
    expect(await page.evaluate(() => scrollY)).toBeLessThan(1500);
    await page.context().close();
  });

  it('is copied as a plain list of titles with their addresses', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(origin + ISSUE);
    await page.getByRole('button', { name: '复制本期清单' }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    const own = items.filter(({ issue }) => issue === '2023-w01');
    expect(text.split('\n')[0]).toBe('《园区周报》2023年第1周');
    for (const item of own) expect(text).toContain(`${item.position}. ${item.title}\n${origin}${item.url}`);
    expect(text.match(/^\d+\. /gm)).toHaveLength(own.length);
    await page.getByRole('button', { name: '复制本栏' }).last().click();
    await page.waitForFunction(async () =>
      (await navigator.clipboard.readText()).startsWith('《园区周报》2023年第1周\n\n三、'),
    );
    await context.close();
  });
});

describe('every page', () => {
  it('stays where it is while it loads', async () => {
    for (const viewport of [PHONE, { width: 1440, height: 900 }]) {
      const page = await open('/', { viewport });
      // On a slow machine a page is seen while the rest of it still comes.
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
      for (const path of KINDS) {
        await page.goto(origin + path, { waitUntil: 'networkidle' });
        const shift = await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              let sum = 0;
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
              }).observe({ type: 'layout-shift', buffered: true });
              requestAnimationFrame(() => setTimeout(() => resolve(sum), 50));
            }),
        );
        // Half of what counts as good: a block that makes room for another is three times that.
        expect(shift, `${path} at ${viewport.width}`).toBeLessThan(0.05);
      }
      await page.context().close();
    }
  });

  it('describes itself in words of its own, with a picture that exists', () => {
    const descriptions = new Map<string, string>();
    for (const file of filesIn(dist).filter((name) => name.endsWith('.html'))) {
      const html = readFileSync(join(dist, file), 'utf8');
      if (/http-equiv="refresh"|name="robots"/.test(html)) continue;
      const content = (name: string) => new RegExp(`="${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
      const image = content('og:image').replace(/^https:\/\/[^/]+\//, '');
      expect(filesIn(join(dist, 'og')), file).toContain(image.replace('og/', ''));
      expect(content('description').length, file).toBeGreaterThan(9);
      expect(content('og:title'), file).not.toBe('');
      // Items can be told twice in the same words, and a list's later pages say what the first does.
      if (/^(?:projects|news|policies|companies)\/|\/(?:page-)?\d+\/index\.html$/.test(file)) continue;
      expect(descriptions.get(content('description')), file).toBeUndefined();
      descriptions.set(content('description'), file);
    }
  });

  it('has pictures for shared links that are small, and of the size that they say', () => {
    expect(filesIn(join(dist, 'og'))).toEqual(IMAGES.map((name) => `${name}.png`).sort());
    for (const name of IMAGES) {
      const file = join(dist, 'og', `${name}.png`);
      expect(statSync(file).size, name).toBeLessThanOrEqual(30_000);
      const header = readFileSync(file);
      expect([header.readUInt32BE(16), header.readUInt32BE(20)], name).toEqual([1200, 630]);
    }
  });

  it('is fetched as soon as a pointer comes to its link', async () => {
    const page = await open('/');
    const [request] = await Promise.all([
      page.waitForRequest((asked) => asked.url() === `${origin}/projects/2023-w41-02/`),
      page.hover('main a[href="/projects/2023-w41-02/"]'),
    ]);
    expect(request.isNavigationRequest()).toBe(false);
    expect(pathOf(page)).toBe('/');
    await page.context().close();
  });
});

describe('on paper', () => {
  it('the text stands on white in a reader’s dark theme, without the ways around the site, with its address', async () => {
    const page = await open('/projects/2023-w41-02/', { colorScheme: 'dark' });
    await page.click('button.theme');
    await page.click('button.theme');
    await page.emulateMedia({ media: 'print' });
    const ink = await page.evaluate(() => getComputedStyle(document.body).color);
    expect(ink).toBe('rgb(28, 32, 36)');
    for (const gone of ['.nav', '.directory', '.next', '.top search'])
      expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
    expect(await page.textContent('footer')).toContain('/projects/2023-w41-02/');
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(1000);
    await page.context().close();
  });
});

describe('in an archive of 500 issues', () => {
  let long: string;
  beforeAll(async () => {
    const content = longArchive('content', 500, join('test-results', 'long-content'));
    long = await build('site-long', { CONTENT_DIR: content });
  });

  it('an item’s page weighs at most a tenth more', () => {
    const before = scales(dist, '/');
    const after = scales(long, '/');
    const grown = items.map(({ url }) => {
      const file = `${url.slice(1)}index.html`;
      return { url, factor: total(after(file)) / total(before(file)) };
    });
    const worst = grown.sort((a, b) => b.factor - a.factor)[0]!;
    expect(worst.factor, worst.url).toBeLessThanOrEqual(1.1);
  });

  it('every issue is two steps from the list of issues', () => {
    const links = (path: string) =>
      [...readFileSync(join(long, path, 'index.html'), 'utf8').matchAll(/href="(\/issues\/[^"#]+)/g)].map(
        ([, to = '']) => to,
      );
    const first = new Set(links('issues'));
    const found = new Set([...first].filter((to) => /\/\d{4}\/$/.test(to)).flatMap(links));
    const all = (JSON.parse(readFileSync(join(long, 'data/items.json'), 'utf8')) as Dataset).issues;
    expect(all.length).toBe(500);
    expect(all.filter(({ url }) => !found.has(url) && !first.has(url))).toEqual([]);
    expect(first.size).toBeLessThan(100);
  });
});

it('the years hold every issue under its month', async () => {
  const page = await open('/issues/2023/', { javaScriptEnabled: false });
  for (const { url } of issues)
    expect(await page.locator(`main section[id^=m] a[href="${url}"]`).count()).toBe(1);
  await page.context().close();
});
