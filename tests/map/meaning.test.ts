/** The meaning of the map's colours, the lists of its panel, and how to open a province. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { MapData } from '../../src/data/map-data.ts';
import { inside, openMap, settled, WIDE } from '../lib/atlas.ts';
import { dataOf } from '../lib/site.ts';
import { useBrowser } from '../lib/tabs.ts';

const origin = inject('origin');
const { items } = dataOf(inject('dist'));
const { open: openPage, blank } = useBrowser();
const open = openMap(openPage);

describe('one meaning', () => {
  const classes = (page: Page, selector: string) =>
    page.$$eval(selector, (all) =>
      Object.fromEntries(
        all.map((one) => [
          one.getAttribute('data-province') ?? one.closest('[data-code]')!.getAttribute('data-code'),
          one.getAttribute('class'),
        ]),
      ),
    );
  const ground = (page: Page) => classes(page, '[data-layer="provinces"] path');

  it('has the ground where bubbles show items: one colour; where they show sums: the number of items', async () => {
    const page = await open('');
    expect(new Set(Object.values(await ground(page)))).toEqual(new Set(['map-home']));
    await page.check('[name=by][value=single]', { force: true });
    await settled(page);
    const shades = await ground(page);
    expect(new Set(Object.values(shades)).size).toBeGreaterThan(2);
    expect(await page.textContent('[data-caption]')).toBe('圆点：地级市单个项目金额　底色：省份条目数');
    expect(await page.textContent('.atlas-legend')).toContain('≥ 3 条');
  });

  it('has the inset of the South China Sea, which follows the filters', async () => {
    const page = await open('?by=single');
    const before = await classes(page, '[data-province]');
    await page.selectOption('[name=industry]', 'auto');
    await settled(page);
    const inset = await classes(page, '[data-province]');
    expect(Object.keys(inset)).toEqual(expect.arrayContaining(['440000', '460000']));
    expect(inset).not.toEqual(before);
    expect(await ground(page)).toMatchObject(inset);
  });
});

describe('the panel', () => {
  /** The figures of the listed places. */
  const places = (page: Page) =>
    page.$$eval('.atlas-places li', (all) => all.map((one) => one.querySelector('b')!.textContent));
  const yuan = (text: string | null) => {
    const [, number, unit] = /([\d.,]+)\s*(万亿|亿|万)?/.exec(text ?? '') ?? [];
    return Number(number?.replace(',', '')) * { 万亿: 1e12, 亿: 1e8, 万: 1e4, '': 1 }[unit ?? '']!;
  };

  it('says how many places it leaves out, and shows them', async () => {
    const page = await blank({ viewport: WIDE });
    // Put the newest item at all places.
    await page.route('**/maps/items.json', async (route) => {
      const data: MapData = await (await route.fetch()).json();
      const more = [...data.spots.keys()].map((spot): [number, number] => [0, spot]);
      await route.fulfill({ json: { ...data, more: [...data.more, ...more] } });
    });
    await page.goto(`${origin}/map/`);
    await settled(page);
    const shown = await places(page);
    const [, listed, all] = /列出 (\d+) 个，共 (\d+) 个/.exec((await page.textContent('.atlas-details'))!)!;
    expect(shown).toHaveLength(Number(listed));
    await page.click(`button:has-text("展开其余 ${Number(all) - Number(listed)} 个")`);
    expect(await places(page)).toHaveLength(Number(all));
    expect(await page.textContent('.atlas-details')).not.toContain('列出');
  });

  it('is ordered by what the map shows, and names the place of each item', async () => {
    const page = await open('?region=320000&by=single');
    await inside(page);
    await page.waitForSelector('.atlas-items a');
    const figures = (await places(page)).map(yuan);
    expect(figures).toEqual(figures.toSorted((a, b) => b - a));
    const rows = await page.$$eval('.atlas-items li', (all) =>
      all.map((row) => ({
        href: row.querySelector('a')!.getAttribute('href'),
        meta: row.querySelector('.meta')!.textContent!,
      })),
    );
    const found = rows.map(({ href }) => items.find(({ url }) => url === href)!);
    const sums = found.map(({ batch, investment }) => (batch ? 0 : (investment?.cny ?? 0)));
    expect(sums[0]).toBeGreaterThan(0);
    expect(sums).toEqual(sums.toSorted((a, b) => b - a));
    for (const [i, { places }] of found.entries()) {
      const { city, district } = places[0]!;
      const short = (district ?? city)?.replace(/[市区县]$/, '');
      expect(rows[i]!.meta).toContain(short ?? '江苏');
    }
    expect(await page.textContent('.atlas-details')).toMatch(/列出 6 条，共 \d+ 条，单个项目金额由大到小/);
  });
});

it('says a sum in the words and the currency of its item', async () => {
  const page = await open('?region=440000');
  await inside(page);
  const row = page.locator('.atlas-items li', { has: page.locator('[href="/projects/2023-w46-02/"]') });
  expect(await row.locator('.meta b').textContent()).toBe('20 亿美元');
});

it('has weeks whose highest bar is as high as there is room, whatever is filtered', async () => {
  const page = await open('');
  const highest = () =>
    page.$eval('.atlas-some', (path) =>
      Math.max(...[...path.getAttribute('d')!.matchAll(/v-(\d+)/g)].map(([, height]) => Number(height))),
    );
  const all = await highest();
  await page.selectOption('[name=industry]', 'auto');
  await settled(page);
  expect(await highest()).toBe(all);
});

describe('a province', () => {
  /** The outline style of the focused element. */
  const box = (page: Page) => page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);

  it('given as the place is looked into, as by a click, which leaves no box around it', async () => {
    const page = await open('?at=320000');
    await inside(page);
    const clicked = await open('');
    await clicked.click('[data-code="320000"]');
    await inside(clicked);
    const shown = async (one: Page) => [
      await one.getAttribute('[data-layer="ground"]', 'transform'),
      await one.textContent('.atlas-panel h2'),
    ];
    expect(await shown(page)).toEqual(await shown(clicked));
    expect(await box(clicked)).toBe('none');
  });

  it('has a ring along its outline when it is reached by key', async () => {
    const page = await open('');
    await page.focus('.atlas-stage');
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.matches('[data-code]'))) break;
    }
    expect(await box(page)).toBe('none');
    const width = await page.$eval(':focus path', (path) => getComputedStyle(path).strokeWidth);
    expect(Number.parseFloat(width)).toBeGreaterThan(2);
  });
});
