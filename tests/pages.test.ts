import { afterAll, describe, expect, inject, it } from 'vitest';
import { serve } from '../scripts/lib/site/serve.ts';
import { objections, objectionsInThemes } from './lib/axe.ts';
import { builtSite } from './lib/build.ts';
import { dataOf, kindsOf, linksOf, mainOf, textOf, wordsOf } from './lib/site.ts';
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

/** One page of each kind, and pages whose kinds differ only in their content. */
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
describe.each([
  // From a folded phone to an ordinary one; 320 px is a wide screen at 400 %, 768 px a tablet with the narrowest rail.
  ['the test archive', origin, [...PAGES], [280, 320, 344, 390], 390],
  ['the live archive', liveServer.origin, kindsOf(live), [320, 768], 1280],
] as const)('every kind of page of %s', (_, from, pages, widths, width) => {
  it('has nothing that axe objects to, is as narrow as any screen, asks no other origin, logs no error', async () => {
    // The content policy would block axe; policy.test.ts tests the policy.
    const found = await inTwo(pages, { bypassCSP: true }, async (page, part) => {
      const troubles = await watch(page);
      page.on('request', (request) => {
        if (!request.url().startsWith(from) && !request.url().startsWith('data:'))
          troubles.push(`asks ${request.url()}`);
      });
      for (const path of part) {
        for (const narrow of widths) {
          await page.setViewportSize({ width: narrow, height: 640 });
          if (narrow === widths[0]) await page.goto(from + path);
          const needed = await page.evaluate(() => document.documentElement.scrollWidth);
          if (needed > narrow) troubles.push(`${path} is ${needed} px wide on ${narrow} px`);
        }
        await page.setViewportSize({ width, height: 844 });
        troubles.push(...(await (from === origin ? objectionsInThemes : objections)(page)));
      }
      await page.context().close();
      return troubles;
    });
    expect(found).toEqual([]);
  });
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

  it('the map shows every province with items as a link', () => {
    const linked = new Set(linksOf(/<svg[\s\S]*<\/svg>/.exec(mainOf(dist, '/map/'))![0]));
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

  it('has navigations with names and the newsletter’s notice on every kind of page, and a search but where it is embedded', () => {
    for (const path of KINDS) {
      const html = textOf(dist, path.replace(/\/$/, '/index.html'));
      expect(html.includes('<search>'), path).toBe(!path.startsWith('/embed/'));
      expect(html, path).not.toMatch(/<nav(?![^>]*aria-label)/);
      const footer = wordsOf(html.slice(html.lastIndexOf('<footer')));
      expect(footer, path).toMatch(/学习交流.*商业用途.*园区世界/);
    }
  });
});
