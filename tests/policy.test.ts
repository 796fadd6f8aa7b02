import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './lib/browser.ts';
import { filesIn } from './lib/files.ts';
import { headersFor, readHeaders } from './lib/headers.ts';

const origin = inject('origin');
const dist = inject('dist');
const pages = filesIn(dist).filter((file) => file.endsWith('.html'));
const addressOf = (file: string) => `/${file.replace(/index\.html$/, '')}`;

/** One page of every kind there is: by folder and depth, whatever kinds there will be. */
function kinds(): string[] {
  const byKind = new Map<string, string>();
  for (const file of pages) {
    const parts = file.split('/');
    const numbered = parts.some((part) => /^(?:page-)?\d+$/.test(part));
    const kind = `${parts[0]} ${parts.length} ${numbered} ${parts.at(-1)}`;
    if (!byKind.has(kind)) byKind.set(kind, addressOf(file));
  }
  return [...byKind.values()];
}

/** So many controls of one sort are tried on a page. */
const MOST = 6;

/** Presses, chooses, unfolds and types into what a page shows; says how much of it could be used. */
async function useAll(page: Page): Promise<number> {
  const at = page.url();
  let used = 0;
  const each = async (selector: string, use: (control: Locator) => Promise<unknown>) => {
    const count = Math.min(MOST, await page.locator(selector).count());
    for (let i = 0; i < count; i++) {
      // What another control has hidden meanwhile, or covers, is not used.
      const done = await use(page.locator(selector).nth(i)).then(
        () => true,
        () => false,
      );
      if (done) used++;
      if (new URL(page.url()).pathname !== new URL(at).pathname) await page.goto(at);
    }
  };
  const soon = { timeout: 500 };
  await each('summary:visible', (control) => control.click(soon));
  await each('select:visible', (control) => control.selectOption({ index: 1 }, soon));
  await each('input:is([type=search], [type=text]):visible', (control) => control.fill('电池', soon));
  await each('input:is([type=checkbox], [type=radio]):visible', (control) => control.click(soon));
  await each('input[type=range]:visible', (control) => control.press('ArrowRight', soon));
  await each('main svg:visible', (control) => control.hover(soon));
  await each('main svg a:visible, main svg [tabindex="0"]:visible', (control) => control.focus(soon));
  await each('button:visible', (control) => control.click(soon));
  return used;
}

describe('the content policy', () => {
  it('stands in every page in front of all that it could forbid', () => {
    const late = pages.filter((file) => {
      const html = readFileSync(join(dist, file), 'utf8');
      const policy = html.indexOf('<meta http-equiv="Content-Security-Policy" content="default-src');
      const loads = html.search(/<(?:script|link|style|img|iframe|object|embed|svg)\b/);
      return policy < 0 || (loads >= 0 && loads < policy) || policy > 200;
    });
    expect(late).toEqual([]);
  });

  it('has nothing inline to forbid: no script, no handler, no style', () => {
    const inline =
      /<script(?![^>]*\s(?:src=|type="application\/ld\+json"))[^>]*>|<style|<[^>]+\s(?:style|on[a-z]+)=/;
    const guilty = pages.flatMap((file) => {
      const found = inline.exec(readFileSync(join(dist, file), 'utf8'));
      return found ? [`${file}: ${found[0].slice(0, 80)}`] : [];
    });
    expect(guilty).toEqual([]);
  });

  it('allows frames of others only to what is made for them, and evaluation to none', () => {
    const rules = readHeaders(dist);
    const wrong = pages.filter((file) => {
      const policy = headersFor(rules, addressOf(file)).get('Content-Security-Policy') ?? '';
      const isEmbed = file.startsWith('embed/');
      return (
        policy.includes("frame-ancestors 'none'") === isEmbed ||
        /unsafe-| \*|https?:|,/.test(policy.replace('frame-ancestors *', ''))
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  /** A page that notes each violation of its policy. */
  async function watched(): Promise<{ page: Page; violations: string[] }> {
    const context = await browser.newContext({ permissions: ['clipboard-write'] });
    const violations: string[] = [];
    await context.exposeFunction('violated', (what: string) => violations.push(what));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const { violated } = window as unknown as { violated(what: string): void };
        violated(`${location.pathname} ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
    return { page: await context.newPage(), violations };
  }

  it('notices a violation, or this test would be none', async () => {
    const { page, violations } = await watched();
    await page.goto(`${origin}/`);
    await page.evaluate(() => {
      document.body.setAttribute('style', 'color: red');
      const script = document.createElement('script');
      script.textContent = 'document.title = "run"';
      document.body.append(script);
    });
    await expect.poll(() => violations.length).toBeGreaterThanOrEqual(2);
    expect(await page.title()).not.toBe('run');
    await page.context().close();
  });

  it('no kind of page violates its policy, at rest', async () => {
    const { page, violations } = await watched();
    for (const path of kinds()) await page.goto(origin + path, { waitUntil: 'load' });
    await page.waitForTimeout(200);
    await page.context().close();
    expect(violations).toEqual([]);
  });

  it('nor in use, whatever a page offers to press, choose, unfold and type into', async () => {
    const { page, violations } = await watched();
    let used = 0;
    for (const path of kinds()) {
      await page.goto(origin + path, { waitUntil: 'networkidle' });
      used += await useAll(page);
      if (new URL(page.url()).pathname === path) await page.keyboard.press('Escape');
    }
    await page.waitForTimeout(200);
    await page.context().close();
    expect(used).toBeGreaterThan(kinds().length);
    expect(violations).toEqual([]);
  }, 300_000);

  it('nor in use: searching, switching to dark, copying', async () => {
    const { page, violations } = await watched();
    await page.goto(`${origin}/search/?q=%E7%94%B5%E6%B1%A0`);
    await page.waitForSelector('[data-search-results][aria-busy="false"] a');
    await page.click('[data-facet=industry] a');
    await page.waitForTimeout(300);
    await page.goto(`${origin}/embed/map/`);
    await page.locator('svg').first().hover();
    await page.goto(`${origin}/data/`);
    await page.click('main a[href$=".json"]', { noWaitAfter: true });
    await page.goto(`${origin}/projects/2023-w41-02/`);
    await page.click('button.theme');
    await page.click('button[data-copy]:visible');
    await page.waitForTimeout(200);
    await page.context().close();
    expect(violations).toEqual([]);
  });

  it('nor the map: filtering, brushing, zooming, pointing, choosing, copying', async () => {
    const { page, violations } = await watched();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    const ready = () => page.waitForSelector('[data-atlas][data-ready="true"]');
    await page.goto(`${origin}/map/`);
    await ready();
    await page.selectOption('[name=stage]', 'signed');
    await page.check('[name=by][value=single]', { force: true });
    const weeks = (await page.locator('.atlas-brush .overlay').boundingBox())!;
    await page.mouse.move(weeks.x + weeks.width * 0.1, weeks.y + 30);
    await page.mouse.down();
    await page.mouse.move(weeks.x + weeks.width * 0.9, weeks.y + 30, { steps: 4 });
    await page.mouse.up();
    await ready();
    await page.click('[type=reset]');
    await page.hover('.mark[data-key="370200"] circle', { force: true });
    await page.waitForSelector('.atlas-tip:not([hidden]) li');
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await page.waitForURL(/view=/);
    await page.click('[data-do=home]');
    await page.click('.atlas-places button:has-text("江苏")');
    await page.waitForSelector('.atlas-inside');
    await ready();
    await page.click('.atlas-places button');
    await page.click('.atlas-more');
    await page.click('[data-do=copy]');
    await ready();
    await page.context().close();
    expect([violations, errors]).toEqual([[], []]);
  });
});
