import { afterAll, describe, expect, inject, it } from 'vitest';
import { serve } from '../scripts/lib/site/serve.ts';
import { objections } from './lib/axe.ts';
import { builtSite } from './lib/build.ts';
import { dataOf, kindsOf, textOf, wordsOf } from './lib/site.ts';
import { useBrowser, watch } from './lib/tabs.ts';

const origin = inject('origin');
const dist = inject('dist');
const { items } = dataOf(dist);
const ITEM = '/projects/2024-w10-01/';
const KINDS = kindsOf(dist);
const live = await builtSite('live');
const liveServer = await serve(live);
afterAll(liveServer.close);

const { open, inTwo } = useBrowser();

/** Of the kinds that there are, and of those that only their words tell apart. */
const PAGES = new Set([
  ...KINDS,
  '/policies/2023-w20-11/',
  '/news/2023-w20-10/',
  '/projects/2024-w10-05/',
  '/regions/jiangsu/by-sum/',
  '/regions/jiangsu/by-sum/table/',
  '/regions/xizang/',
  '/parks/jiangsu/',
  '/parks/suzhou-gongyeyuanqu/',
  '/parks/zhejiang-kaifaqu/',
]);
const PHONE = { width: 390, height: 844 };

describe.each([
  ['the test archive', origin, [...PAGES], PHONE, ['light', 'dark']],
  ['the live archive', liveServer.origin, kindsOf(live), { width: 1280, height: 720 }, ['light']],
] as const)('every kind of page of %s', (_, from, pages, viewport, schemes) => {
  it.each(schemes)(
    'has nothing that axe objects to, %s',
    async (colorScheme) => {
      // All that the theme changes are colours.
      const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined;
      const options = { colorScheme, viewport, bypassCSP: true };
      const found = await inTwo(pages, options, async (page, part) => {
        const some: string[] = [];
        for (const path of part) {
          await page.goto(from + path);
          some.push(...(await objections(page, rules)));
        }
        return some;
      });
      expect(found).toEqual([]);
      // Axe looks at every element of every page: minutes on a busy machine.
    },
    300_000,
  );

  it('asks nothing of another origin, logs no error, violates no content policy, and fits a phone', async () => {
    const found = await inTwo(pages, { viewport: PHONE }, async (page, part) => {
      const troubles = await watch(page);
      page.on('request', (request) => {
        if (!request.url().startsWith(from) && !request.url().startsWith('data:'))
          troubles.push(`asks ${request.url()}`);
      });
      for (const path of part) {
        await page.goto(from + path);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (overflow > 0) troubles.push(`${path} is ${overflow}px too wide`);
      }
      await page.context().close();
      return troubles;
    });
    expect(found).toEqual([]);
  }, 120_000);
});

describe('without JavaScript', () => {
  it('an item is read, and one gets from home to it, to its park and back', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    await page.click(`main a[href="${ITEM}"]`);
    expect(await page.textContent('h1')).toBe('总投资 50 亿元的恒岳动力电池项目在无锡经开区开工');
    expect(await page.textContent('main')).toContain('面向储能热管理、新型电池等领域');
    await page.click('main dl a:has-text("无锡经开区")');
    expect(await page.textContent('h1')).toContain('无锡');
    await page.click(`main a[href="${ITEM}"]`);
    expect(new URL(page.url()).pathname).toBe(ITEM);
  });

  it('the map shows every province with items as a link', async () => {
    const page = await open('/map/', { javaScriptEnabled: false });
    const linked = new Set(
      await page.$$eval('main svg a', (links) =>
        links.map((link) => link.getAttribute('href') ?? link.getAttribute('xlink:href')),
      ),
    );
    expect(linked).toContain('/regions/jiangsu/');
    const provinces = new Set(items.flatMap(({ places }) => places.map(({ province }) => province)));
    expect(linked.size).toBeGreaterThanOrEqual(provinces.size - 1);
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
  });

  it('has the newsletter’s notice on every kind of page', () => {
    for (const path of KINDS) {
      const html = textOf(dist, path.replace(/\/$/, '/index.html'));
      const footer = wordsOf(html.slice(html.lastIndexOf('<footer')));
      expect(footer, path).toMatch(/学习交流.*商业用途.*园区世界/);
    }
  });
});
