/**
 * Tasks of readers, in few steps. The analyst, who downloads a table, is in `search/table.test.ts`; the weekly reader,
 * who shares an item and returns the next day, in `issue.test.ts` and `follow.test.ts`.
 */
import { expect, it } from 'vitest';
import { builtSite } from './lib/build.ts';
import { pageOf } from './lib/site.ts';
import { useBrowser } from './lib/tabs.ts';

const { open } = useBrowser();

it('an official of a zone finds what the zones around signed in an industry, largest first, in four steps', async () => {
  const page = await open('/');
  await page.getByRole('navigation').getByRole('link', { name: '园区' }).first().click();
  await page.getByRole('link', { name: '苏州工业园区' }).first().click();
  await page.waitForURL('**/parks/suzhou-gongyeyuanqu/');
  const row = page.locator('#around .industries tbody tr').first();
  const largest = (await row.locator('td').last().textContent())!.replace(/\s/g, '');
  const number = row.locator('td.n a').first();
  const count = Number(await number.textContent());
  await number.click();
  await page.waitForURL(/\/search\/\?park=.*&industry=.*&sort=sum/);
  const results = page.locator('[data-search-results]');
  await expect.poll(() => results.getAttribute('data-total')).toBe(String(count));
  const [first] = await results.locator('li').allTextContents();
  // The first result has the largest sum on the park's page, if there is one.
  const figure = /[\d.]+(?=亿元)/.exec(largest)?.[0];
  if (figure) expect(first!.replace(/\s/g, '')).toContain(`${figure}亿元`);
});

it('a consultant gets from a part of a name to all that a company did, and where', async () => {
  const page = await open('/');
  await page.keyboard.press('/');
  await page.keyboard.type('恒岳');
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /恒岳新能源科技有限公司/ })
    .first()
    .click();
  await page.waitForURL('**/companies/hengyue/');
  const { length } = await page.locator('.rows a[href^="/projects/"]').all();
  expect(length).toBeGreaterThan(1);
  expect(await page.locator('.places').textContent()).toContain('无锡');
});

it('a journalist sees the words that a sum was read from, the printed lines, their issue, and whom to write to', async () => {
  const page = await open('/projects/2024-w10-01/');
  await page.locator('.clause a, .sum a').first().click();
  const words = page.locator(':target');
  expect((await words.textContent())!.replace(/\s/g, '')).toContain('50亿元');
  await page.locator('#raw summary').click();
  expect(await page.locator('#raw li').first().isVisible()).toBe(true);
  const issue = page.locator('a[href="/issues/2024-w10/#i1"]').first();
  expect(await issue.textContent()).toContain('2024年第10周');
  const report = /<a href="(mailto:[^"]+)">报告错误/.exec(
    pageOf(await builtSite('based'), '/projects/2024-w10-01/'),
  );
  expect(decodeURIComponent(report![1]!)).toContain('/projects/2024-w10-01/');
  expect(decodeURIComponent(report![1]!)).toMatch(/版本 [0-9a-f]+/);
});

it('a weekly reader finds the way to send an item on without scrolling a phone', async () => {
  const page = await open('/projects/2024-w10-01/', { viewport: { width: 390, height: 640 } });
  const share = page.getByRole('button', { name: '分享' });
  expect(await share.count()).toBe(1);
  expect((await share.boundingBox())!.y).toBeLessThan(600);
});
