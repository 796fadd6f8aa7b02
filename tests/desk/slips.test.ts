/** Slips at the desk: fast keys, slow answers and other programs cause no unintended change. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deskHouse, openDesk } from '../lib/desk.ts';
import { useBrowser } from '../lib/tabs.ts';

const house = deskHouse();
const { blank } = useBrowser();
let address: string;
beforeAll(async () => {
  address = await house.start();
});
afterAll(() => house.close());

const shownId = async (page: Page) => (await page.textContent('.file'))!.match(/\d{4}-w\d+-\d+/)![0];
const pathOf = (id: string) => join(house.content, house.item(id).collection, `${id}.mdx`);
const fileOf = (id: string) => readFileSync(pathOf(id), 'utf8');

/** Holds back the answers of an address. @returns a function that releases them */
async function hold(page: Page, name: string): Promise<() => void> {
  let letGo = () => {};
  const until = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(`**/desk/api/${name}/**`, async (route) => {
    await until;
    await route.continue();
  });
  return letGo;
}

it('Enter before the answer to what was typed takes the answer, not the row above', async () => {
  const page = await openDesk(blank, address);
  const id = await shownId(page);
  await page.keyboard.press('c');
  await page.keyboard.type('甲公司');
  await page.keyboard.press('Enter');
  await page.locator('.diff ins', { hasText: '甲公司' }).waitFor();
  await page.keyboard.press('c');
  await page.locator('[role=option]', { hasText: '去掉' }).first().waitFor();
  const letGo = await hold(page, 'companies');
  const { companies } = house.item(id);
  await page.keyboard.type('hengyue');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  letGo();
  await page.locator('dialog').waitFor({ state: 'detached' });
  const after = house.item(id).companies;
  expect(after).toHaveLength(companies.length + 1);
  expect(after.slice(0, -1)).toEqual(companies);
  expect(await shownId(page)).toBe(id);
});

it('a form that is opened while another item comes is the form of that item', async () => {
  const page = await openDesk(blank, address);
  const first = await shownId(page);
  const before = fileOf(first);
  const letGo = await hold(page, 'item');
  // The next item was read ahead, so open the last one.
  await page.locator('.pile button:not([aria-current])').last().click();
  await page.keyboard.press('t');
  letGo();
  await page.locator('dialog').waitFor();
  const second = await shownId(page);
  expect(second).not.toBe(first);
  expect(await page.inputValue('textarea[name=title]')).toBe(house.item(second).title);
  expect(fileOf(first)).toBe(before);
});

it('an item that another program changed after it was read ahead is shown as it is now', async () => {
  const page = await openDesk(blank, address);
  const items = () =>
    page.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/api/item/')).length,
    );
  await expect.poll(items).toBe(2);
  const letGo = await hold(page, 'item');
  await page.keyboard.press('j');
  const first = page.locator('.pile li').nth(1).locator('[aria-current]');
  await first.waitFor();
  const id = await shownId(page);
  const { title } = house.item(id);
  expect(await page.textContent('#text h1')).toBe(title);
  writeFileSync(pathOf(id), fileOf(id).replace(/^title: .*$/m, 'title: 刚改的标题'));
  letGo();
  await page.locator('#text h1', { hasText: '刚改的标题' }).waitFor();
});

it('Enter on another entry of the pile opens it and settles nothing', async () => {
  const page = await openDesk(blank, address);
  const first = await shownId(page);
  const before = fileOf(first);
  await page.locator('.pile button:not([aria-current])').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction((was) => !document.querySelector('.file')!.textContent.includes(was), first);
  expect(fileOf(first)).toBe(before);
});

it('a text that another program changed, too, is shown before it is overwritten', async () => {
  const page = await openDesk(blank, address);
  const id = await shownId(page);
  await page.keyboard.press('t');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('台上的标题');
  writeFileSync(pathOf(id), fileOf(id).replace(/^title: .*$/m, 'title: 别处的标题'));
  await page.keyboard.press('Control+Enter');
  await page.locator('dialog .theirs', { hasText: '别处的标题' }).waitFor();
  expect(house.item(id).title).toBe('别处的标题');
  expect(await page.inputValue('textarea[name=title]')).toBe('台上的标题');
  await page.keyboard.press('Control+Enter');
  await page.locator('dialog').waitFor({ state: 'detached' });
  expect(house.item(id).title).toBe('台上的标题');
});

it('Esc asks before it throws away what was typed', async () => {
  const page = await openDesk(blank, address);
  const asked: string[] = [];
  page.on('dialog', async (dialog) => {
    asked.push(dialog.message());
    // The first Esc was a slip: stay.
    await (asked.length === 1 ? dialog.dismiss() : dialog.accept());
  });
  await page.keyboard.press('t');
  await page.keyboard.type('字');
  await page.keyboard.press('Escape');
  expect(await page.inputValue('textarea[name=title]')).toContain('字');
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  expect(asked).toEqual(['放弃改动？', '放弃改动？']);
});

it('closing the window asks while words are unsaved, and only then', async () => {
  const page = await openDesk(blank, address);
  const asked: string[] = [];
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type());
    await dialog.dismiss();
  });
  const closed = page.waitForEvent('close');
  await page.keyboard.press('t');
  await page.keyboard.type('未存');
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);
  expect(await page.inputValue('textarea[name=title]')).toContain('未存');
  await page.keyboard.press('Control+Enter');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('t');
  await page.locator('dialog').waitFor();
  await page.close({ runBeforeUnload: true });
  await closed;
  expect(asked).toHaveLength(1);
});

it('the token leaves the address, and a page that is loaded again still knows it and the last change', async () => {
  const page = await openDesk(blank, address);
  expect(page.url()).not.toContain('token');
  await page.keyboard.press('b');
  await page.locator('.diff ins', { hasText: 'batch' }).waitFor();
  await page.reload();
  await page.locator('.diff ins', { hasText: 'batch' }).waitFor();
  await page.keyboard.press('u');
  await page.locator('.said', { hasText: '已撤销' }).waitFor();
});
