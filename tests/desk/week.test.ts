/** A week at the desk with the keyboard alone: taken in, corrected, settled, published. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { digestsOf } from '../../scripts/lib/site/files.ts';
import { deskHouse, openDesk } from '../lib/desk.ts';
import { inventIssue } from '../lib/invented-issue.ts';
import { issueHtml, openFont } from '../lib/print/print-issue.ts';
import { usePrinter } from '../lib/print/printer.ts';
import { useBrowser } from '../lib/tabs.ts';
import { workshop } from '../lib/workshop.ts';

const house = deskHouse();
const { blank } = useBrowser();
const { printed } = usePrinter();
const ISSUE = '2024-w24';
let address: string;

beforeAll(async () => {
  address = await house.start();
});
afterAll(() => house.close());

/** Presses keys one after another. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Waits until the desk has saved: the last change shows a line with these words. */
const saved = (page: Page, words: string) => page.locator('.diff ins', { hasText: words }).first().waitFor();

const shownId = async (page: Page) => (await page.textContent('.file'))!.match(/\d{4}-w\d+-\d+/)![0];

/** Moves down the pile to an item. */
async function goTo(page: Page, id: string): Promise<void> {
  for (let moves = 0; moves < 12; moves++) {
    const shown = await shownId(page);
    if (shown === id) return;
    await press(page, 'j');
    await page.waitForFunction((was) => !document.querySelector('.file')!.textContent.includes(was), shown);
  }
}

it('a PDF is read, shown section by section before anything is written, and taken in', async () => {
  const pdf = join(house.dir, 'friday.pdf');
  writeFileSync(pdf, await printed(issueHtml(inventIssue(3, 12), 'side', openFont())));
  const before = digestsOf(house.content);
  const page = await openDesk(blank, address);
  await press(page, 'n');
  await page.setInputFiles('input[type=file]', pdf);
  await page.locator('.understood').waitFor();
  expect(await page.textContent('.understood')).toMatch(/招商引资 \d+ 条.*综合资讯 \d+ 条.*政策法规 \d+ 条/);
  expect(digestsOf(house.content)).toEqual(before);
  await press(page, 'Enter');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => page.locator('header select').inputValue()).toBe(ISSUE);
  expect(house.archive().items.filter(({ issue }) => issue === ISSUE)).toHaveLength(12);
  expect(existsSync(join(house.dir, 'seeds/friday.txt'))).toBe(true);
  // The print stays beside its text, and opens at the page of the item.
  const pageOf = async (id: string) => {
    await goTo(page, id);
    await page.locator(`.print[data-shown="${id}"]`).waitFor();
    return Number(/第 (\d+) 页/.exec((await page.textContent('.print'))!)![1]);
  };
  await press(page, 'o');
  // Pages hold few items: the first and the last are on different ones.
  const pages = [await pageOf(`${ISSUE}-01`), await pageOf(`${ISSUE}-12`)].sort();
  expect(pages[0]).not.toBe(pages[1]);
  expect(
    await page.locator('.print canvas').evaluate((canvas: HTMLCanvasElement) => canvas.width),
  ).toBeGreaterThan(400);
});

it('one correction of each kind takes six keys at most, and shows on the real page', async () => {
  const page = await openDesk(blank, address);
  const id = `${ISSUE}-03`;
  await goTo(page, id);
  const { companies, batch, ...before } = house.item(id);
  expect(before.title).toContain('遵义');
  await page.evaluate('window.kept = true');
  /** Presses the keys of one correction and waits until it is saved: the last change shows a line with these words. */
  async function correct(words: string, ...keys: string[]): Promise<void> {
    expect(keys.length).toBeLessThanOrEqual(6);
    await press(page, ...keys.slice(0, -1));
    // Places come from the server.
    if (keys[0] === 'l') await page.locator('[role=option]', { hasText: words }).waitFor();
    await press(page, keys.at(-1)!);
    await saved(page, words);
  }
  // Of all places with these initials, the one in the province that the text names comes first.
  await correct('汇川区', 'l', 'h', 'c', 'Enter');
  // A value other than the one read, and its key.
  const [industry, digit] = before.industry === 'bio' ? ['chem', '8'] : ['bio', '6'];
  const [stage, number] = before.stage === 'built' ? ['operating', '4'] : ['built', '3'];
  await correct(`industry: ${industry}`, 'i', digit!);
  await correct(`stage: ${stage}`, 's', number!);
  await correct(`batch: ${!batch}`, 'b');
  await correct('950000000', 'm', '9', '.', '5', 'y', 'Enter');
  await correct('2024-06-10', 'd', '1', '0', 'Enter');
  await press(page, 'ArrowRight');
  const first = await page.evaluate(() => getSelection()!.toString());
  await correct(first, 'c');
  await press(page, 'ArrowRight', 'Shift+ArrowRight');
  const both = await page.evaluate(() => getSelection()!.toString());
  await correct(`park: ${both}`, 'p');
  await press(page, 't');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('5G 项目 #2：改过的标题');
  await press(page, 'Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('改过的导语。');
  await press(page, 'Tab');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('加上的一段。');
  await press(page, 'Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('改过的来源');
  await press(page, 'Control+Enter');
  await saved(page, '加上的一段。');

  const item = house.item(id);
  expect(item).toMatchObject({
    title: '5G 项目 #2：改过的标题',
    lead: '改过的导语。',
    source: { name: '改过的来源' },
    date: '2024-06-10',
    industry,
    stage,
    batch: !batch,
    investment: { value: 9.5e8, currency: 'CNY', text: '9.5亿' },
    places: [{ adcode: '520303', province: '贵州省', city: '遵义市', district: '汇川区', park: both }],
  });
  expect(item.body.at(-1)).toBe('加上的一段。');
  expect(item.companies).toEqual([...companies, first]);
  const site = page.frameLocator('iframe');
  await site.locator('h1', { hasText: '5G 项目 #2：改过的标题' }).waitFor();
  await site.locator('main', { hasText: '9.5' }).waitFor();
  await site.locator('main', { hasText: '汇川' }).waitFor();
  // The development server reloads the page of the site, and never the desk.
  expect(await page.evaluate('window.kept')).toBe(true);
});

it('a doubt is settled by a key, all of an item by another, and the last change is taken back', async () => {
  const page = await openDesk(blank, address);
  await press(page, '[');
  await page.waitForFunction(() => document.querySelector('select')!.value === '2024-w10');
  await page.locator('.doubts li, .facts .uncertain').first().waitFor();
  const left = () => page.textContent('header output');
  const before = await left();
  const id = await shownId(page);
  await press(page, 'Enter');
  await page.waitForFunction((was) => !document.querySelector('.file')!.textContent.includes(was), id);
  expect(await left()).not.toBe(before);
  expect(house.item(id).notes).toEqual([]);
  const next = await shownId(page);
  await page.locator('.doubts li').first().waitFor();
  const doubts = house.item(next).notes.length;
  const shown = await page.locator('.doubts li').count();
  const showing = (count: number) =>
    page.waitForFunction((wanted) => document.querySelectorAll('.doubts li').length === wanted, count);
  await press(page, 'x');
  await showing(shown - 1);
  expect(house.item(next).notes).toHaveLength(doubts - 1);
  await press(page, 'u');
  await showing(shown);
  expect(house.item(next).notes).toHaveLength(doubts);
  await press(page, 'x');
  await showing(shown - 1);
});

it('what was corrected is learned at a key', async () => {
  const copy = workshop();
  const model = join(copy, 'src/facts/model.tsv');
  const before = readFileSync(model);
  onTestFinished(() => {
    writeFileSync(model, before);
    rmSync(join(copy, 'gold'), { recursive: true });
  });
  // The smallest issue to learn from.
  for (const end of ['jsonl', 'txt']) cpSync(`gold/trap-dates.${end}`, join(copy, `gold/trap-dates.${end}`));
  const review = () =>
    spawnSync(process.execPath, ['scripts/review.ts'], { cwd: copy, env: house.env, encoding: 'utf8' })
      .stderr;
  expect(review()).toContain('not learned yet');
  const page = await openDesk(blank, address);
  await press(page, 'f', 'y');
  await page.locator('.finish pre', { hasText: /完成。|没有完成/ }).waitFor({ timeout: 120_000 });
  expect(await page.textContent('.finish pre')).toMatch(/learned from[\s\S]*完成。/);
  expect(review()).not.toContain('not learned yet');
});

it('a further ingest keeps all corrections, and the site is published from the desk', async () => {
  const [item] = house.archive().items.filter(({ title }) => title.startsWith('5G 项目 #2'));
  execFileSync(process.execPath, ['scripts/ingest.ts'], { env: house.env, stdio: 'pipe' });
  const { changes: _, evidence: __, ...kept } = house.item(item!.id);
  expect(item).toMatchObject(kept);
  const page = await openDesk(blank, address);
  await press(page, 'f', 'g');
  await page.locator('.finish pre', { hasText: /完成。|没有完成/ }).waitFor({ timeout: 120_000 });
  expect(await page.textContent('.finish pre')).toMatch(/published addresses answer[\s\S]*完成。/);
  const html = readFileSync(join(house.dir, 'dist', item!.url, 'index.html'), 'utf8');
  expect(html).toContain('5G 项目 #2：改过的标题');
  expect(existsSync(join(house.dir, 'dist/desk'))).toBe(false);
});
