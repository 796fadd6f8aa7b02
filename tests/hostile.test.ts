/** An issue of hostile texts, built into a site of its own and opened in the browser: all of it is text, none runs. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ingest } from '../scripts/lib/ingest.ts';
import { launchBrowser } from '../scripts/lib/site/browser.ts';
import { filesIn } from '../scripts/lib/site/files.ts';
import { serve } from '../scripts/lib/site/serve.ts';
import { readArchive } from '../src/content/archive.ts';
import type { ItemEntry } from '../src/content/entry.ts';
import { extractIssue } from '../src/facts/extract.ts';
import { build } from './lib/build.ts';
import { HOSTILE, hostileIssue, seen } from './lib/hostile.ts';

let dir: string;
let dist: string;
let items: ItemEntry[];
let browser: Browser;
let context: BrowserContext;
let server: Awaited<ReturnType<typeof serve>>;
const told: string[] = [];

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'hostile-'));
  mkdirSync(join(dir, 'seeds'));
  writeFileSync(join(dir, 'seeds/hostile.txt'), hostileIssue());
  writeFileSync(join(dir, 'seeds/hostile.yaml'), 'year: 2023\nweek: 41\n');
  let out = '';
  const stream = { write: (text: string) => (out += text) };
  const world = { env: {}, cwd: dir, stdout: stream, stderr: stream, now: () => new Date() };
  expect(await ingest([], extractIssue, world), out).toBe(0);
  items = readArchive(join(dir, 'content')).items;
  dist = await build('hostile', { CONTENT_DIR: join(dir, 'content'), SEEDS_DIR: join(dir, 'seeds') });
  server = await serve(dist);
  browser = await launchBrowser();
  context = await browser.newContext();
  await context.exposeFunction('tell', (what: string) => told.push(what));
  await context.addInitScript(() => {
    const { tell } = window as unknown as { tell(what: string): void };
    Object.defineProperty(window, 'hit', { set: () => tell(`ran on ${location.pathname}`) });
    document.addEventListener('securitypolicyviolation', (event) =>
      tell(`${location.pathname} ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  context.on('request', (request) => {
    if (!request.url().startsWith(server.origin)) told.push(`asked for ${request.url()}`);
  });
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(dir, { recursive: true });
});

it('gives each text an item that holds it, character for character', () => {
  expect(items).toHaveLength(HOSTILE.length);
  HOSTILE.forEach((text, at) => {
    const { title, lead, body } = items[at] as ItemEntry;
    for (const part of [title, lead ?? '', body.join('')]) expect(seen(part)).toContain(seen(text));
  });
});

it('shows each text on its page as text, and runs none of it', async () => {
  const page = await context.newPage();
  for (const item of items) {
    await page.goto(server.origin + item.url, { waitUntil: 'load' });
    expect(page.url()).toBe(server.origin + item.url);
    const shown = seen((await page.textContent('main')) ?? '');
    for (const part of [item.title, item.lead ?? '', ...item.body]) expect(shown).toContain(seen(part));
  }
  await page.close();
  expect(told).toEqual([]);
}, 180_000);

it('runs nothing on any other page, nor in search', async () => {
  const page = await context.newPage();
  const others = filesIn(dist).filter((file) => file.endsWith('.html') && !file.startsWith('projects/2023'));
  expect(others.length).toBeGreaterThan(10);
  for (const file of others) {
    await page.goto(`${server.origin}/${file.replace(/index\.html$/, '')}`, { waitUntil: 'load' });
  }
  for (const query of ['<script>window.hit=1</script>', 'javascript:', '苏州高新区']) {
    await page.goto(`${server.origin}/search/?q=${encodeURIComponent(query)}`);
    await page.waitForSelector('[data-search-results][aria-busy="false"]');
  }
  expect(await page.locator('[data-search-results] a').count()).toBeGreaterThan(0);
  await page.close();
  expect(told).toEqual([]);
}, 180_000);

it('links nowhere but to pages: no address of another kind stands in any page', () => {
  const wrong = filesIn(dist)
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => {
      const html = readFileSync(join(dist, file), 'utf8');
      const links = [...html.matchAll(/\s(?:href|src|action|formaction)="([^"]*)"/g)].map(
        ([, to]) => to ?? '',
      );
      return links.filter((to) => /^\s*(?:javascript|data|vbscript):/i.test(to)).map((to) => `${file} ${to}`);
    });
  expect(wrong).toEqual([]);
});
