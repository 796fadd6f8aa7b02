/** Searching on the narrowest screens and by keyboard. pages.test.ts checks the pages on these screens. */
import { expect, inject, it } from 'vitest';
import { useBrowser } from '../lib/tabs.ts';

const origin = inject('origin');
const { open } = useBrowser();

it.each([280, 320, 344])('on %i px no page is wider for a long text in its search fields', async (width) => {
  const page = await open('/', { viewport: { width, height: 640 } });
  for (const field of await page.locator('input[type=search]').all()) await field.fill('新能源'.repeat(40));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
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
