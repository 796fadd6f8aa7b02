/** The maps of regions and items: the names on them, and where the maps are on the page. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { PHONE, WIDE } from '../lib/atlas.ts';
import { objections } from '../lib/axe.ts';
import { dataOf } from '../lib/site.ts';
import { useBrowser } from '../lib/tabs.ts';

const { items } = dataOf(inject('dist'));
const { open } = useBrowser();
/** An item with a county. */
const placed = items.find(({ places }) => places[0]?.district)!;

/** The visible names on the first map, and those that cover another, a bubble or the edge. */
const written = (page: Page) =>
  page.$eval('.map > svg', (map) => {
    const boxes = [...map.querySelectorAll('.map-names text')]
      .map((text) => ({ name: text.textContent!.trim(), box: text.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    const marks = [...map.querySelectorAll('circle')].map((circle) => circle.getBoundingClientRect());
    const edge = map.getBoundingClientRect();
    // The box of a text is higher than its characters.
    const within = ({ left, right, top, bottom, height }: DOMRect) => ({
      ...{ left: left + 1, right: right - 1 },
      ...{ top: top + 0.2 * height, bottom: bottom - 0.2 * height },
    });
    const meet = (a: ReturnType<typeof within>, b: ReturnType<typeof within>) =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const covering = boxes.filter(
      ({ box }, i) =>
        box.left < edge.left ||
        box.right > edge.right ||
        boxes.slice(i + 1).some((other) => meet(within(box), within(other.box))) ||
        marks.some((mark) => meet(within(box), within(mark))),
    );
    return {
      names: boxes.map(({ name }) => name),
      sizes: boxes.map(({ box }) => box.height),
      covering: covering.map(({ name }) => name),
    };
  });

describe.each([
  ['phone', PHONE],
  ['wide screen', WIDE],
])('on a %s', (_, viewport) => {
  it.each([
    ['/regions/jiangsu/', ['苏州', '安徽']],
    ['/regions/jiangsu/suzhou/', ['昆山', '无锡']],
    ['/regions/jiangsu/suzhou/kunshan/', ['昆山', '吴江']],
    ['/regions/', ['新疆', '广东']],
    [placed.url, []],
  ])('the map of %s has names that can be read and cover nothing', async (path, expected) => {
    const page = await open(path, { viewport });
    const { names, sizes, covering } = await written(page);
    expect(names).toEqual(expect.arrayContaining(expected));
    expect(names.length).toBeGreaterThan(2);
    expect(Math.min(...sizes)).toBeGreaterThan(10);
    expect(covering).toEqual([]);
  });
});

describe('the map of a city', () => {
  it('says what is marked, and lists the places for a screen reader', async () => {
    const page = await open('/regions/jiangsu/suzhou/', { viewport: WIDE });
    const list = await page.$$eval('.map .sr li', (all) => all.map((one) => one.textContent));
    const here = items.filter(({ places }) => places.some(({ adcode }) => adcode?.startsWith('3205')));
    const kunshan = here.filter(({ places }) => places.some(({ adcode }) => adcode === '320583'));
    expect(list).toContain(`昆山市：${kunshan.length} 条`);
    expect(await page.getByRole('group', { name: /^苏州市地图：圆点为 \d+ 个区县的条目数$/ }).count()).toBe(
      1,
    );
    expect(await page.locator('.map .map-bubble').count()).toBeGreaterThan(list.length);
  });

  it('has the borders of its counties and a key, and takes no more than half of the window', async () => {
    const page = await open('/regions/jiangsu/suzhou/', { viewport: WIDE });
    expect(await page.getAttribute('.map-line-county', 'd')).toMatch(/^M/);
    expect(await page.getByRole('img', { name: /^圆点大小：/ }).isVisible()).toBe(true);
    // The bubbles of the key are as large as those on the map.
    const sizes = (selector: string) =>
      page.$$eval(`${selector} circle`, (all) =>
        all.map((one) => Math.round(one.getBoundingClientRect().width)),
      );
    expect(await sizes('.map > svg')).toEqual(expect.arrayContaining((await sizes('.map-key')).slice(0, 1)));
    const { height } = (await page.locator('.map > svg').boundingBox())!;
    expect(height).toBeLessThan(WIDE.height / 2);
  });

  it.each(['light', 'dark'] as const)('has nothing that axe objects to: %s', async (colorScheme) => {
    const page = await open('/regions/jiangsu/suzhou/', { viewport: PHONE, colorScheme, bypassCSP: true });
    expect(await objections(page)).toEqual([]);
  });
});

describe('the map of an item', () => {
  it('stands after the buttons, and is not printed', async () => {
    const page = await open(placed.url, { viewport: PHONE });
    const buttons = (await page.locator('.tools').boundingBox())!;
    const map = (await page.locator('.aside .map').boundingBox())!;
    expect(map.y).toBeGreaterThanOrEqual(buttons.y + buttons.height);
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.aside .map')).toBe(false);
  });

  it('has a name that says which place it shows', async () => {
    const page = await open(placed.url, { viewport: WIDE });
    const { province, district } = placed.places[0]!;
    const name = await page.getAttribute('.aside .map > svg', 'aria-label');
    expect(name).toMatch(new RegExp(`^地图：${province}.*${district}的位置$`));
  });
});
