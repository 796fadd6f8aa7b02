import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { gzipped, scales, total } from '../../scripts/lib/site/weigh.ts';
import type { Item } from '../../src/schema/dataset.ts';
import { counted, inside, marks, openMap, PHONE, prefectures, sorted, WIDE } from '../lib/atlas.ts';
import { objections } from '../lib/axe.ts';
import { dataOf } from '../lib/site.ts';
import { useBrowser } from '../lib/tabs.ts';

const origin = inject('origin');
const dist = inject('dist');
const { items } = dataOf(dist);
const JIANGSU = '320000';
const inJiangsu = (item: Item) => item.places.some(({ province }) => province === '江苏省');
const { open: openPage, blank } = useBrowser();
const open = openMap(openPage);

describe('the map', () => {
  it('shows every item with a prefecture at that prefecture, and no other', async () => {
    const page = await open('');
    const shown = (await marks(page)).map(({ code, label }): [string, number] => [
      code,
      Number(/：(\d+) 条/.exec(label)?.[1]),
    ]);
    expect(shown.length).toBeGreaterThan(15);
    expect(sorted(shown)).toEqual(counted(items, prefectures));
  });

  it('shows every item with a place in the table, by province, and counts and links those without', async () => {
    const page = await open('');
    const rows = await page.$$eval('.atlas-table tr.province:not([hidden])', (all) =>
      all.map((row): [string, number] => [
        (row as HTMLElement).dataset.code ?? '',
        Number(row.querySelector('td')?.textContent),
      ]),
    );
    const ofProvinces = counted(items, ({ places }) => [
      ...new Set(
        places
          .filter(({ province }) => province !== '全国')
          .map(({ adcode }) => `${adcode!.slice(0, 2)}0000`),
      ),
    ]);
    expect(sorted(rows)).toEqual(ofProvinces);
    const off = items.filter(({ places }) => places.every(({ province }) => province === '全国'));
    expect(await page.textContent('[data-status]')).toContain(`${off.length}\u00a0条不在图上`);
    await page.click('a:has-text("不在图上的条目")');
    await page.waitForURL('**/map/unplaced/');
    const listed = await page.$$eval('.rows h3 a', (links) => links.map((link) => link.getAttribute('href')));
    expect(listed.sort()).toEqual(off.map(({ url }) => url).sort());
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
    const wanted = items.filter(inJiangsu);
    expect(shown).toHaveLength(wanted.length);
    const urls = new Set(wanted.map(({ url }) => url));
    expect(shown.filter((href) => href !== '' && !urls.has(href!))).toEqual([]);
    const hollow = new Set(
      await page.$$eval('.mark:has(.mark-vague)', (nodes) => nodes.map((node) => node.getAttribute('href'))),
    );
    for (const item of wanted.filter(({ places }) => places.length === 1)) {
      if (shown.includes(item.url)) expect(hollow.has(item.url), item.title).toBe(!item.places[0]?.district);
    }
  });

  it('weighs no more than 160 kB in all', () => {
    const data = gzipped(readFileSync(join(dist, 'maps/items.json')));
    expect(total(scales(dist)('map/index.html')) + data).toBeLessThan(160_000);
  });
});

describe('the map’s page', () => {
  it('folds its table, and lists provinces until a reader asks for their cities', async () => {
    const page = await open('');
    const visible = (row: string) => page.locator(`.atlas-table tr.${row}:visible`).count();
    expect(await page.isVisible('.atlas-table table')).toBe(false);
    await page.click('.atlas-table summary');
    expect([(await visible('province')) > 0, await visible('prefecture')]).toEqual([true, 0]);
    await page.check('.atlas-table [type=checkbox]');
    expect(await visible('prefecture')).toBeGreaterThan(10);
  });

  it('keeps the inset of the South China Sea away from the edge of a phone', async () => {
    const page = await open('', { viewport: PHONE });
    const inset = (await page.locator('[data-layer="inset"]').boundingBox())!;
    expect(inset.x + inset.width).toBeLessThan(PHONE.width - 8);
  });

  it('without JavaScript shows the whole map with linked places, and the table', async () => {
    const page = await open('', { javaScriptEnabled: false });
    const links = await page.$$eval('.atlas-stage svg a', (all) =>
      all.map((link) => link.getAttribute('href')),
    );
    const codes = counted(items, prefectures);
    expect(links).toContain('/regions/jiangsu/suzhou/');
    expect(links.length).toBeGreaterThanOrEqual(34 + codes.length);
    // A municipality has its own row, not that of a prefecture.
    const inProvinces = codes.filter(([code]) => !/^(?:11|12|31|50)/.test(code));
    expect(await page.locator('.atlas-table tr.prefecture').count()).toBe(inProvinces.length);
    expect(await page.isVisible('form.atlas-controls')).toBe(false);
    expect(await page.isVisible('.atlas-buttons')).toBe(false);
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
    expect(await objections(page)).toEqual([]);
  });

  it('keeps the static map when its data can’t be had', async () => {
    const page = await blank({ viewport: WIDE });
    await page.route('**/maps/items.json', (route) => route.abort());
    await page.goto(`${origin}/map/`);
    await page.waitForSelector('.atlas-still');
    expect(await page.locator('.atlas-stage svg a').count()).toBeGreaterThan(34);
  });
});
