import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { weighSite } from './budget-integration.ts';
import { overweightMedian } from './budgets.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-';

/** Text that no compression makes small, the same at every run. */
function noise(length: number, seed = 1): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return LETTERS[(state >>> 8) % LETTERS.length];
  }).join('');
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'budgets-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
const ITEM = 'projects/2023-w41-02/index.html';
const attribute = (bytes: number) => `<p title="${noise(bytes)}"></p>`;

describe('byte budgets', () => {
  it('let a page within its budget pass', async () => {
    put({ [ITEM]: '<p>短</p>', 'index.html': '<p>短</p>' });
    expect((await weighSite(folder, '/')).faults).toEqual([]);
  });

  it('name a page whose markup is too heavy, its bytes and its budget', async () => {
    put({ [ITEM]: attribute(30_000) });
    expect((await weighSite(folder, '/')).faults[0]).toMatch(
      /^projects\/2023-w41-02\/index\.html needs 2\d\.\d kB \(HTML 2\d\.\d kB, CSS 0\.0 kB, scripts 0\.0 kB\); .*\(item\) is 18\.0 kB$/,
    );
  });

  it('count stylesheets and scripts, with what these import, under the base path too', async () => {
    put({
      [ITEM]:
        '<link rel="stylesheet" href="/weekly/a.css"><script type="module" src="/weekly/js/a.js"></script>',
      'a.css': noise(2_000),
      'js/a.js': 'import{x}from"./b.js";x()',
      'js/b.js': `export const x='${noise(4_000)}'`,
    });
    expect((await weighSite(folder, '/weekly/')).faults).toEqual([
      expect.stringMatching(/^projects.* loads 3\.\d kB of scripts; .* is 3\.0 kB$/),
    ]);
  });

  it('do not count what a script asks for later', async () => {
    put({
      [ITEM]: '<script type="module" src="/a.js"></script>',
      'a.js': 'addEventListener("click",()=>import("./b.js"))',
      'b.js': noise(9_000),
    });
    expect((await weighSite(folder, '/')).faults).toEqual([]);
  });

  it('never stop a publication because a text is long', async () => {
    // Han characters hard to compress, three bytes each.
    const text = [...noise(60_000)].map((c, at) =>
      String.fromCharCode(0x4e00 + ((c.charCodeAt(0) * 211 + at * 7919) % 20_000)),
    );
    put({ [ITEM]: `<p>${text.join('')}</p>` });
    expect((await weighSite(folder, '/')).faults).toEqual([]);
  });

  it('find the one heavy page among many', async () => {
    const pages = Array.from({ length: 700 }, (_, n) => [`news/2023-w01-${100 + n}/index.html`, '<p>短</p>']);
    put({ ...Object.fromEntries(pages), 'news/2023-w01-350/index.html': attribute(30_000) });
    expect((await weighSite(folder, '/')).faults).toHaveLength(1);
  });

  it('bound the median of item pages', () => {
    const budget = { kind: 'item', largest: 18_000, median: 14_000, text: 1 };
    expect(overweightMedian([9_000, 15_000, 15_500], budget)).toMatch(/half of the item pages need 15\.0 kB/);
    expect(overweightMedian([9_000, 10_000, 17_000], budget)).toBeNull();
  });
});
