/** Parks and regions side by side, and the surroundings of a park. */
import { expect, inject, it } from 'vitest';
import { linksOf, pageOf, wordsOf } from './lib/site.ts';
import { useBrowser } from './lib/tabs.ts';

const { blank, open } = useBrowser();
const PARK = '/parks/suzhou-gongyeyuanqu/';

it('a park leads to its comparison; others are added by name or from the suggestions, and the address holds all', async () => {
  const page = await open(PARK);
  await page.getByRole('link', { name: '对标' }).click();
  await page.waitForURL('**/compare/?of=parks/suzhou-gongyeyuanqu');
  await page.getByRole('columnheader', { name: '苏州工业园区' }).waitFor();
  expect(await page.textContent('#state')).toBe('再加入一个，即可比较。');
  await page.fill('#add', '无锡经开区');
  await page.keyboard.press('Enter');
  await page.getByRole('columnheader', { name: '无锡经开区' }).waitFor();
  expect(page.url()).toContain('?of=parks/suzhou-gongyeyuanqu,parks/wuxi-jingkaiqu');
  await page.locator('#near a').first().click();
  await page.waitForFunction(() => document.querySelectorAll('#table thead th').length === 3);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('table');
  await page.reload();
  await page.waitForFunction(() => document.querySelectorAll('#table thead th').length === 3);
  await page.getByRole('button', { name: '移除无锡经开区' }).click();
  await page.waitForFunction(() => document.querySelectorAll('#table thead th').length === 2);
  await page.goBack();
  await page.waitForFunction(() => document.querySelectorAll('#table thead th').length === 3);
});

it('a comparison says what it does not know', async () => {
  const page = await open('/compare/?of=parks/suzhou-nirgends,regions/jiangsu');
  await page.getByRole('columnheader', { name: '江苏省' }).waitFor();
  expect(await page.textContent('#state')).toContain('没有找到 parks/suzhou-nirgends');
  await page.fill('#add', '乌有之乡');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.textContent('#state')).toBe('没有找到“乌有之乡”。');
});

it('a comparison says that its data cannot be read, not that there is no such park', async () => {
  const page = await blank();
  await page.route('**/compare/sides/**', (route) => route.abort());
  await page.goto(`${inject('origin')}/compare/`);
  await page.fill('#add', '无锡经开区');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.textContent('#state')).toContain('数据未能载入');
});

it('without JavaScript the page leads to the lists of parks and regions', () => {
  const page = pageOf(inject('dist'), '/compare/');
  const [help = ''] = /<noscript>[\s\S]*?<\/noscript>/.exec(page) ?? [];
  expect(wordsOf(help)).toContain('需要JavaScript');
  expect(linksOf(help)).toEqual(['/parks/', '/regions/']);
});

it('a park shows the zones around it, and the number of an industry opens the search for exactly these items', async () => {
  const page = await open(PARK);
  const number = page.locator('#around .industries td.n a').first();
  const count = await number.textContent();
  await number.click();
  await page.waitForURL('**/search/**');
  await expect.poll(() => page.textContent('#status')).toContain(`${count} 条`);
});

it('a fact leads to the words that it was read from', async () => {
  const page = await open('/projects/2024-w10-01/');
  const fact = page.locator('.facts dt a').first();
  const id = (await fact.getAttribute('href'))!;
  await fact.click();
  const words = page.locator(id);
  expect(await words.evaluate((node) => node.matches(':target'))).toBe(true);
  expect(await page.textContent('article')).toContain(await words.textContent());
});
