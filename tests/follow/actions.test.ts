/** The page of followed subjects, after an action and after a failure. */
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { useBrowser } from '../lib/tabs.ts';

const origin = inject('origin');
const { blank } = useBrowser();
const REGION = { url: '/regions/jiangsu/', name: '江苏省' };
const CITY = { url: '/regions/jiangsu/wuxi/', name: '无锡市' };
const SEARCH = { url: '/search/?q=%E7%94%B5%E6%B1%A0', name: '电池' };

/** A tab of a reader who follows these subjects. */
async function reader(...follows: { url: string; name: string }[]): Promise<Page> {
  const page = await blank();
  await page.goto(`${origin}/about/`);
  await page.evaluate((value) => localStorage.setItem('/follow', JSON.stringify({ v: 1, value })), follows);
  return page;
}
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return at?.getAttribute('aria-label') ?? at?.localName;
  });
const link = (...entries: [string, string][]) =>
  `${origin}/watch/#${new URLSearchParams([['v', '1'], ...entries])}`;
const news = (page: Page) => page.getByRole('heading', { name: '上次来访以来' }).waitFor();

it('what is followed is told of where the search fails, and which search it is', async () => {
  const page = await reader(SEARCH, REGION);
  await page.context().route('**/pagefind/**', (route) => route.abort());
  await page.goto(`${origin}/watch/`);
  await page.getByText('搜索“电池”暂时未能更新').waitFor();
  expect(await page.locator('#watch .rows h3').count()).toBeGreaterThan(0);
});

it('when something is not followed any more, the focus goes on in the list, then to the heading, and it is said', async () => {
  const page = await reader(REGION, CITY);
  await page.goto(`${origin}/watch/`);
  await page.getByRole('button', { name: '取消关注 江苏省' }).click();
  await expect.poll(() => focused(page)).toBe('取消关注 无锡市');
  expect(await page.textContent('#done')).toBe('已取消关注 江苏省');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('h1');
  expect(await page.textContent('#done')).toBe('已取消关注 无锡市');
});

it('what a link proposes is added once however its searches are written, and is fetched once', async () => {
  const page = await reader();
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().endsWith(REGION.url)) asked++;
  });
  const raw = '/search/?q=+电池++&size=30';
  await page.goto(link(['f', SEARCH.url], ['f', raw], ['f', REGION.url], ['r', '2023-w46.0']));
  const proposal = page.getByRole('heading', { name: '链接中的关注' }).locator('..');
  await proposal.getByText('江苏省').waitFor();
  expect(await proposal.getByRole('listitem').allTextContents()).toEqual(['电池', '江苏省']);
  // Another tab changes the list.
  const other = await page.context().newPage();
  await other.goto(`${origin}/about/`);
  await other.evaluate((value) => localStorage.setItem('/follow', JSON.stringify({ v: 1, value })), [CITY]);
  await page.getByRole('button', { name: '取消关注 无锡市' }).waitFor();
  expect(asked).toBe(1);
  await page.getByRole('button', { name: '加入我的关注' }).click();
  await page.getByRole('heading', { name: /^关注\s+3 项/ }).waitFor();
  expect(await page.textContent('#done')).toBe('已加入 2 项');
  await expect.poll(() => focused(page)).toBe('h2');
});

it('more than a QR code holds is said, and the most is said at the button', async () => {
  const many = Array.from({ length: 100 }, (_, at) => ({ url: `/parks/park-${at}/`, name: `园区${at}` }));
  const page = await reader(...many);
  await page.goto(`${origin}/watch/`);
  await news(page);
  await page.getByRole('button', { name: '二维码' }).click();
  await page.getByText('关注较多，二维码放不下，请用“复制链接”').waitFor();
  await page.goto(origin + REGION.url);
  await page.getByRole('button', { name: '☆ 关注' }).click();
  await page.getByRole('button', { name: '已满 100 项' }).waitFor();
});
