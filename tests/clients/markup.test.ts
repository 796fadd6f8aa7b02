/** Pages without styles and scripts: in screen readers, in text browsers, as copied text. */

import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { builtSite } from '../lib/build.ts';
import { gluedPieces, outlineFaults } from '../lib/markup.ts';
import { addressesOf, textOf } from '../lib/site.ts';
import { useBrowser } from '../lib/tabs.ts';

const { blank, open } = useBrowser();

let page: Page;
beforeEach(async () => {
  page = await blank();
});

type Look = typeof gluedPieces;

/** The findings of these functions in documents, each with the address of the first document that has it. */
async function found(
  looks: readonly Look[],
  documents: readonly (readonly [address: string, html: string])[],
) {
  const all = new Map<string, string>();
  const inPage = await page.evaluateHandle<Look>(`(of) => [${looks}].flatMap((look) => look(of))`);
  for (const [address, html] of documents) {
    const some = await page.evaluate(
      ([run, text]) => run(new DOMParser().parseFromString(text, 'text/html')),
      [inPage, html] as const,
    );
    for (const one of some) if (!all.has(one)) all.set(one, address);
  }
  return [...all].map(([one, address]) => `${address}: ${one}`);
}

/** The same for an open page. */
const foundIn = (used: Page, look: Look) => used.evaluate<string[]>(`(${look})(document)`);

describe.each([
  ['the test archive', inject('dist')],
  // It has longer lists, on several pages.
  ['the live archive', await builtSite('live')],
])('every page of %s', (_, site) => {
  const markup = addressesOf(site).map(
    (address) => [address, textOf(site, address.replace(/\/$/, '/index.html'))] as const,
  );
  const pages = markup.filter(([, html]) => !html.includes('http-equiv="refresh"'));

  it('has one h1, skips no level, has a button to send each form, and blanks between pieces side by side', async () => {
    expect(pages.length).toBeGreaterThan(150);
    expect(await found([outlineFaults, gluedPieces], pages)).toEqual([]);
  });

  it('that sends its readers on does so in the form that every browser reads', () => {
    const moved = markup.filter(([, text]) => text.includes('http-equiv="refresh"'));
    expect(moved.length).toBeGreaterThan(0);
    for (const [address, text] of moved) expect(text, address).toMatch(/content="0; url=\/[^"]*\/"/);
  });
});

describe('this test', () => {
  it.each([
    ['two pieces', '<p><span>签约</span><span>新能源与储能</span></p>'],
    ['a number and its title', '<a href="/"><i>1</i>某项目开工</a>'],
    ['pieces around a drawing', '<li><a href="/">江苏</a><svg><title>图</title></svg><b>12</b></li>'],
    ['nested pieces', '<p><span><a href="/">江苏</a><small>12</small></span> <b>3</b></p>'],
  ])('would not pass with %s glued', async (_, body) => {
    expect(await found([gluedPieces], [['', body]])).toHaveLength(1);
  });

  it.each([
    ['a link in running text', '<p>见<a href="/">数据</a>页，或用<code>sha256sum</code>核对</p>'],
    ['blocks', '<div><p>签约</p><p>新能源</p></div><table><tr><td>1</td><td>2</td></tr></table>'],
    ['a mark between', '<p><span>签约</span>、<span>新能源</span>（<b>12</b>）</p>'],
  ])('passes with %s', async (_, body) => {
    expect(await found([gluedPieces], [['', body]])).toEqual([]);
  });

  it.each([
    ['an h3 behind the h1', '<h1>甲</h1><h3>乙</h3>'],
    ['an h2 before any h1', '<h2>乙</h2><h1>甲</h1>'],
    ['no h1', '<p>甲</p>'],
    ['a form that only Enter sends', '<h1>甲</h1><form action="/search/"><input name="q"></form>'],
  ])('would not pass with %s', async (_, body) => {
    expect(await found([outlineFaults], [['', body]])).not.toEqual([]);
  });
});

describe('what scripts add to a page', () => {
  it('has blanks, a button and an order of headings too: results of a search', async () => {
    const search = await open('/search/?q=%E9%A1%B9%E7%9B%AE&stage=signed');
    await search.waitForSelector('[data-search-results][aria-busy="false"] a');
    expect(await foundIn(search, gluedPieces)).toEqual([]);
    expect(await foundIn(search, outlineFaults)).toEqual([]);
  });

  it('the dialog, before anything is typed and after', async () => {
    const item = await open('/projects/2024-w10-01/');
    await item.keyboard.press('/');
    await item.waitForSelector('dialog[open] .idle a');
    expect(await foundIn(item, gluedPieces)).toEqual([]);
    await item.keyboard.type('苏州');
    await item.waitForSelector('dialog ol a');
    await item.waitForSelector('dialog .jumps a');
    expect(await foundIn(item, gluedPieces)).toEqual([]);
    expect(await foundIn(item, outlineFaults)).toEqual([]);
  });

  it('the map, of the country and of a province', async () => {
    const map = await open('/map/', { viewport: { width: 1440, height: 1000 } });
    await map.waitForSelector('[data-atlas][data-ready="true"]');
    expect(await foundIn(map, gluedPieces)).toEqual([]);
    await map.click('.atlas-places button:has-text("江苏")');
    await map.waitForSelector('.atlas-inside');
    expect(await foundIn(map, gluedPieces)).toEqual([]);
    expect(await foundIn(map, outlineFaults)).toEqual([]);
  });
});
