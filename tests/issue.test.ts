/** An issue's page, and the pages of the years. */
import { describe, expect, inject, it } from 'vitest';
import { dataOf } from './lib/site.ts';
import { useBrowser } from './lib/tabs.ts';

const origin = inject('origin');
const { items, issues } = dataOf(inject('dist'));
const ID = '2023-w46';
const ISSUE = `/issues/${ID}/`;
const PHONE = { width: 390, height: 844 };
const { open, blank } = useBrowser();

describe('an issue on a phone', () => {
  it('lays its contents over the text at a touch, without a script too', async () => {
    const page = await open(ISSUE, { viewport: PHONE, javaScriptEnabled: false });
    const contents = page.getByRole('navigation', { name: '本期目录' });
    expect(await contents.isVisible()).toBe(false);
    await page.getByRole('button', { name: '目录' }).click();
    expect(await contents.isVisible()).toBe(true);
  });

  it('takes one from the contents to an item far down, tells the place, and back up to a section', async () => {
    const page = await open(ISSUE, { viewport: PHONE });
    await page.getByRole('button', { name: '目录' }).click();
    const contents = page.getByRole('navigation', { name: '本期目录' });
    await contents.locator('a[href="#i12"]').click();
    expect(await contents.isVisible()).toBe(false);
    const top = () => page.$eval('#i12', (entry) => entry.getBoundingClientRect().top);
    expect(await top()).toBeGreaterThanOrEqual(0);
    expect(await top()).toBeLessThan(PHONE.height / 2);
    await page.getByRole('button', { name: '目录 12/15' }).waitFor();
    const before = await page.evaluate(() => scrollY);
    await page.getByRole('navigation', { name: '栏目' }).getByText('招商引资').click();
    expect(await page.evaluate(() => scrollY)).toBeLessThan(before / 2);
  });
});

it('an issue is copied as a plain list of titles with places, sums and their addresses', async () => {
  const page = await blank({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(origin + ISSUE);
  await page.getByRole('button', { name: '复制本期清单' }).click();
  await page.getByRole('button', { name: '已复制' }).waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const own = items.filter(({ issue }) => issue === ID);
  expect(text.split('\n')[0]).toBe('《园区周报》2023年第46周');
  for (const item of own)
    expect(text.split('\n').find((_, i, lines) => lines[i + 1] === `${origin}${item.url}`)).toMatch(
      new RegExp(`^${item.position}\\. [^｜]+｜`),
    );
  expect(text).toMatch(/｜\S.* 亿元\n/);
  expect(text.match(/^\d+\. /gm)).toHaveLength(own.length);
  await page.getByRole('button', { name: '复制本栏' }).last().click();
  await page.waitForFunction(async () =>
    (await navigator.clipboard.readText()).startsWith('《园区周报》2023年第46周\n\n三、'),
  );
});

it('an item is sent on: by the system’s sheet where there is one, else as text with its address', async () => {
  const { url, title } = items.find(({ issue }) => issue === ID)!;
  const page = await blank({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.addInitScript('delete Navigator.prototype.share');
  await page.goto(origin + url);
  await page.getByRole('button', { name: '分享' }).click();
  await page.getByRole('button', { name: '已复制' }).waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain(`】${title}\n`);
  expect(text.split('\n').at(-1)).toBe(origin + url);

  const phone = await blank({ viewport: PHONE });
  await phone.addInitScript(
    'Navigator.prototype.share = (what) => { window.shared = what; return Promise.resolve(); }',
  );
  await phone.goto(origin + url);
  await phone.getByRole('button', { name: '分享' }).click();
  expect(await phone.evaluate('window.shared')).toMatchObject({ url: origin + url });
});

it.each([2023, 2024])('the page of %i has every issue of the year under its month', async (year) => {
  const page = await open(`/issues/${year}/`, { javaScriptEnabled: false });
  for (const { id, url } of issues)
    expect(await page.locator(`main section[id^=m] a[href="${url}"]:not(.count)`).count(), id).toBe(
      id.startsWith(`${year}`) ? 1 : 0,
    );
});
