import { describe, expect, inject, it } from 'vitest';
import {
  changed,
  holding,
  inProvince,
  items,
  query,
  results,
  textQuery,
  urls,
  useSearch,
} from '../lib/search.ts';

const origin = inject('origin');
const { open, ask } = useSearch();

describe('the page', () => {
  it.each(['0亿', '高质量发展', 'GW', '光伏、', '.5', '市政府网站', '有限公司'])(
    'finds what holds %s, even in the middle of numbers and words',
    async (word) => {
      const { total, links } = await ask(textQuery(word, '&size=200'));
      const truth = holding(word);
      expect(truth.length).toBeGreaterThan(0);
      expect(links.sort()).toEqual(urls(truth));
      expect(total).toBe(truth.length);
    },
  );

  it('counts in each facet what choosing it then shows, and takes it back as a chip', async () => {
    const { page, total } = await ask(query('项目'));
    const facet = page.locator('[data-facet=stage] a').first();
    const promised = Number(await facet.locator('b').textContent());
    expect(promised).toBeLessThan(total);
    await facet.click();
    expect(await changed(page, total)).toBe(promised);
    expect(page.url()).toContain('stage=');
    await page.click('.chip');
    expect(await changed(page, promised)).toBe(total);
    expect(page.url()).not.toContain('stage=');
  });

  it('leads to regions, companies and parks, outside the results', async () => {
    const page = await open(query('hengyue'));
    await page.waitForSelector('#names a[href^="/companies/"]');
    expect(await page.$('[data-search-results] a[href^="/companies/"]')).toBeNull();
    const { links } = await results(page);
    expect(links.sort()).toEqual(urls(holding('恒岳新能源科技有限公司')));
  });

  it('searches while typing, keeps the address, and goes back to what was asked before', async () => {
    const { page, total: before } = await ask(query('电池'));
    await page.fill('#search input', '氢能');
    expect(await changed(page, before)).toBe(holding('氢能').length);
    await page.press('#search input', 'Enter');
    await expect.poll(() => decodeURIComponent(page.url())).toContain('q=氢能');
    await page.locator('.sorts a', { hasText: '最新' }).click();
    await expect.poll(() => page.url()).toContain('sort=date');
    await page.goBack();
    await expect.poll(() => page.url()).not.toContain('sort=date');
    await page.goBack();
    expect(await changed(page, holding('氢能').length)).toBe(before);
    expect(await page.inputValue('#search input')).toBe('电池');
    await page.goForward();
    expect(await changed(page, before)).toBe(holding('氢能').length);
  });

  it('shows more on demand and goes on from there', async () => {
    const { page, links } = await ask(query('项目'));
    expect(links).toHaveLength(10);
    await page.click('#more');
    await page.waitForFunction(() => document.querySelectorAll('[data-search-results] h3').length === 30);
    expect(page.url()).toContain('size=30');
    await page.waitForSelector('#results > :nth-child(11) h3 a:focus');
  });

  it('is where it was left when the reader comes back from a result', async () => {
    const { page } = await ask(query('项目', '&size=40'));
    const link = page.locator('[data-search-results] h3 a').nth(30);
    await link.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await link.click();
    await page.waitForURL('**/2023-**');
    await page.goBack();
    await results(page);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
    expect(before).toBeGreaterThan(1000);
  });

  it('says what may help when nothing is found, and lifts the filters if they are to blame', async () => {
    const { page, total } = await ask(query('龘龘龘'));
    expect(total).toBe(0);
    expect(await page.textContent('[role=status]')).toContain('没有找到“龘龘龘”');
    expect(await page.isVisible('#help')).toBe(true);
    await page.goto(origin + query('恒岳', '&collection=policies'));
    expect((await results(page)).total).toBe(0);
    await page.click('#lifted a');
    expect(await changed(page, 0)).toBe(holding('恒岳').length);
  });

  it('gives months where all is of one year, and prefectures where all is in one province', async () => {
    const found = holding('昆山');
    const years = new Set(found.map(({ issue, date }) => (date ?? issue).slice(0, 4)));
    const provinces = new Set(found.flatMap(({ places }) => places.map(({ province }) => province)));
    expect([years.size, provinces.size]).toEqual([1, 1]);
    const { page } = await ask(textQuery('昆山'));
    const labels = (facet: string) => page.locator(`[data-facet=${facet}] a span`).allTextContents();
    expect(await labels('time')).toContain('2024年3月');
    expect(await labels('region')).toEqual(['江苏', '苏州']);
  });

  it('proposes only what it finds something for', async () => {
    const { page } = await ask(query('龘龘龘'));
    const addresses = await page.$$eval('.tries a', (links) =>
      links.map((link) => link.getAttribute('href')!),
    );
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) {
      await page.goto(origin + address);
      expect((await results(page)).total, decodeURIComponent(address)).toBeGreaterThan(0);
      expect(await page.textContent('[role=status]'), address).not.toContain('没有');
    }
  });

  it('takes traditional characters in words, conditions and offers', async () => {
    const { page, total } = await ask(textQuery('蘇州'));
    expect(total).toBe(holding('苏州').length);
    await page.waitForSelector('#names a[href="/regions/jiangsu/suzhou/"]');
    await page.click('.offer');
    const there = items.filter(({ places }) => places.some(({ city }) => city === '苏州市'));
    expect(await changed(page, total)).toBe(there.length);
    expect(await page.inputValue('#search input')).toBe('');
    await page.goto(origin + query('行業:汽車 10億以上'));
    await results(page);
    expect(await page.locator('.chip').count()).toBe(2);
  });
});

describe('lists', () => {
  it('are searched within, also without a script as far as the search page', async () => {
    const page = await open('/regions/jiangsu/');
    await page.fill('form.here input[name=q]', '电池');
    await page.press('form.here input[name=q]', 'Enter');
    await page.waitForURL('**/search/?*region=jiangsu*');
    const { links } = await results(page);
    const there = inProvince('江苏省');
    expect(links.sort()).toEqual(urls(holding('电池').filter((item) => there.includes(item))));
  });
});
