import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { objections } from '../lib/axe.ts';
import { changed, DONE, inProvince, query, results, useSearch } from '../lib/search.ts';
import { dataOf } from '../lib/site.ts';

const origin = inject('origin');
const { site, digest } = dataOf(inject('dist'));
const { open, ask } = useSearch();
const PHONE = { viewport: { width: 390, height: 844 } };
const BY_SUM = '/regions/jiangsu/by-sum/table/';

/** The items that the analyst of the tests looks for. */
const wanted = inProvince('江苏省').filter(
  ({ date, investment }) => date?.startsWith('2024') && (investment?.cny ?? 0) >= 1e9,
);
const ASKED = query('江苏 10亿以上', '&time=2024&view=table');

/** Opens a table once it has rows. */
async function openTable(address: string, options?: BrowserContextOptions): Promise<Page> {
  const page = await open(address, options);
  await page.waitForSelector('.table tbody tr');
  return page;
}
const titles = (page: Page) => page.locator('.table tbody th').allTextContents();
const head = (page: Page, name: string) => page.locator('.table thead th', { hasText: name });

/** The rows of a downloaded file and the notes below them. */
async function downloaded(page: Page, click: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  const text = readFileSync(await download.path(), 'utf8');
  const [table = '', notes = ''] = text.split('\r\n\r\n');
  return {
    name: download.suggestedFilename(),
    notes,
    rows: parse<Record<string, string>>(table, { bom: true, columns: true }),
  };
}

describe('an analyst', () => {
  it('takes a table of a region’s projects from a sum on in a year along, with sources and a citation, in five steps', async () => {
    const page = await open('/search/');
    // 1
    await page.fill('#search input', '江苏 10亿以上');
    const { total } = await results(page);
    // 2
    await page.click('[data-facet=time] a:has-text("2024年")');
    expect(await changed(page, total)).toBe(wanted.length);
    // 3
    await page.click('#shapes a:has-text("表格")');
    await page.waitForSelector('.table tbody tr');
    // 4
    const { name, rows, notes } = await downloaded(page, () => page.click('[data-take=csv]'));
    // 5
    await page.click('[data-take=cite]');
    await page.waitForSelector('#take-cite:not([hidden])');
    const citation = (await page.textContent('#cite-query'))!;

    const byAddress = new Map(rows.map((row) => [row.网址, row]));
    expect(rows).toHaveLength(wanted.length);
    for (const item of wanted) {
      const row = byAddress.get(site + item.url.slice(1))!;
      expect(row).toMatchObject({ 标题: item.title, 来源: item.source?.name, 日期: item.date });
      expect(Number(row['金额（亿元）'])).toBe(item.investment!.cny! / 1e8);
      expect(row.性质!.endsWith('个项目合计')).toBe(item.batch);
    }
    expect(rows.some(({ 性质 }) => 性质 === '28 个项目合计')).toBe(true);
    expect(name).toMatch(/^园区周报.*江苏.*2024年.*10亿元以上\.csv$/);
    expect(notes).toContain(citation);
    for (const part of ['地区：江苏', '时间：2024年', '金额：10亿元以上', `共 ${wanted.length} 条`, digest!])
      expect(citation).toContain(part);
    // The address in the citation gives the same results.
    const address = /https:\S+(?=\.$)/.exec(citation)![0];
    await page.goto(address.replace(site, `${origin}/`));
    expect((await results(page)).total).toBe(wanted.length);
  });

  it('takes all results along, not only those shown', async () => {
    const { page, total, links } = await ask('/search/?collection=projects');
    expect(links.length).toBeLessThan(total);
    const { rows } = await downloaded(page, () => page.click('[data-take=csv]'));
    expect(rows).toHaveLength(total);
  });

  it('pastes the table as text between tabs and as markup', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const page = await open(ASKED, { permissions });
    await page.click('[data-take=copy]');
    await expect.poll(() => page.textContent('.take-status')).toContain('已复制');
    const [text, markup] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(['text/plain', 'text/html'].map(async (type) => (await item!.getType(type)).text()));
    });
    const lines = text!.split('\n').map((line) => line.split('\t'));
    expect(lines).toHaveLength(wanted.length + 1);
    expect(lines[0]!.slice(0, 2)).toEqual(['标题', '金额（亿元）']);
    for (const { title } of wanted) {
      expect(lines.map(([first]) => first)).toContain(title);
      expect(markup).toContain(`<td>${title}</td>`);
    }
  });
});

describe('the table of results', () => {
  it('is sorted by its heads with the keyboard, says so, and keeps the order in its address', async () => {
    const page = await openTable('/search/?region=jiangsu&sum=0-&view=table');
    await head(page, '金额').locator('button').focus();
    await page.keyboard.press('Enter');
    const sums = () => page.locator('.table tbody td.n').allTextContents();
    const down = (await sums()).map(Number);
    expect(down.length).toBeGreaterThan(3);
    expect(down).toEqual(down.toSorted((a, b) => b - a));
    expect(await head(page, '金额').getAttribute('aria-sort')).toBe('descending');
    expect(page.url()).toContain('view=table&by=-sum');
    await page.keyboard.press('Space');
    expect((await sums()).map(Number)).toEqual(down.toReversed());
    expect(await head(page, '金额').getAttribute('aria-sort')).toBe('ascending');
    const now = await titles(page);
    const { rows } = await downloaded(page, () => page.click('[data-take=csv]'));
    expect(rows.map((row) => row.标题)).toEqual(now);
    await page.reload();
    await page.waitForSelector('.table tbody tr');
    expect(await titles(page)).toEqual(now);
  });

  it('goes with the filters, and back to the list', async () => {
    const page = await openTable('/search/?region=jiangsu&view=table');
    const before = (await results(page)).total;
    await page.click('#refine');
    await page.click('[data-facet=stage] a >> nth=0');
    await page.click('#see');
    const total = await changed(page, before);
    await expect.poll(async () => (await titles(page)).length).toBe(total);
    await page.click('#shapes a:has-text("列表")');
    await page.waitForSelector('[data-search-results] h3');
    expect(await page.isHidden('#table')).toBe(true);
    await page.goBack();
    await expect.poll(async () => (await titles(page)).length).toBe(total);
  });

  it.each(['', '[data-take=csv]', '[data-take=copy]'])(
    'says when it cannot be loaded, and gives no empty file or table, but another try (%s)',
    async (button) => {
      const page = await open(button ? ASKED.replace('&view=table', '') : '/about/');
      const gone = '**/pagefind/*/rows-*.z';
      await page.route(gone, (route) => route.fulfill({ status: 404, body: '' }));
      let isDownloaded = false;
      page.on('download', () => {
        isDownloaded = true;
      });
      if (button) await page.click(button);
      else await page.goto(origin + ASKED);
      const again = page.locator(button ? '.take-status button' : '#table-trouble button');
      await again.waitFor();
      expect(await page.locator('.table tbody tr').count()).toBe(0);
      expect(isDownloaded).toBe(false);
      await page.unroute(gone);
      if (button.includes('csv')) {
        const { rows } = await downloaded(page, () => again.click());
        expect(rows).toHaveLength(wanted.length);
      } else if (!button) {
        await again.click();
        await expect.poll(async () => (await titles(page)).length).toBe(wanted.length);
      }
    },
  );

  it('takes its citation back when something else is asked', async () => {
    const page = await open(ASKED);
    await page.click('[data-take=cite]');
    await page.waitForSelector('#take-cite:not([hidden])');
    await page.click('.chip >> nth=0');
    await changed(page, wanted.length);
    expect(await page.isHidden('#take-cite')).toBe(true);
  });

  it.each([
    ['a phone', PHONE],
    ['a desk', {}],
  ])(
    'scrolls in its own region on %s, with the titles in sight, and axe finds nothing',
    async (_, options) => {
      const page = await openTable(ASKED, { ...options, bypassCSP: true });
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      if (options === PHONE) {
        await page.focus('#table');
        for (let press = 0; press < 8; press++) await page.keyboard.press('ArrowRight');
        await expect.poll(() => page.$eval('#table', (region) => region.scrollLeft)).toBeGreaterThan(100);
        const left = await page.$eval('.table tbody th', (cell) => cell.getBoundingClientRect().left);
        expect(left).toBeGreaterThanOrEqual(0);
      }
      expect(await objections(page)).toEqual([]);
    },
  );

  it('is printed with its heads and without what can be pressed', async () => {
    const page = await openTable(ASKED);
    await page.emulateMedia({ media: 'print' });
    expect(await head(page, '标题').locator('button').isVisible()).toBe(true);
    for (const part of ['#conditions', '#shapes', '.take'])
      expect(await page.isHidden(part), part).toBe(true);
  });
});

describe('the table of a page by sum', () => {
  it('stands beside the list and holds the same items, without a script', async () => {
    const page = await open(BY_SUM.replace('table/', ''), { javaScriptEnabled: false });
    const listed = await page.locator('main .rows h3').allTextContents();
    await page.click('.shapes a:has-text("表格")');
    expect(new URL(page.url()).pathname).toBe(BY_SUM);
    expect((await titles(page)).map((title) => title.trim()).sort()).toEqual(
      listed.map((title) => title.trim()).sort(),
    );
    expect(await page.locator('.take').isVisible()).toBe(false);
  });

  it('is sorted, downloaded and cited as the results are', async () => {
    const page = await open(BY_SUM);
    await head(page, '地区').locator('button').click();
    expect(await head(page, '地区').getAttribute('aria-sort')).toBe('ascending');
    const shown = (await titles(page)).map((title) => title.trim());
    const { rows, notes } = await downloaded(page, () => page.click('[data-take=csv]'));
    expect(rows.map((row) => row.标题)).toEqual(shown);
    expect(notes).toContain(`${site.slice(0, -1)}${BY_SUM}`);
    expect(notes).toContain(digest!);
    await head(page, '金额').locator('button').click();
    const values = await page.$$eval('.table data', (sums) =>
      sums.map((sum) => Number((sum as HTMLDataElement).value)),
    );
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  });

  it('leads to a search for all items with a sum', async () => {
    const page = await open(BY_SUM);
    await page.click('a:has-text("检索全部有金额的条目")');
    await page.waitForSelector(DONE, { state: 'attached' });
    const stated = inProvince('江苏省').filter(({ investment }) => (investment?.cny ?? 0) > 0);
    await expect.poll(async () => (await titles(page)).length).toBe(stated.length);
  });
});
