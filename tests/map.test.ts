import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Dataset, Item } from '../src/schema/dataset.ts';
import { objections } from './lib/axe.ts';
import { launchBrowser } from './lib/browser.ts';
import { gzipped, scales, total } from './lib/weigh.ts';

const origin = inject('origin');
const dist = inject('dist');
const dataset = JSON.parse(readFileSync(join(dist, 'data/items.json'), 'utf8')) as Dataset;
const WIDE = { width: 1440, height: 1000 };
const PHONE = { width: 390, height: 844 };
const JIANGSU = '320000';
const SUZHOU = '320500';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(query = '', options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: WIDE, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(`${origin}/map/${query}`);
  if (options.javaScriptEnabled !== false) await settled(page);
  return page;
}

/** All that follows the reader's hand has followed. */
async function settled(page: Page): Promise<void> {
  await page.waitForSelector('[data-atlas][data-ready="true"]');
}

async function inside(page: Page): Promise<void> {
  await page.waitForSelector('.atlas-inside');
  await settled(page);
}

interface Shown {
  code: string;
  label: string;
}

/** The marks that can be seen: place (or place and item) and what they say. */
function marks(page: Page): Promise<Shown[]> {
  return page.$$eval('.mark:not([display="none"])', (nodes) =>
    nodes.map((node) => ({
      code: (node as SVGElement).dataset.key ?? '',
      label: node.getAttribute('aria-label') ?? '',
    })),
  );
}

/** What a reader sees of the map: everything but the browser's own. */
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

/** Adcode of the prefecture of each place: what a county's code begins with, but for municipalities. */
function prefectures(item: Item): string[] {
  const codes = item.places
    .filter(({ province, city }) => province !== '全国' && city !== null)
    .map(({ adcode }) => adcode!)
    .map((code) => (/^(?:11|12|31|50|71|81|82)/.test(code) ? `${code.slice(0, 2)}0000` : code))
    .map((code) => (/^\d\d90/.test(code) || code.endsWith('0000') ? code : `${code.slice(0, 4)}00`));
  return [...new Set(codes)];
}

function counted(items: readonly Item[], keys: (item: Item) => string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) for (const key of keys(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const inJiangsu = (item: Item) => item.places.some(({ province }) => province === '江苏省');
const sorted = (counts: Iterable<readonly [string, number]>) =>
  [...counts].sort(([a], [b]) => (a < b ? -1 : 1));

/** The middle of an element on the screen. */
async function middle(page: Page, selector: string): Promise<[number, number]> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

describe('the map', () => {
  it('shows every item with a prefecture at that prefecture, and no other', async () => {
    const page = await open();
    const shown = (await marks(page)).map(({ code, label }): [string, number] => [
      code,
      Number(/：(\d+) 条/.exec(label)?.[1]),
    ]);
    expect(sorted(shown)).toEqual(sorted(counted(dataset.items, prefectures)));
    await page.context().close();
  });

  it('shows every item with a place in the table, by province, and counts and links those without', async () => {
    const page = await open();
    const rows = await page.$$eval('.atlas-table tr.province:not([hidden])', (all) =>
      all.map((row): [string, number] => [
        (row as HTMLElement).dataset.code ?? '',
        Number(row.querySelector('td')?.textContent),
      ]),
    );
    const ofProvinces = counted(dataset.items, ({ places }) => [
      ...new Set(
        places
          .filter(({ province }) => province !== '全国')
          .map(({ adcode }) => `${adcode!.slice(0, 2)}0000`),
      ),
    ]);
    expect(sorted(rows)).toEqual(sorted(ofProvinces));
    const off = dataset.items.filter(({ places }) => places.every(({ province }) => province === '全国'));
    expect(await page.textContent('[data-status]')).toContain(`${off.length} 条不在图上`);
    await page.click('a:has-text("不在图上的条目")');
    await page.waitForURL('**/map/unplaced/');
    const listed = await page.$$eval('.rows h3 a', (links) => links.map((link) => link.getAttribute('href')));
    expect(listed.sort()).toEqual(off.map(({ url }) => url).sort());
    await page.context().close();
  });

  it('shows each single item of a province once it is looked into, exact ones full and vague ones hollow', async () => {
    const page = await open(`?region=${JIANGSU}`);
    await inside(page);
    const shown = await page.$$eval('.mark:not([display="none"])', (nodes) =>
      nodes.flatMap((node) => {
        const count = Number(node.querySelector('.mark-count')?.textContent ?? 0);
        return count > 0 ? Array(count).fill('') : [node.getAttribute('href')];
      }),
    );
    const wanted = dataset.items.filter(inJiangsu);
    expect(shown).toHaveLength(wanted.length);
    const urls = new Set(wanted.map(({ url }) => url));
    expect(shown.filter((href) => href !== '' && !urls.has(href!))).toEqual([]);
    const hollow = new Set(
      await page.$$eval('.mark:has(.mark-vague)', (nodes) => nodes.map((node) => node.getAttribute('href'))),
    );
    for (const item of wanted.filter(({ places }) => places.length === 1)) {
      if (shown.includes(item.url)) expect(hollow.has(item.url), item.title).toBe(!item.places[0]?.district);
    }
    await page.context().close();
  });

  it('weighs no more than 160 kB in all', () => {
    const data = gzipped(readFileSync(join(dist, 'maps/items.json')));
    expect(total(scales(dist, '/')('map/index.html')) + data).toBeLessThan(160_000);
  });
});

describe('a reader of the map', () => {
  it('filters, and finds marks, table, panel and address in agreement', async () => {
    const page = await open();
    await page.selectOption('[name=industry]', 'auto');
    await page.selectOption('[name=collection]', 'projects');
    await settled(page);
    const mine = dataset.items.filter(
      ({ industry, collection }) => industry === 'auto' && collection === 'projects',
    );
    expect(new URL(page.url()).search).toBe('?collection=projects&industry=auto');
    const shown = (await marks(page)).map(({ code, label }): [string, number] => [
      code,
      Number.parseInt(label.split('：')[1] ?? '', 10),
    ]);
    expect(sorted(shown)).toEqual(sorted(counted(mine, prefectures)));
    expect(await page.textContent('.atlas-details')).toContain(`${mine.length} 条`);
    await page.goBack();
    await settled(page);
    expect(await page.inputValue('[name=collection]')).toBe('');
    expect(await page.inputValue('[name=industry]')).toBe('auto');
    await page.context().close();
  });

  it('sees sums of single projects and of batches apart', async () => {
    const page = await open(`?region=${JIANGSU}`);
    await inside(page);
    const items = await page.textContent('.atlas-places');
    await page.check('[name=by][value=single]', { force: true });
    await settled(page);
    const single = await page.textContent('.atlas-places');
    await page.check('[name=by][value=batch]', { force: true });
    await settled(page);
    const batch = await page.textContent('.atlas-places');
    expect(new URL(page.url()).searchParams.get('by')).toBe('batch');
    expect(single).toMatch(/亿元/);
    expect(new Set([items, single, batch]).size).toBe(3);
    await page.context().close();
  });

  it('brushes a period, and clears it again', async () => {
    const page = await open();
    await page.locator('.atlas-brush').scrollIntoViewIfNeeded();
    const box = (await page.locator('.atlas-brush .overlay').boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.1, box.y + 30);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.4, box.y + 30, { steps: 4 });
    await page.mouse.move(box.x + box.width * 0.9, box.y + 30, { steps: 4 });
    await page.mouse.up();
    await settled(page);
    expect(new URL(page.url()).search).toBe('?from=2023-w08&to=2023-w36');
    const mine = dataset.items.filter(({ issue }) => issue >= '2023-w08' && issue <= '2023-w36');
    expect(await page.textContent('[data-status]')).toContain(`共 ${mine.length} 条`);
    expect(await page.inputValue('[name=from]')).toBe('2023-w08');
    await page.click('form.atlas-controls [type=reset]');
    await settled(page);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.textContent('[data-status]')).toContain(`共 ${dataset.items.length} 条`);
    await page.context().close();
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
    await page.context().close();
  });

  it('zooms into a province, taps a bubble, and follows an item', async () => {
    const page = await open('', { viewport: PHONE, hasTouch: true, isMobile: true });
    await page.touchscreen.tap(...(await middle(page, '[data-code="540000"] path')));
    await inside(page);
    expect(new URL(page.url()).search).toBe('?region=540000');
    await page.click('[data-do=home]');
    await settled(page);
    const [x, y] = await middle(page, `.mark[data-key="${SUZHOU}"]`);
    // A finger is not exact.
    await page.touchscreen.tap(x + 2, y + 2);
    await page.waitForSelector('.atlas-panel.open .atlas-items a');
    expect(new URL(page.url()).searchParams.get('at')).toMatch(/^3[123]\d{4}$/);
    await page.tap('.atlas-items a');
    await page.waitForURL(/\/(projects|news|policies)\//);
    const path = new URL(page.url()).pathname;
    expect(dataset.items.map(({ url }) => url)).toContain(path);
    await page.goBack();
    await page.waitForSelector('.atlas-panel.open');
    await page.context().close();
  });

  it('is not trapped by the map: wheel and one finger scroll the page, with the control key the wheel zooms', async () => {
    const page = await open();
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
    await page.context().close();
  });

  it('shares the address, and who opens it sees the same', async () => {
    const page = await open();
    await page.selectOption('[name=from]', '2023-w08');
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
    // The address is rounded: to less than what can be seen.
    const before = numbers(here.ground);
    expect(numbers(there.ground).map((n, i) => Math.abs(n - before[i]!) < 1)).toEqual([true, true, true]);
    expect({ ...there, ground: '' }).toEqual({ ...here, ground: '' });
    await page.context().close();
    await other.context().close();
  });

  it('learns by hovering what a bubble and a county are', async () => {
    const page = await open();
    await page.hover('.mark[data-key="370200"] circle', { force: true });
    await page.waitForSelector('.atlas-tip:not([hidden]) li');
    expect(await page.textContent('.atlas-tip')).toMatch(/^青岛市\d+ 条/);
    await page.goto(`${origin}/map/?region=540000`);
    await inside(page);
    await page.mouse.move(
      ...(await middle(page, '.map-county[data-name="那曲市"], .map-county[data-name="色尼区"]')),
    );
    await page.waitForSelector('.atlas-tip:not([hidden])');
    await page.context().close();
  });
});

describe('with the keyboard alone', () => {
  it('one gets into a province, to an item’s page, and back out', async () => {
    const page = await open();
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
    await page.locator('.mark[href*="2023"]').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/(projects|news|policies)\//);
    await page.context().close();
  });

  it('one moves, zooms, and chooses a period', async () => {
    const page = await open();
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
    await page.waitForURL(/from=2023-w08/);
    await page.context().close();
  });
});

describe('the map’s page', () => {
  it('without JavaScript shows the whole map with linked places, and the table', async () => {
    const page = await open('', { javaScriptEnabled: false });
    const links = await page.$$eval('.atlas-stage svg a', (all) =>
      all.map((link) => link.getAttribute('href')),
    );
    const codes = new Set(counted(dataset.items, prefectures).keys());
    expect(links).toContain('/regions/jiangsu/suzhou/');
    expect(links.length).toBeGreaterThanOrEqual(34 + codes.size);
    expect(await page.locator('.atlas-table tr.prefecture').count()).toBeGreaterThan(80);
    expect(await page.isVisible('form.atlas-controls')).toBe(false);
    expect(await page.isVisible('.atlas-buttons')).toBe(false);
    await page.context().close();
  });

  it.each([
    ['light', WIDE, '?region=320000&at=320500'],
    ['dark', WIDE, ''],
    ['light', PHONE, '?at=320500'],
    ['dark', PHONE, '?region=440000'],
  ] as const)('has nothing that axe objects to: %s, %o, %s', async (colorScheme, viewport, query) => {
    const page = await open(query, { colorScheme, viewport, bypassCSP: true });
    if (query.includes('region')) await inside(page);
    if (query.includes('at=')) await page.waitForSelector('.atlas-items a');
    const found = await objections(page);
    await page.context().close();
    expect(found).toEqual([]);
  });

  it('keeps the static map when its data can’t be had', async () => {
    const context = await browser.newContext({ viewport: WIDE });
    const page = await context.newPage();
    await page.route('**/maps/items.json', (route) => route.abort());
    await page.goto(`${origin}/map/`);
    await page.waitForSelector('.atlas-still');
    expect(await page.locator('.atlas-stage svg a').count()).toBeGreaterThan(100);
    await context.close();
  });
});
