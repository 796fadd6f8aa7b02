/** The desk: who may call it, its error messages, and its accessibility. */
import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { objections } from '../lib/axe.ts';
import { deskHouse, openDesk } from '../lib/desk.ts';
import { HOSTILE } from '../lib/hostile.ts';
import { useBrowser, watch } from '../lib/tabs.ts';

const house = deskHouse();
const { blank } = useBrowser();
let address: string;
let url: URL;
let token: string;
beforeAll(async () => {
  address = await house.start();
  url = new URL(address);
  token = url.searchParams.get('token')!;
});
afterAll(() => house.close());

/** A request with any headers, as another program can send it. */
function ask(
  path: string,
  headers: Record<string, string>,
  body?: string,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: url.port, path, method: body === undefined ? 'GET' : 'POST', headers },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}

describe('the API', () => {
  it.each<[string, Record<string, string>]>([
    ['without the token', {}],
    ['with another token', { 'x-desk-token': 'x'.repeat(32) }],
    ['for a page of another origin', { 'x-desk-token': '', origin: 'https://example.org' }],
    ['for a name that leads to this machine', { 'x-desk-token': '', host: 'desk.example.org' }],
  ])('does not answer %s', async (_, given) => {
    const headers =
      'x-desk-token' in given && given['x-desk-token'] === '' ? { ...given, 'x-desk-token': token } : given;
    for (const path of ['/desk/api/pile/', '/desk/api/item/?id=2023-w46-06'])
      expect((await ask(path, headers)).status).toBe(403);
    const save = await ask('/desk/api/save/', headers, '{"id":"2023-w46-06"}');
    expect(save.status).toBe(403);
    expect(save.text).not.toContain('2023-w46');
  });

  it('refuses what is too large or no JSON, in words', async () => {
    const headers = { 'x-desk-token': token };
    expect(await ask('/desk/api/save/', headers, `"${'x'.repeat(1 << 21)}"`)).toMatchObject({ status: 413 });
    expect((await ask('/desk/api/save/', headers, '[')).text).toContain('JSON');
    expect((await ask('/desk/api/upload/?name=../../x.sh', headers, 'x')).status).toBe(415);
    expect((await ask('/desk/api/run/', headers, '{"command":"sh"}')).status).toBe(400);
  });

  it('listens on this machine only, and lets no other page frame it or script it', async () => {
    expect(url.hostname).toBe('127.0.0.1');
    const response = await fetch(address);
    const policy = response.headers.get('content-security-policy')!;
    for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"])
      expect(policy).toContain(rule);
    expect(policy).not.toContain('unsafe');
    expect(await response.text()).not.toContain(token);
  });
});

describe('the page', () => {
  it('shows the words of a text as words', async () => {
    const id = '2024-w10-06';
    const words = HOSTILE.slice(0, 20).join(' ');
    const page = await blank({ viewport: { width: 1440, height: 900 } });
    const troubles = await watch(page);
    await page.goto(address);
    const path = join(house.content, `projects/${id}.mdx`);
    const before = readFileSync(path, 'utf8');
    await page.locator('.pile button', { hasText: /^洛阳/ }).click();
    await page.locator('.file', { hasText: id }).waitFor();
    await page.keyboard.press('t');
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(words);
    await page.keyboard.press('Control+Enter');
    await page.locator('#text h1', { hasText: HOSTILE[0]! }).waitFor();
    expect(await page.textContent('#text h1')).toBe(words);
    expect(house.item(id).title).toBe(words);
    await page.frameLocator('iframe').locator('h1', { hasText: HOSTILE[0]! }).waitFor();
    // The page in the frame may load again after a save.
    const seen = new Set<unknown>();
    const look = async (frame: Frame) => {
      const hit = await frame.evaluate('window.hit ?? "none"').catch(() => 'loading');
      seen.add(hit);
      return hit;
    };
    await expect.poll(() => Promise.all(page.frames().map(look))).not.toContain('loading');
    expect([...seen].filter((hit) => hit !== 'loading')).toEqual(['none']);
    writeFileSync(path, before);
    expect(troubles).toEqual([]);
  });

  it('keeps what was typed when another program changed the file, and saves it the next time', async () => {
    const page = await openDesk(blank, address);
    const id = (await page.textContent('.file'))!.match(/\d{4}-w\d+-\d+/)![0];
    const item = house.item(id);
    const path = join(house.content, item.collection, `${id}.mdx`);
    await page.keyboard.press('t');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('台上改的标题');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(/^source: .*$/m, 'source: { name: 别处改的来源 }'),
    );
    await page.keyboard.press('Control+Enter');
    await page.locator('dialog .error', { hasText: '没有覆盖' }).waitFor();
    expect(house.item(id)).toMatchObject({ title: item.title, source: { name: '别处改的来源' } });
    expect(await page.inputValue('textarea[name=title]')).toBe('台上改的标题');
    await page.keyboard.press('Control+Enter');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(house.item(id)).toMatchObject({ title: '台上改的标题', source: { name: '别处改的来源' } });
  });

  it('asks in plain words about a text that is known, has changed, or does not say its week', async () => {
    const page = await openDesk(blank, address);
    const seed = readFileSync(join(house.dir, 'seeds/w46-2023-11-13.txt'), 'utf8');
    const drop = async (name: string, text: string) => {
      await page.keyboard.press('n');
      await page.setInputFiles('input[type=file]', {
        name,
        mimeType: 'text/plain',
        buffer: Buffer.from(text),
      });
    };
    const answer = (words: string) => page.locator('.result p', { hasText: words }).waitFor();
    const count = () => house.archive().items.length;
    const before = count();

    await drop('again.txt', seed);
    await answer('已经收过');
    await page.keyboard.press('Escape');

    await drop('w46-2023-11-13.txt', seed.replaceAll('佛山顺德区', '佛山禅城区'));
    await answer('替换');
    await page.locator('dialog button', { hasText: '看替换的结果' }).press('Enter');
    await page.locator('.understood', { hasText: '佛山禅城区' }).waitFor();
    expect(house.archive().items.some(({ title }) => title.includes('佛山禅城区'))).toBe(false);
    await page.keyboard.press('Enter');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(house.archive().items.some(({ title }) => title.includes('佛山禅城区'))).toBe(true);
    expect(count()).toBe(before);

    await drop(
      'later.txt',
      seed
        .replace(/2023年11月3期.*/, '')
        .replaceAll('11月', '9月')
        .replaceAll(/20\d\d/g, '去'),
    );
    await answer('哪一年哪一周');
    await page.keyboard.type('2025');
    await page.keyboard.press('Tab');
    await page.keyboard.type('38');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.understood', { hasText: '2025年第38周' }).waitFor();
    expect(count()).toBe(before);
    await page.keyboard.press('Escape');
  });

  it('says what is wrong with a file that a person broke, and shows the others', async () => {
    const path = join(house.content, 'projects/2024-w10-01.mdx');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, before.replace(/^stage: .*$/m, 'stage: ['));
    const page = await openDesk(blank, address);
    await page.locator('.said', { hasText: '2024-w10-01.mdx:' }).waitFor();
    expect(await page.locator('.pile li').count()).toBeGreaterThan(5);
    writeFileSync(path, before);
  });

  it.each([
    [1440, 'light'],
    [1024, 'dark'],
  ] as const)('axe finds nothing at %i px, %s', async (width, colorScheme) => {
    const page = await openDesk(blank, address, {
      viewport: { width, height: 800 },
      colorScheme,
      bypassCSP: true,
    });
    const found = [...(await objections(page))];
    for (const key of ['?', 'l', 'm', 'i', 't', 'n', 'f']) {
      await page.keyboard.press(key);
      await page.locator('dialog').waitFor();
      found.push(...(await objections(page)));
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
    }
    expect(found).toEqual([]);
    // Nothing is wider than the window.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
