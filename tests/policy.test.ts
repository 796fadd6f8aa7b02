/** The content policy in use: no control of a page violates it. any-archive.test.ts checks its text. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { kindsOf } from './lib/site.ts';
import { useBrowser, watch } from './lib/tabs.ts';

const origin = inject('origin');
const { blank, inTwo } = useBrowser();

/** How to use each sort of control. */
const USES: [selector: string, use: (control: Locator) => Promise<unknown>][] = [
  ['summary', (control) => control.click()],
  ['select', (control) => control.selectOption({ index: 1 })],
  ['input:is([type=search], [type=text])', (control) => control.fill('电池')],
  // Of some of them only the label is visible.
  ['input:is([type=checkbox], [type=radio])', (control) => control.check({ force: true })],
  ['input[type=range]', (control) => control.press('ArrowRight')],
  ['svg', (control) => control.hover({ force: true })],
  ['svg a, svg [tabindex="0"]', (control) => control.focus()],
  ['button:not([type=submit]):enabled', (control) => control.click()],
];

/** Uses the first visible control of each sort in a part of a page, each on a fresh page. @returns their number */
async function useAll(page: Page, address: string, part: string): Promise<number> {
  await page.goto(address);
  const present: typeof USES = [];
  const shown = (selector: string) => page.locator(part).locator(selector).filter({ visible: true });
  for (const use of USES) if ((await shown(use[0]).count()) > 0) present.push(use);
  for (const [at, [selector, use]] of present.entries()) {
    if (at > 0) await page.goto(address);
    await use(shown(selector).first());
  }
  return present.length;
}

describe('no kind of page violates its content policy', () => {
  it('or this test would notice', async () => {
    const page = await blank();
    const troubles = await watch(page);
    await page.goto(`${origin}/`);
    await page.evaluate(() => {
      document.body.setAttribute('style', 'color: red');
      const script = document.createElement('script');
      script.textContent = 'document.title = "run"';
      document.body.append(script);
    });
    await expect.poll(() => troubles.length).toBeGreaterThanOrEqual(2);
    expect(await page.title()).not.toBe('run');
  });

  it('whatever it offers to press, choose, unfold and type into', async () => {
    const used: number[] = [];
    const options = { permissions: ['clipboard-write'] };
    const troubles = await inTwo(kindsOf(inject('dist')), options, async (page, part) => {
      const found = await watch(page);
      // Everything outside `main` is the same on all pages.
      used.push(await useAll(page, `${origin}${part[0]}`, 'body > :not(main)'));
      for (const path of part) used.push(await useAll(page, origin + path, 'main'));
      await page.context().close();
      return found;
    });
    expect(used.reduce((sum, many) => sum + many)).toBeGreaterThan(50);
    expect(troubles).toEqual([]);
  });

  it('while one searches, switches to dark, copies', async () => {
    const page = await blank({ permissions: ['clipboard-write'] });
    const troubles = await watch(page);
    await page.goto(`${origin}/search/?q=%E9%A1%B9%E7%9B%AE`);
    await page.waitForSelector('[data-search-results][aria-busy="false"] a');
    await page.click('[data-facet=industry] a');
    await page.waitForSelector('.chip');
    await page.goto(`${origin}/embed/map/`);
    await page.locator('svg').first().hover();
    await page.goto(`${origin}/data/`);
    await page.click('main a[href$=".json"]', { noWaitAfter: true });
    await page.goto(`${origin}/projects/2024-w10-01/`);
    await page.click('button.theme');
    await page.click('button[data-copy]:visible');
    await page.getByText('已复制').first().waitFor();
    await page.context().close();
    expect(troubles).toEqual([]);
  });

  it('while one filters, brushes, zooms and copies the map', async () => {
    const page = await blank({ permissions: ['clipboard-write'], viewport: { width: 1440, height: 1000 } });
    const troubles = await watch(page);
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
    await page.click('.atlas-more');
    await page.click('.atlas-places button');
    await ready();
    await page.click('.atlas-table summary');
    await page.click('[data-do=copy]');
    await ready();
    await page.context().close();
    expect(troubles).toEqual([]);
  });
});
