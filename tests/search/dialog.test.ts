import { describe, expect, inject, it } from 'vitest';
import { askDialog, endWord, holding, results, useSearch } from '../lib/search.ts';

const origin = inject('origin');
const ITEM = '/projects/2024-w10-01/';
const { open } = useSearch();

describe('the dialog', () => {
  it.each(['/', 'Control+k'])(
    'opens over any page at %s, finds while typing, and closes at Escape',
    async (key) => {
      const page = await open(ITEM);
      await askDialog(page, '疫苗', key);
      expect(await page.textContent('dialog [role=status]')).toBe(`${holding('疫苗').length} 条结果`);
      await page.keyboard.press('Escape');
      expect(await page.isVisible('dialog')).toBe(false);
      expect(new URL(page.url()).pathname).toBe(ITEM);
    },
  );

  it('leads by arrow keys to a result, and by Enter in the box to all', async () => {
    const page = await open(ITEM);
    await askDialog(page, '疫苗');
    const href = await page.getAttribute('dialog ol a', 'href');
    while (!(await page.isVisible(`dialog a[href="${href}"]:focus`))) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${href}*`);
    await askDialog(page, '疫苗');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
    expect((await results(page)).total).toBe(holding('疫苗').length);
  });

  it('loses no key of a fast typist while it is still being fetched', async () => {
    const page = await open(ITEM);
    const { promise: typed, resolve: arrive } = Promise.withResolvers<void>();
    await page.route('**/assets/dialog*.js', async (route) => {
      await typed;
      await route.continue();
    });
    await page.keyboard.press('/');
    await page.keyboard.type('疫苗');
    arrive();
    await page.waitForSelector('dialog[open]');
    await page.waitForSelector('dialog ol a');
    expect(await page.inputValue('dialog input')).toBe('疫苗');
    expect(await page.inputValue('.top input')).toBe('');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement === document.body);
  });

  it('leaves the search to the header where it cannot be fetched', async () => {
    const page = await open(ITEM);
    await page.route('**/assets/dialog*.js', (route) => route.abort());
    await page.keyboard.press('/');
    await page.keyboard.type('疫苗');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
    expect((await results(page)).total).toBe(holding('疫苗').length);
  });

  it('keeps the keyboard while it is open, and gives the focus back', async () => {
    const page = await open(ITEM);
    await page.focus('main a');
    const from = await page.evaluateHandle(() => document.activeElement);
    await askDialog(page, '疫苗', 'Control+k');
    for (let key = 0; key < 30; key++) {
      await page.keyboard.press('Tab');
      // After the last stop comes the browser's own interface, never the page behind.
      expect(await page.evaluate(() => document.activeElement?.matches('body, dialog *'))).toBe(true);
    }
    await page.focus('dialog ol a');
    await page.keyboard.press('Control+k');
    await page.waitForSelector('dialog input:focus');
    await page.keyboard.press('Escape');
    await page.waitForFunction((element) => element === document.activeElement, from);
  });

  it('is not closed by the Escape that gives up a word of a Chinese input method', async () => {
    const page = await open(ITEM);
    await page.keyboard.press('/');
    await page.waitForSelector('dialog[open]');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'yi', selectionStart: 2, selectionEnd: 2 });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await page.isVisible('dialog')).toBe(true);
    await session.send('Input.insertText', { text: '疫苗' });
    await page.waitForSelector('dialog ol a');
    expect(await page.textContent('dialog [role=status]')).toBe(`${holding('疫苗').length} 条结果`);
    for (const key of ['Escape', 'ArrowDown', 'ArrowUp']) {
      await endWord(page, key);
      expect(await page.isVisible('dialog[open] input:focus'), key).toBe(true);
    }
  });

  it('leaves the keys alone where someone types', async () => {
    const page = await open(ITEM);
    await page.click('.top input');
    await page.keyboard.type('a/b');
    expect(await page.$('dialog')).toBeNull();
    expect(await page.inputValue('.top input')).toBe('a/b');
  });

  it('costs a page nothing before it is opened', async () => {
    const page = await open('/about/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(origin + ITEM, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => /search|dialog|pagefind/.test(path))).toEqual([]);
  });
});
