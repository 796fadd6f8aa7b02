import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import {
  counted,
  inside,
  marks,
  middle,
  openMap,
  PHONE,
  prefectures,
  settled,
  sorted,
} from '../lib/atlas.ts';
import { dataOf } from '../lib/site.ts';
import { useBrowser } from '../lib/tabs.ts';

const origin = inject('origin');
const { items } = dataOf(inject('dist'));
const open = openMap(useBrowser().open);

/** What a reader sees of the map. */
async function view(page: Page) {
  return {
    marks: (await marks(page)).sort((a, b) => (a.code < b.code ? -1 : 1)),
    ground: await page.getAttribute('[data-layer="ground"]', 'transform'),
    panel: await page.textContent('.atlas-details'),
    status: await page.textContent('[data-status]'),
    table: await page.$$eval('.atlas-table tr:not([hidden])', (rows) => rows.map((row) => row.textContent)),
    brush: await page.$eval('.atlas-brush .selection', (box) => [
      box.getAttribute('x'),
      box.getAttribute('width'),
    ]),
    fields: await page.$$eval('form.atlas-controls select', (all) =>
      all.map((one) => (one as HTMLSelectElement).value),
    ),
  };
}

describe('a reader of the map', () => {
  it('filters, and finds marks, table, panel and address in agreement', async () => {
    const page = await open('');
    await page.selectOption('[name=industry]', 'auto');
    await page.selectOption('[name=collection]', 'projects');
    await settled(page);
    const mine = items.filter(({ industry, collection }) => industry === 'auto' && collection === 'projects');
    expect(new URL(page.url()).search).toBe('?collection=projects&industry=auto');
    const shown = (await marks(page)).map(({ code, label }): [string, number] => [
      code,
      Number.parseInt(label.split('：')[1] ?? '', 10),
    ]);
    expect(sorted(shown)).toEqual(counted(mine, prefectures));
    expect(await page.textContent('.atlas-details')).toContain(`${mine.length} 条`);
    await page.goBack();
    await settled(page);
    expect(await page.inputValue('[name=collection]')).toBe('');
    expect(await page.inputValue('[name=industry]')).toBe('auto');
  });

  it('sees sums of single projects and of batches apart', async () => {
    const page = await open('?region=320000');
    await inside(page);
    const count = await page.textContent('.atlas-places');
    await page.check('[name=by][value=single]', { force: true });
    await settled(page);
    const single = await page.textContent('.atlas-places');
    await page.check('[name=by][value=batch]', { force: true });
    await settled(page);
    const batch = await page.textContent('.atlas-places');
    expect(new URL(page.url()).searchParams.get('by')).toBe('batch');
    expect(single).toMatch(/亿元/);
    expect(new Set([count, single, batch]).size).toBe(3);
  });

  it('brushes a period, and clears it again', async () => {
    const page = await open('');
    await page.locator('.atlas-brush').scrollIntoViewIfNeeded();
    const box = (await page.locator('.atlas-brush .overlay').boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.3, box.y + 30);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 30, { steps: 4 });
    await page.mouse.move(box.x + box.width * 0.9, box.y + 30, { steps: 4 });
    await page.mouse.up();
    await settled(page);
    expect(new URL(page.url()).search).toBe('?from=2023-w46&to=2023-w46');
    const mine = items.filter(({ issue }) => issue === '2023-w46');
    expect(await page.textContent('[data-status]')).toContain(`共 ${mine.length}\u00a0条`);
    expect(await page.inputValue('[name=from]')).toBe('2023-w46');
    await page.click('form.atlas-controls [type=reset]');
    await settled(page);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.textContent('[data-status]')).toContain(`共 ${items.length}\u00a0条`);
  });

  it.each([
    [1440, 900],
    [1440, 1000],
    [1920, 1080],
    [1024, 768],
    [390, 844],
  ])('sees the whole map while brushing, and the brush while seeing it: %i × %i', async (width, height) => {
    const page = await open('', { viewport: { width, height } });
    const stage = (await page.locator('.atlas-stage').boundingBox())!;
    const weeks = (await page.locator('.atlas-weeks').boundingBox())!;
    expect(stage.y + stage.height).toBeLessThanOrEqual(weeks.y);
    expect(weeks.y + weeks.height).toBeLessThanOrEqual(height);
  });

  it('zooms into a province, taps a bubble, and follows an item', async () => {
    const page = await open('', { viewport: PHONE, hasTouch: true, isMobile: true });
    await page.touchscreen.tap(...(await middle(page, '[data-code="650000"] path')));
    await inside(page);
    expect(new URL(page.url()).search).toBe('?region=650000');
    await page.click('[data-do=home]');
    await settled(page);
    const [x, y] = await middle(page, '.mark[data-key="320500"]');
    // A finger misses the centre by a few pixels.
    await page.touchscreen.tap(x + 2, y + 2);
    await page.waitForSelector('.atlas-panel.open .atlas-items a');
    expect(new URL(page.url()).searchParams.get('at')).toMatch(/^3[123]\d{4}$/);
    await page.tap('.atlas-items a');
    await page.waitForURL(/\/(projects|news|policies)\//);
    const path = new URL(page.url()).pathname;
    expect(items.map(({ url }) => url)).toContain(path);
    await page.goBack();
    await page.waitForSelector('.atlas-panel.open');
  });

  it('is not trapped by the map: wheel and one finger scroll the page, with the control key the wheel zooms', async () => {
    const page = await open('');
    await page.mouse.move(500, 500);
    await page.mouse.wheel(0, 300);
    await page.waitForFunction(() => scrollY > 0);
    expect(await page.getAttribute('[data-layer="ground"]', 'transform')).toBeNull();
    await page.evaluate(() => scrollTo(0, 0));
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await page.waitForURL(/view=/);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await page.$eval('.atlas-stage', (box) => getComputedStyle(box).touchAction)).toBe('pan-x pan-y');
  });

  it('shares the address, and who opens it sees the same', async () => {
    const page = await open('');
    await page.selectOption('[name=from]', '2023-w46');
    await page.selectOption('[name=stage]', 'signed');
    await page.click('[data-code="320000"]');
    await inside(page);
    await page.click('.atlas-places button:has-text("苏州")');
    await settled(page);
    await page.focus('.atlas-stage');
    await page.keyboard.press('+');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/view=/);
    await settled(page);
    await page.waitForSelector('.atlas-items a');
    const other = await open(new URL(page.url()).search);
    await inside(other);
    await other.waitForSelector('.atlas-items a');
    const [here, there] = [await view(page), await view(other)];
    const numbers = (text: string | null) => text?.match(/[\d.]+/g)?.map(Number) ?? [];
    // The address is rounded, by less than is visible.
    const before = numbers(here.ground);
    expect(numbers(there.ground).map((n, i) => Math.abs(n - before[i]!) < 1)).toEqual([true, true, true]);
    expect({ ...there, ground: '' }).toEqual({ ...here, ground: '' });
  });

  it('learns by hovering what a bubble and a county are', async () => {
    const page = await open('');
    await page.hover('.mark[data-key="370200"] circle', { force: true });
    await page.waitForSelector('.atlas-tip:not([hidden]) li');
    expect(await page.textContent('.atlas-tip')).toMatch(/^青岛市\d+ 条/);
    // The tooltip leaves the area around the pointer free.
    const [x, y] = await middle(page, '.mark[data-key="370200"]');
    const tip = (await page.locator('.atlas-tip').boundingBox())!;
    const away = [tip.x - x, x - tip.x - tip.width, tip.y - y, y - tip.y - tip.height];
    expect(Math.max(...away)).toBeGreaterThan(60);
    await page.goto(`${origin}/map/?region=540000`);
    await inside(page);
    await page.mouse.move(
      ...(await middle(page, '.map-county[data-name="那曲市"], .map-county[data-name="色尼区"]')),
    );
    await page.waitForSelector('.atlas-tip:not([hidden])');
  });
});

describe('with the keyboard alone', () => {
  it('one gets into a province, to an item’s page, and back out', async () => {
    const page = await open('');
    await page.focus('.atlas-stage');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    for (let i = 0; i < 40 && !(await focused()).startsWith('江苏'); i++) await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^江苏：\d+ 条/);
    await page.keyboard.press('Enter');
    await inside(page);
    expect(new URL(page.url()).search).toBe('?region=320000');
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.matches('.mark'))) break;
    }
    await page.waitForSelector('.atlas-tip:not([hidden])');
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => url.search === '');
    expect(await focused()).toMatch(/^江苏/);
    await page.goto(`${origin}/map/?region=320000`);
    await inside(page);
    await page.locator('.mark[href*="2024"]').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/(projects|news|policies)\//);
  });

  it('one moves, zooms, and chooses a period', async () => {
    const page = await open('');
    await page.focus('.atlas-stage');
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await page.waitForURL(/view=/);
    const before = new URL(page.url()).searchParams.get('view');
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL((url) => url.searchParams.get('view') !== before);
    await page.keyboard.press('0');
    await page.waitForURL((url) => url.search === '');
    await page.focus('[name=from]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/from=2023-w46/);
  });
});
