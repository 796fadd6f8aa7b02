/** An issue's page, and the pages of the years. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { dataOf } from './lib/site.ts';
import { useBrowser } from './lib/tabs.ts';

const origin = inject('origin');
const { items, issues } = dataOf(inject('dist'));
const ID = '2023-w46';
const ISSUE = `/issues/${ID}/`;
const PHONE = { width: 390, height: 844 };
const { open, blank } = useBrowser();

describe('an issue on a phone', () => {
  it('lays its contents over the text at a touch, without a script too', async () => {
    const page = await open(ISSUE, { viewport: PHONE, javaScriptEnabled: false });
    const contents = page.getByRole('navigation', { name: '本期目录' });
    expect(await contents.isVisible()).toBe(false);
    await page.getByRole('button', { name: '目录' }).click();
    expect(await contents.isVisible()).toBe(true);
  });

  it('takes one from the contents to an item far down, tells the place, and back up to a section', async () => {
    const page = await open(ISSUE, { viewport: PHONE });
    await page.getByRole('button', { name: '目录' }).click();
    const contents = page.getByRole('navigation', { name: '本期目录' });
    await contents.locator('a[href="#i12"]').click();
    expect(await contents.isVisible()).toBe(false);
    const top = () => page.$eval('#i12', (entry) => entry.getBoundingClientRect().top);
    expect(await top()).toBeGreaterThanOrEqual(0);
    expect(await top()).toBeLessThan(PHONE.height / 2);
    await page.getByRole('button', { name: '目录 12/15' }).waitFor();
    const before = await page.evaluate(() => scrollY);
    await page.getByRole('navigation', { name: '栏目' }).getByText('招商引资').click();
    expect(await page.evaluate(() => scrollY)).toBeLessThan(before / 2);
  });
});

it('the contents mark the entry that was reached last, also where a busy machine tells of several at once', async () => {
  const page = await blank();
  await page.addInitScript(() => {
    const held: IntersectionObserverEntry[] = [];
    const at = { reached: '', tell: () => {} };
    Object.assign(window, {
      at,
      IntersectionObserver: class extends IntersectionObserver {
        constructor(call: IntersectionObserverCallback, options: IntersectionObserverInit) {
          super((changes, self) => {
            held.push(...changes);
            at.reached = held.findLast(({ isIntersecting }) => isIntersecting)?.target.id ?? '';
            at.tell = () => call(held, self);
          }, options);
        }
      },
    });
  });
  await page.goto(origin + ISSUE);
  for (const id of ['i3', 'i9']) {
    await page.getByRole('navigation', { name: '本期目录' }).locator(`a[href="#${id}"]`).click();
    await expect.poll(() => page.evaluate('at.reached')).toBe(id);
  }
  await page.evaluate('at.tell()');
  const marked = page.locator('.contents [aria-current][href^="#i"]');
  expect(await marked.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
    '#i9',
  ]);
});

it('an issue is copied as a plain list of titles with places, sums and their addresses', async () => {
  const page = await blank({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(origin + ISSUE);
  await page.getByRole('button', { name: '复制本期清单' }).click();
  await page.getByRole('button', { name: '已复制' }).waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const own = items.filter(({ issue }) => issue === ID);
  expect(text.split('\n')[0]).toBe('《园区周报》2023年第46周');
  for (const item of own)
    expect(text.split('\n').find((_, i, lines) => lines[i + 1] === `${origin}${item.url}`)).toMatch(
      new RegExp(`^${item.position}\\. [^｜]+｜`),
    );
  expect(text).toMatch(/｜\S.* 亿元\n/);
  expect(text.match(/^\d+\. /gm)).toHaveLength(own.length);
  await page.getByRole('button', { name: '复制本栏' }).last().click();
  await page.waitForFunction(async () =>
    (await navigator.clipboard.readText()).startsWith('《园区周报》2023年第46周\n\n三、'),
  );
});

/** An item's page and its entry in an issue share the same text. */
describe.each([
  ['an item', (url: string) => url],
  ['an entry of an issue', () => ISSUE],
])('%s is sent on', (_, pageFor) => {
  const { url, title, position } = items.filter(({ issue }) => issue === ID)[1]!;
  const from = pageFor(url);
  const button = (page: Page) =>
    page.locator(from === ISSUE ? `#i${position}` : 'main').getByRole('button', { name: '分享' });

  it('as words with its address, and as a QR code, where a mouse is', async () => {
    const page = await blank({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(origin + from);
    await button(page).click();
    const panel = page.getByRole('dialog', { name: '已复制' });
    await panel.getByRole('img', { name: '二维码' }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain(`】${title}\n`);
    expect(text.split('\n')).toHaveLength(4);
    expect(text.split('\n').at(-1)).toBe(origin + url);
    expect(await panel.textContent()).toContain(text);
    // A click on the panel's edge does not close it.
    await panel.click({ position: { x: 8, y: 8 } });
    expect(await panel.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await panel.isVisible()).toBe(false);
  });

  it('by the system’s sheet of a phone, at the first touch', async () => {
    const phone = await blank({ viewport: PHONE, hasTouch: true, isMobile: true });
    await phone.addInitScript(
      'Navigator.prototype.share = (what) => { window.shared = what; return Promise.resolve(); }',
    );
    await phone.goto(origin + from);
    await button(phone).tap();
    expect(await phone.evaluate('window.shared')).toEqual({
      text: expect.stringContaining(title),
      url: origin + url,
    });
    expect(await phone.getByRole('dialog').count()).toBe(0);
  });

  it('by the clipboard, where the system’s sheet fails, and not where the reader closes it', async () => {
    for (const [name, panels] of [
      ['NotAllowedError', 1],
      ['AbortError', 0],
    ] as const) {
      const phone = await blank({ viewport: PHONE, hasTouch: true, isMobile: true });
      await phone.addInitScript(
        `Navigator.prototype.share = () => Promise.reject(new DOMException('', '${name}'))`,
      );
      await phone.goto(origin + from);
      await button(phone).tap();
      if (panels > 0) await phone.getByRole('dialog').waitFor();
      expect(await phone.getByRole('dialog').count()).toBe(panels);
    }
  });

  it('by hand, where the browser lets nothing be copied', async () => {
    const page = await blank();
    await page.addInitScript('navigator.clipboard.writeText = () => Promise.reject(new Error())');
    await page.goto(origin + from);
    await button(page).click();
    expect(await page.getByRole('dialog', { name: '请手动复制' }).textContent()).toContain(origin + url);
  });
});

it('by keyboard the first entry is two stops behind the button that copies the issue, not forty', async () => {
  const page = await open(ISSUE);
  await page.getByRole('button', { name: '复制本期清单' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.entry')?.id)).toBe('i1');
});

it.each([2023, 2024])('the page of %i has every issue of the year under its month', async (year) => {
  const page = await open(`/issues/${year}/`, { javaScriptEnabled: false });
  for (const { id, url } of issues)
    expect(await page.locator(`main section[id^=m] a[href="${url}"]:not(.count)`).count(), id).toBe(
      id.startsWith(`${year}`) ? 1 : 0,
    );
});
