/** Reading the site: by keyboard, on a slow machine, on paper. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { filesIn } from '../scripts/lib/site/files.ts';
import { IMAGES } from '../src/views/images.ts';
import { pageOf } from './lib/site.ts';
import { useBrowser } from './lib/tabs.ts';

const origin = inject('origin');
const dist = inject('dist');
const ITEM = '/projects/2024-w10-01/';
const PHONE = { width: 390, height: 844 };
const KINDS = [
  '/',
  '/issues/',
  '/issues/2023/',
  '/issues/2023-w20/',
  ITEM,
  '/projects/',
  '/regions/jiangsu/',
];

/** Pages that a script fills after they were shown. */
const FILLED = [
  '/search/?q=电池',
  '/search/?q=江苏 1亿以上',
  '/search/?q=江苏&view=table',
  '/compare/?of=parks/suzhou-gongyeyuanqu,regions/jiangsu',
];

const { open } = useBrowser();

/** Presses Tab until the focus is on a link whose address matches; the focus must be visible at every stop. */
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
    const item = new RegExp(`^${ITEM}$`);
    await tabTo(page, /^#main$/);
    await page.keyboard.press('Enter');
    await tabTo(page, item, 'main');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${ITEM}`);
    await tabTo(page, /^\/parks\//, 'main');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/parks/**');
    expect(await page.textContent('h1')).toContain('无锡');
    await tabTo(page, item, 'main');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${ITEM}`);
  });

  it('the first stop leads past the navigation, the second to the directory', async () => {
    const page = await open('/regions/jiangsu/wuxi/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, /^\/regions\/jiangsu\/$/, '#directory');
    expect(await page.textContent('#directory [aria-current]')).toBe('江苏');
  });

  it('there is a directory only where it tells the reader where they are', () => {
    for (const path of ['/industries/', '/issues/2023/'])
      expect(pageOf(dist, path), path).toContain('id="directory"');
    for (const path of [ITEM, '/parks/']) expect(pageOf(dist, path), path).not.toContain('id="directory"');
  });
});

describe('every page', () => {
  it('stays where it is while it loads', async () => {
    async function staysPut(width: number, height: number): Promise<void> {
      const page = await open('/', { viewport: { width, height } });
      // On a slow machine a page is visible while the rest of it still loads.
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      for (const path of [...KINDS, ...FILLED]) {
        await page.goto(origin + path, { waitUntil: 'networkidle' });
        const shift = await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              let sum = 0;
              const shifts = new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
              });
              shifts.observe({ type: 'layout-shift', buffered: true });
              // Every page has painted. This observer is called after the first, when all shifts are summed up.
              const paints = new PerformanceObserver(() => resolve(sum));
              paints.observe({ type: 'paint', buffered: true });
            }),
        );
        // Half of the limit of a good layout shift. A block that moves for another shifts three times as much.
        expect(shift, `${path} at ${width}`).toBeLessThan(0.05);
      }
    }
    await Promise.all([staysPut(PHONE.width, PHONE.height), staysPut(1440, 900)]);
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
      page.waitForRequest((asked) => asked.url() === origin + ITEM),
      page.hover(`main a[href="${ITEM}"]`),
    ]);
    expect(request.isNavigationRequest()).toBe(false);
    expect(new URL(page.url()).pathname).toBe('/');
  });
});

it('on paper the text is on white in a reader’s dark theme, without navigation, with its address', async () => {
  const page = await open(ITEM, { colorScheme: 'dark' });
  await page.click('button.theme');
  await page.click('button.theme');
  await page.emulateMedia({ media: 'print' });
  const ink = await page.evaluate(() => getComputedStyle(document.body).color);
  expect(ink).toBe('rgb(28, 32, 36)');
  for (const gone of ['.nav', '.directory', '.next', '.top search'])
    expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
  expect(await page.textContent('footer')).toContain(ITEM);
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(1000);
});
