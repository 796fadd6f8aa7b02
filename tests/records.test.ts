/** What a reader finds on the page of an item, policy, region, industry, park and company. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Dataset } from '../src/schema/dataset.ts';
import { objections } from './lib/axe.ts';
import { launchBrowser } from './lib/browser.ts';
import { filesIn } from './lib/files.ts';

const dist = inject('dist');
const origin = inject('origin');
const dataset = JSON.parse(readFileSync(join(dist, 'data/items.json'), 'utf8')) as Dataset;
const html = (path: string): string => readFileSync(join(dist, path, 'index.html'), 'utf8');

/** What stands between a page's header and footer. */
const main = (path: string): string => /<main[\s\S]*<\/main>/.exec(html(path))![0];
const words = (markup: string): string => markup.replace(/<[^>]+>/g, '').replace(/\s+/g, '');
const links = (markup: string): string[] => [...markup.matchAll(/href="(\/[^"#?]*)"/g)].map(([, to]) => to!);

/** Addresses of the pages below a folder, without those that continue another. */
function pagesIn(folder: string): string[] {
  return filesIn(join(dist, folder))
    .filter((file) => file.endsWith('/index.html') && !/\/(?:page-\d+|by-sum)\/index\.html$/.test(file))
    .map((file) => `/${folder}/${file.replace('index.html', '')}`);
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('every kind of record', () => {
  const kinds = [
    '/policies/2023-w41-41/',
    '/news/2023-w41-34/',
    '/regions/jiangsu/by-sum/',
    '/regions/xizang/',
    '/industries/auto/',
    '/parks/',
    '/parks/jiangsu/',
    '/parks/suzhou-gongyeyuanqu/',
    '/companies/',
    '/companies/biyadi/',
  ];

  it.each(['light', 'dark'] as const)('pleases axe and fits a phone, %s', async (colorScheme) => {
    const context = await browser.newContext({
      colorScheme,
      bypassCSP: true,
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    const found: string[] = [];
    for (const path of kinds) {
      await page.goto(origin + path);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wide > 0) found.push(`${path} is ${wide}px too wide`);
      found.push(...(await objections(page)).map((violation) => `${path} ${violation}`));
    }
    await context.close();
    expect(found).toEqual([]);
  });
});

describe('an item’s page', () => {
  it('shows the seed’s own lines under their own numbers', () => {
    const seeds = new Map(
      dataset.issues.map(({ id, seed }) => [
        id,
        readFileSync(join('seeds', seed), 'utf8').split(/\r\n|\r|\n/),
      ]),
    );
    const wrong = dataset.items.flatMap((item) => {
      const shown = [...html(item.url).matchAll(/<i>(\d+)<\/i>\s*<span>([^<]*)<\/span>/g)];
      const lines = seeds.get(item.issue)!;
      const told = item.seedLines
        .flatMap(([from, to]) => lines.slice(from - 1, to))
        .filter((line) => line.trim());
      const same = shown.every(([, n, text]) => plain(text!) === lines[Number(n) - 1]!.trim());
      return same && shown.length === told.length ? [] : [item.id];
    });
    expect(wrong).toEqual([]);
  });

  it('says each doubt in words, and leads to the item that it names', () => {
    const doubtful = dataset.items.filter((item) => item.notes.length > 0);
    expect(doubtful.length).toBeGreaterThan(0);
    for (const item of doubtful) {
      const page = main(item.url);
      for (const note of item.notes) expect(words(page)).toContain(note.text!.replace(/\s|。$/g, ''));
      expect(page).toMatch(/机器存疑/);
    }
    const named = doubtful.find((item) => item.notes.some(({ of }) => of))!;
    const other = dataset.items.find(({ id }) => named.notes.some(({ of }) => of === id))!;
    expect(links(/class="doubts"[\s\S]*?<\/section>/.exec(main(named.url))![0])).toContain(other.url);
  });

  it('says who made a policy, whose it is and until when, where the text does', () => {
    const shown = words(main('/policies/2023-w41-41/'));
    expect(shown).toContain('制发北京市科委、中关村管委会等11部门');
    expect(shown).toContain('层级省级');
    expect(shown).not.toContain('期限');
    expect(words(main('/policies/2023-w36-46/'))).toContain('期限到2035年');
    expect(words(main('/policies/'))).toContain('国家级·到2035年');
  });

  it('shows title, facts and the first words of the text on a phone before one scrolls', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const longest = dataset.items.toSorted((a, b) => b.title.length - a.title.length)[0]!;
    for (const path of [longest.url, '/projects/2023-w41-02/', '/policies/2023-w41-38/']) {
      await page.goto(origin + path);
      const bottom = async (selector: string) =>
        (await page.locator(selector).first().boundingBox())?.y ?? Number.NaN;
      expect(await bottom('main .head .meta'), path).toBeLessThan(500);
      expect(await bottom('main .text p'), path).toBeLessThan(700);
    }
    await page.close();
  });
});

/** Character references undone. */
function plain(text: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!);
}

describe('the pages of regions, industries, parks and companies', () => {
  const subjects = ['regions', 'industries', 'parks', 'companies'].flatMap(pagesIn);

  it('are no dead ends: each leads on to other pages of its kind and to where it belongs', () => {
    const dead = subjects.filter((path) => {
      const to = new Set(links(main(path)).filter((link) => link !== path && !link.endsWith('.xml')));
      return to.size < 2;
    });
    expect(dead).toEqual([]);
  });

  it('list by sum exactly what is added', () => {
    const views = filesIn(dist).filter((file) => file.endsWith('by-sum/index.html'));
    expect(views.length).toBeGreaterThan(10);
    for (const view of views) {
      const path = `/${view.replace('index.html', '')}`;
      expect(links(main(path.replace('by-sum/', '')))).toContain(path);
      const [single] = /单个项目(?: |\s)*<small>[\s\S]*?<ol[\s\S]*?<\/ol>/.exec(main(path)) ?? [''];
      const items = links(single).map((url) => dataset.items.find((item) => item.url === url)!);
      const sums = items.map((item) => item.investment!.cny!);
      expect(sums, path).toEqual(sums.toSorted((a, b) => b - a));
      const shown = /<dt>单个项目披露投资<\/dt>\s*<dd>\s*<data value="([\d.]+)"/.exec(main(path))?.[1] ?? 0;
      expect(sums.reduce((total, sum) => total + sum, 0)).toBeCloseTo(Number(shown), 0);
    }
  });

  it('mark where they stand among their neighbours', () => {
    const rows = [...main('/regions/jiangsu/').matchAll(/<tr( aria-current="true")?>([\s\S]*?)<\/tr>/g)];
    expect(rows.filter(([, marked]) => marked).map(([, , row]) => words(row!))).toEqual([
      expect.stringMatching(/^1江苏\d+/),
    ]);
  });

  it('are all listed: every park under its province, every company in the index', () => {
    const index = new Set(links(main('/parks/')));
    const provinces = readdirSync(join(dist, 'parks')).filter((name) => /^[a-z]+$/.test(name));
    const listed = new Set(provinces.flatMap((name) => links(main(`/parks/${name}/`))));
    expect(provinces.filter((name) => !index.has(`/parks/${name}/`))).toEqual([]);
    const parks = pagesIn('parks').filter((path) => path.includes('-'));
    expect(parks.length).toBeGreaterThan(20);
    expect(parks.filter((path) => !listed.has(path))).toEqual([]);
    const companies = new Set(links(main('/companies/')));
    expect(pagesIn('companies').filter((path) => path !== '/companies/' && !companies.has(path))).toEqual([]);
  });
});
