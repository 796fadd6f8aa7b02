/** The narrowest screens: of folded phones, of watches' neighbours, and a wide one at 400 %, which is 320 px. */
import { describe, expect, inject, it } from 'vitest';
import { kindsOf } from '../lib/site.ts';
import { useBrowser } from '../lib/tabs.ts';

const origin = inject('origin');
const { inTwo, open } = useBrowser();

describe.each([280, 320, 344])('on a screen of %i px', (width) => {
  const viewport = { width, height: 640 };

  it('no kind of page is wider', async () => {
    const wide = await inTwo(kindsOf(inject('dist')), { viewport }, async (page, part) => {
      const found: string[] = [];
      for (const path of part) {
        await page.goto(origin + path);
        const needed = await page.evaluate(() => document.documentElement.scrollWidth);
        if (needed > width) found.push(`${path} is ${needed} px wide`);
      }
      return found;
    });
    expect(wide).toEqual([]);
  });

  it('nor with a text in the search fields that is longer than they are', async () => {
    const page = await open('/', { viewport });
    for (const field of await page.locator('input[type=search]').all()) await field.fill('新能源'.repeat(40));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});

it('the header’s and a list’s search have a button, which is seen when the keyboard comes to it', async () => {
  const page = await open('/regions/jiangsu/');
  for (const [form, filter] of [
    ['.top form', null],
    ['form.here', 'jiangsu'],
  ] as const) {
    await page.goto(`${origin}/regions/jiangsu/`);
    const button = page.locator(`${form} button`);
    const clip = () => button.evaluate((element) => getComputedStyle(element).clipPath);
    expect(await clip()).toContain('inset');
    await page.locator(`${form} input[name=q]`).fill('电池');
    await page.keyboard.press('Tab');
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await clip()).toBe('none');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?*');
    const asked = new URL(page.url()).searchParams;
    expect(asked.get('q')).toBe('电池');
    expect(asked.get('region')).toBe(filter);
  }
});
