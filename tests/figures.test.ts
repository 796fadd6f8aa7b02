import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import type { Item } from '../src/schema/dataset.ts';
import { dataOf } from './lib/site.ts';
import { useBrowser } from './lib/tabs.ts';

const dist = inject('dist');
const origin = inject('origin');
const { items, issues } = dataOf(dist);

const { blank } = useBrowser();
let page: Page;
beforeEach(async () => {
  page = await blank({ javaScriptEnabled: false });
});

/** The rows of a figure's file, by column. */
function table(name: string): Record<string, string>[] {
  const text = readFileSync(join(dist, 'data/figures', `${name}.csv`), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  return parse(text, { bom: true, columns: true });
}

/** A table of a page: the cells of its rows as text, including heads. */
async function rowsOf(path: string, selector: string): Promise<string[][]> {
  await page.goto(origin + path);
  return page.$$eval(`${selector} tr`, (rows) =>
    rows.map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) =>
        (cell.querySelector('.long') ?? cell).textContent.trim(),
      ),
    ),
  );
}

const count = (keep: (item: Item) => boolean) => items.filter(keep).length;
const inProvince = (name: string) => (item: Item) => item.places.some((place) => place.province === name);

describe('the figures’ files', () => {
  it('by week hold every issue with its items, and sums that add up to the headline', async () => {
    const rows = table('weeks');
    expect(rows.map((row) => [row.issue, row.from, Number(row.items), Number(row.policies)])).toEqual(
      issues.map(({ id, from }) => [
        id,
        from,
        count((item) => item.issue === id),
        count((item) => item.issue === id && item.collection === 'policies'),
      ]),
    );
    await page.goto(`${origin}/industries/`);
    const headline = await page.textContent('.head .figures');
    const total = rows.reduce((sum, row) => sum + Number(row.single_cny), 0);
    expect(headline).toContain((total / 1e8).toFixed(1));
  });

  it('by industry and by stage count every item once', () => {
    for (const row of table('industries'))
      expect(Number(row.items), row.name).toBe(count((item) => item.industry === row.industry));
    for (const row of table('stages'))
      expect(Number(row.items), row.name).toBe(count((item) => item.stage === row.stage));
    for (const name of ['industries', 'stages'])
      expect(table(name).reduce((sum, row) => sum + Number(row.items), 0)).toBe(items.length);
  });

  it('by region and industry agree with the dataset and with each other', () => {
    const regions = table('regions');
    const cells = table('industry-by-region');
    const jiangsu = regions.find((row) => row.region === 'jiangsu')!;
    expect(Number(jiangsu.items)).toBe(count(inProvince('江苏省')));
    for (const row of regions) {
      const own = cells.filter((cell) => cell.region === row.region);
      for (const column of ['items', 'single_count', 'single_cny', 'batch_count'] as const)
        expect(
          own.reduce((sum, cell) => sum + Number(cell[column]), 0),
          `${row.name} ${column}`,
        ).toBe(Number(row[column]));
    }
    const cell = cells.find((row) => row.region === 'jiangsu' && row.industry === 'ict')!;
    expect(Number(cell.items)).toBe(count((item) => inProvince('江苏省')(item) && item.industry === 'ict'));
  });

  it('of the largest sums bear the dataset’s sums, no batch and no fund, largest first', () => {
    const rows = table('largest');
    const sums = rows.map((row) => Number(row.single_cny));
    expect(sums).toEqual(sums.toSorted((a, b) => b - a));
    for (const row of rows) {
      const item = items.find(({ id }) => id === row.id)!;
      expect(item.investment?.cny).toBe(Number(row.single_cny));
      expect(item.batch || item.investment?.kind === 'fund').toBe(false);
      expect(row.title).toBe(item.title);
    }
    const most = Math.max(
      ...items
        .filter(
          ({ batch, investment, collection }) =>
            !batch && investment?.kind !== 'fund' && collection !== 'policies',
        )
        .map((item) => item.investment?.cny ?? 0),
    );
    expect(sums[0]).toBe(most);
  });
});

describe('the figures on pages', () => {
  it('show the files’ numbers: industries', async () => {
    const rows = await rowsOf('/industries/', '#fig-industries tbody');
    expect(rows.map(([name, many]) => [name, Number(many)])).toEqual(
      table('industries').map((row) => [row.name, Number(row.items)]),
    );
  });

  it('show the dataset’s numbers: every cell of the heat table', async () => {
    const [head = [], ...rows] = await rowsOf('/industries/', '#fig-heat-items');
    const cells = table('industry-by-region');
    const codes = await page.$$eval('#fig-heat-items thead a', (links) =>
      links.map((link) => link.getAttribute('href')!.split('/').at(-2)),
    );
    expect(head.length).toBe(codes.length + 2);
    const shown = rows.flatMap(([name, , ...numbers]) =>
      numbers.flatMap((number, index) => (number === '' ? [] : [`${name} ${codes[index]} ${number}`])),
    );
    expect(shown.sort()).toEqual(
      cells.map((cell) => `${cell.region_name} ${cell.industry} ${cell.items}`).sort(),
    );
  });

  it('give a region its own numbers over time', async () => {
    const weeks = await rowsOf('/regions/jiangsu/', '#fig-time tbody');
    expect(weeks.map(([, many]) => Number(many))).toEqual(
      issues.map(({ id }) => count((item) => item.issue === id && inProvince('江苏省')(item))),
    );
  });

  it('give projects their stages, and tell other kinds apart', async () => {
    const stages = await rowsOf('/projects/', '#fig-stages tbody');
    const kinds = await page.$$eval('#fig-stages .kinds a', (links) => links.map((link) => link.textContent));
    const all = [...stages.map(([, , many]) => many), ...kinds];
    expect(all.reduce((sum, many) => sum + Number(many), 0)).toBe(
      count(({ collection }) => collection === 'projects'),
    );
  });

  it('have heads and cells of a table large enough to touch', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${origin}/industries/`);
    const small = await page.$$eval('.heat a', (links) =>
      links.flatMap((link) => {
        const { width, height } = link.getBoundingClientRect();
        return Math.min(width, height) < 24 ? [`${link.textContent} ${width} × ${height}`] : [];
      }),
    );
    expect(small).toEqual([]);
  });

  it('each have a title, a unit, a source with its weeks, and a way to the data', async () => {
    for (const path of ['/', '/industries/', '/regions/', '/industries/new-energy/', '/regions/jiangsu/']) {
      await page.goto(origin + path);
      const figures = await page.$$eval('figure.fig', (all) =>
        all.map((figure) => ({
          title: document.getElementById(figure.getAttribute('aria-labelledby') ?? '')?.textContent,
          measure: figure.querySelector('figcaption p')?.textContent,
          source: figure.querySelector('.fig-source')?.textContent,
          data: figure.querySelector('a[download], table, ol') !== null,
          nameless: [...figure.querySelectorAll('svg')].filter(
            (svg) => !svg.getAttribute('aria-label') && svg.getAttribute('aria-hidden') !== 'true',
          ).length,
        })),
      );
      expect(figures.length, path).toBeGreaterThanOrEqual(2);
      for (const figure of figures) {
        expect(figure.title, path).toBeTruthy();
        expect(figure.measure, `${path} ${figure.title}`).toMatch(/条|亿元/);
        expect(figure.source).toMatch(/《园区周报》2023年第20周至2024年第10周，3\s期/);
        expect([figure.data, figure.nameless]).toEqual([true, 0]);
      }
    }
  });
});

describe('a map whose outlines are a file of their own', () => {
  it.each(['/', '/regions/jiangsu/'])('shows them all: %s', async (path) => {
    await page.goto(origin + path);
    const uses = await page.$$eval('.map-svg use', (all) => all.map((use) => use.getAttribute('href')!));
    expect(uses.length).toBeGreaterThan(10);
    for (const use of uses) {
      const [file = '', id] = use.split('#');
      expect(readFileSync(join(dist, file), 'utf8'), use).toContain(`id="${id}"`);
    }
    const sizes = await page.$$eval('.map-svg > a > use', (all) =>
      all.map((use) => (use as SVGGraphicsElement).getBoundingClientRect().width),
    );
    expect(Math.min(...sizes)).toBeGreaterThan(0);
  });
});
