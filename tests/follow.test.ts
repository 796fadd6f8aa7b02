/** A reader returns: what the reader follows, and where reading stopped. */
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { dataOf } from './lib/site.ts';
import { useBrowser } from './lib/tabs.ts';

const origin = inject('origin');
const { items, issues } = dataOf(inject('dist'));
const NEWEST = issues.at(-1)!;
const ISSUE = '/issues/2023-w46/';
const REGION = '/regions/jiangsu/';
const inRegion = items.filter(({ places }) => places.some(({ province }) => province === '江苏省'));
const [one, two] = new Set(items.map(({ industry }) => industry));
const { open, blank } = useBrowser();

const follow = async (page: Page, address: string) => {
  await page.goto(origin + address);
  await page.getByRole('button', { name: '☆ 关注' }).click();
  await page.getByRole('button', { name: '★ 已关注' }).waitFor();
};
const goHome = async (page: Page) => {
  await page.goto(`${origin}/`);
  return page.locator('.back');
};
/** Hides the newest issue, as before it was published. */
const before = (context: BrowserContext) =>
  context.route('**/watch/issues.json', async (route) => {
    const answer = await (await route.fetch()).json();
    await route.fulfill({ json: { ...answer, issues: answer.issues.slice(1) } });
  });
/** The next day, when the newest issue is published. */
const tomorrow = async (page: Page) => {
  await page.context().unroute('**/watch/issues.json');
  await page.clock.setFixedTime(Date.now() + 86_400_000);
};

describe('an issue that was read in part', () => {
  it('is read on from home the next day, and taken off once it is read', async () => {
    const page = await open(ISSUE);
    await page.getByRole('navigation', { name: '本期目录' }).locator('a[href="#i9"]').click();
    await page.locator('.contents [aria-current][href="#i9"]').waitFor();
    const next = await page.context().newPage();
    const link = (await goHome(next)).getByRole('link', { name: '继续读' });
    expect(await link.textContent()).toBe('继续读：2023年第46周 9/15');
    await link.click();
    await next.waitForURL(`**${ISSUE}#i9`);
    expect(await next.$eval('#i9', (entry) => entry.getBoundingClientRect().top)).toBeLessThan(200);

    await next.getByRole('navigation', { name: '本期目录' }).locator('a[href="#i14"]').click();
    await next.locator('.contents [aria-current][href="#i14"]').waitFor();
    await next.evaluate(() => document.getElementById('i15')!.scrollIntoView());
    await next.locator('.contents [aria-current][href="#i15"]').waitFor();
    expect(await (await goHome(next)).isVisible()).toBe(false);
  });

  it('keeps its place when it is opened again at its top', async () => {
    const page = await open(ISSUE);
    await page.getByRole('navigation', { name: '本期目录' }).locator('a[href="#i9"]').click();
    await page.locator('.contents [aria-current][href="#i9"]').waitFor();
    await page.goto(`${origin}/about/`);
    await page.goto(origin + ISSUE);
    await page.evaluate(() => document.getElementById('i1')!.scrollIntoView());
    await page.locator('.contents [aria-current][href="#i1"]').waitFor();
    await page.locator('.back').getByText('继续读：9/15').waitFor();
    await (await goHome(page)).getByText('9/15').waitFor();
  });
});

describe('a region that is followed', () => {
  it('is told of at home, listed with its new items, and marked in issues, until it is not followed', async () => {
    const page = await blank();
    await before(page.context());
    await follow(page, REGION);
    const back = await goHome(page);
    await back.getByText('★ 您关注的 1 项：上次来访以来没有新条目').waitFor();

    await tomorrow(page);
    const fresh = inRegion.filter(({ issue }) => issue === NEWEST.id);
    expect(fresh.length).toBeGreaterThan(0);
    await page.reload();
    await back.getByText(`上次来访以来 ${fresh.length} 条`).click();
    await page.waitForURL('**/watch/');
    const section = page.getByRole('heading', { name: '上次来访以来' }).locator('..');
    await section.getByRole('link').first().waitFor();
    expect((await section.getByRole('link').allTextContents()).sort()).toEqual(
      fresh.map(({ title }) => title).sort(),
    );

    await page.goto(origin + NEWEST.url);
    await page.locator('.followed').first().waitFor();
    const marked = await page.$$eval('.entry:has(.followed)', (entries) => entries.map(({ id }) => id));
    expect(marked).toEqual(fresh.map(({ position }) => `i${position}`));

    await page.goto(`${origin}/watch/`);
    await page.getByRole('button', { name: '取消关注 江苏省' }).click();
    await page.getByText('还没有关注').waitFor();
    await page.goto(origin + REGION);
    await page.getByRole('button', { name: '☆ 关注' }).waitFor();
  });

  it('is followed in another tab too', async () => {
    const page = await open(REGION);
    const other = await page.context().newPage();
    await follow(other, REGION);
    await page.getByRole('button', { name: '★ 已关注' }).waitFor();
  });
});

it('a search that is followed lists what it finds, under its words and conditions', async () => {
  const page = await blank();
  await page.goto(`${origin}/search/?region=jiangsu`);
  await page.getByRole('searchbox', { name: '搜索词' }).fill('电池');
  await page.waitForURL(/q=/);
  await page.getByRole('button', { name: '☆ 关注' }).click();
  await page.getByRole('button', { name: '★ 已关注' }).waitFor();
  const found = await page.locator('#results h3').allTextContents();
  await page.goto(`${origin}/watch/`);
  await page.getByRole('link', { name: '电池，地区：江苏' }).waitFor();
  const rows = await page.locator('#watch .rows h3').allTextContents();
  expect(rows.sort()).toEqual(found.map((title) => title.trim()).sort());
  expect(rows.length).toBeGreaterThan(0);
});

describe('the link that takes all of it elsewhere', () => {
  it('proposes it there, and adds it to what is there once the reader agrees', async () => {
    const page = await blank({ permissions: ['clipboard-read', 'clipboard-write'] });
    await follow(page, REGION);
    await follow(page, `/industries/${one}/`);
    await page.goto(`${origin}/watch/`);
    await page.getByRole('button', { name: '复制链接' }).click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: '二维码' }).click();
    await page.getByRole('img', { name: '二维码' }).waitFor();

    const other = await blank();
    await follow(other, `/industries/${two}/`);
    await other.goto(link);
    const proposal = other.getByRole('heading', { name: '链接中的关注' }).locator('..');
    await proposal.getByText('江苏省').waitFor();
    await (await goHome(other)).getByText('您关注的 1 项').waitFor();
    await other.goto(link);
    await other.getByRole('button', { name: '加入我的关注' }).click();
    await other.getByRole('heading', { name: /^关注\s+3 项/ }).waitFor();
    expect(new URL(other.url()).hash).toBe('');
  });

  it('of a stranger names nothing itself, and keeps nothing unasked', async () => {
    const page = await blank();
    const bad = [
      'https://evil.example/',
      '//evil.example/',
      '/regions/../about/',
      '/regions/atlantis/',
      '/about/',
    ];
    const query = new URLSearchParams([['v', '1'], ...[...bad, REGION].map((url) => ['f', url])]);
    await page.goto(`${origin}/watch/#${query}`);
    const proposal = page.getByRole('heading', { name: '链接中的关注' }).locator('..');
    await proposal.getByText(`另有 ${bad.length} 项本站没有`).waitFor();
    expect(await proposal.getByRole('link').allTextContents()).toEqual(['江苏省']);
    await page.getByRole('button', { name: '不加入' }).click();
    await page.getByText('还没有关注').waitFor();
    expect(await page.evaluate(() => localStorage.getItem('/follow'))).toBe(null);
  });

  it.each(['#v=2&f=/regions/jiangsu/', '#v=1&x=1', '#v=1&f=%E0%A4%A'])('is refused as %s', async (hash) => {
    const page = await open(`/watch/${hash}`);
    await page.getByRole('heading', { name: '链接中的关注' }).waitFor();
    expect(await page.getByRole('button', { name: '加入我的关注' }).count()).toBe(0);
  });
});

describe('storage that fails', () => {
  const BROKEN = [
    '{',
    '[]',
    '{"v":1,"value":"x"}',
    '{"v":1,"value":[{"url":"javascript:1","name":"x"},null,7]}',
  ];
  const PAGES = ['/', ISSUE, REGION, '/watch/', '/search/'];
  const errorsOn = async (page: Page) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    for (const address of PAGES) {
      await page.goto(origin + address, { waitUntil: 'networkidle' });
      expect((await page.textContent('h1'))?.length).toBeGreaterThan(0);
    }
    return errors;
  };

  it.each(BROKEN)('breaks no page where it holds %s', async (text) => {
    const page = await blank();
    await page.addInitScript((value) => {
      for (const key of ['/follow', '/read', '/seen', '/searches'])
        if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
    }, text);
    expect(await errorsOn(page)).toEqual([]);
    await follow(page, REGION);
    await (await goHome(page)).getByText('您关注的 1 项').waitFor();
  });

  it('breaks no page where there is none, and says that nothing was kept', async () => {
    const page = await blank();
    await page.addInitScript(() => {
      const fail = () => {
        throw new DOMException('', 'SecurityError');
      };
      Object.defineProperty(window, 'localStorage', { get: fail });
    });
    expect(await errorsOn(page)).toEqual([]);
    await page.goto(origin + REGION);
    await page.getByRole('button', { name: '☆ 关注' }).click();
    await page.getByRole('button', { name: '未能保存' }).waitFor();
  });

  it('of a newer version stays as it is', async () => {
    const newer = '{"v":2,"value":{"of":"tomorrow"}}';
    const page = await blank();
    await page.addInitScript((value) => localStorage.setItem('/follow', value), newer);
    await page.goto(origin + REGION);
    await page.getByRole('button', { name: '☆ 关注' }).click();
    await page.getByRole('button', { name: '未能保存' }).waitFor();
    expect(await page.evaluate(() => localStorage.getItem('/follow'))).toBe(newer);
  });
});

it('the footer leads to a page about subscribing, which copies the address of each feed', async () => {
  const page = await open('/', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('contentinfo').getByRole('link', { name: '订阅' }).click();
  await page.waitForURL('**/subscribe/');
  await page.getByRole('button', { name: '复制政策的地址' }).click();
  await page.locator('button:text("已复制")').waitFor();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  const { pathname } = new URL(address);
  expect((await (await page.request.get(origin + pathname)).text()).startsWith('<?xml')).toBe(true);
});
