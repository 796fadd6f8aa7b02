/** An issue of hostile texts, built into a separate site and opened in the browser: all is text, and nothing runs. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ingest } from '../scripts/lib/ingest.ts';
import { filesIn } from '../scripts/lib/site/files.ts';
import { serve } from '../scripts/lib/site/serve.ts';
import { readArchive } from '../src/content/archive.ts';
import type { ItemEntry } from '../src/content/entry.ts';
import { extractIssue } from '../src/facts/extract.ts';
import { build } from './lib/build.ts';
import { inProcess } from './lib/command.ts';
import { HOSTILE, hostileIssue, seen } from './lib/hostile.ts';
import { addressesOf, kindsOf, pageOf } from './lib/site.ts';
import { useBrowser, watch } from './lib/tabs.ts';

let dir: string;
let dist: string;
let items: ItemEntry[];
let server: Awaited<ReturnType<typeof serve>>;
const { blank } = useBrowser();

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'hostile-'));
  mkdirSync(join(dir, 'seeds'));
  writeFileSync(join(dir, 'seeds/hostile.txt'), hostileIssue());
  writeFileSync(join(dir, 'seeds/hostile.yaml'), 'year: 2023\nweek: 41\n');
  const said = await inProcess((world) => ingest([], extractIssue, world), { cwd: dir });
  expect(said).toMatchObject({ code: 0 });
  items = readArchive(join(dir, 'content')).items;
  dist = await build('hostile', { CONTENT_DIR: join(dir, 'content'), SEEDS_DIR: join(dir, 'seeds') });
  server = await serve(dist);
});
afterAll(async () => {
  await server.close();
  rmSync(dir, { recursive: true });
});

/** A tab, and a list of hostile code that ran on its pages and of their requests to other origins. */
async function watched() {
  const page = await blank();
  const told = await watch(page);
  await page.addInitScript(() => {
    const { violated } = window as unknown as { violated(what: string): void };
    Object.defineProperty(window, 'hit', { set: () => violated(`ran on ${location.pathname}`) });
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(server.origin)) told.push(`asked for ${request.url()}`);
  });
  return { page, told };
}

it('gives each text an item that holds it, character for character', () => {
  expect(items).toHaveLength(HOSTILE.length);
  HOSTILE.forEach((text, at) => {
    const { title, lead, body } = items[at] as ItemEntry;
    for (const part of [title, lead ?? '', body.join('')]) expect(seen(part)).toContain(seen(text));
  });
});

it('shows each text on its page as text, and runs none of it', async () => {
  const { page, told } = await watched();
  for (const item of items) {
    await page.goto(server.origin + item.url, { waitUntil: 'load' });
    expect(page.url()).toBe(server.origin + item.url);
    const shown = seen((await page.textContent('main')) ?? '');
    for (const part of [item.title, item.lead ?? '', ...item.body]) expect(shown).toContain(seen(part));
  }
  await page.context().close();
  expect(told).toEqual([]);
});

it('runs nothing on any other page that shows them, nor in search', async () => {
  const { page, told } = await watched();
  const showing = addressesOf(dist).filter(
    (address) => address.endsWith('/') && /hit=1/.test(pageOf(dist, address)),
  );
  const others = new Set(
    [...showing, ...kindsOf(dist)].filter((address) => !address.startsWith('/projects/2023')),
  );
  expect(others.size).toBeGreaterThan(10);
  for (const address of others) await page.goto(server.origin + address, { waitUntil: 'load' });
  for (const query of ['<script>window.hit=1</script>', 'javascript:', '苏州高新区']) {
    await page.goto(`${server.origin}/search/?q=${encodeURIComponent(query)}`);
    await page.waitForSelector('[data-search-results][aria-busy="false"]');
  }
  expect(await page.locator('[data-search-results] a').count()).toBeGreaterThan(0);
  await page.context().close();
  expect(told).toEqual([]);
});

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
