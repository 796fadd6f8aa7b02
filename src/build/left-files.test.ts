import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { leftFiles } from './left-files.ts';
import { filesIn } from './site-files.ts';

let folder: string;
const inSite = (path = '') => join(folder, 'site', path);
function write(path: string, text = 'as built'): void {
  mkdirSync(dirname(inSite(path)), { recursive: true });
  writeFileSync(inSite(path), text);
}

/** Starts a build. @returns the files that it finds, and a function that ends it, given the files that Astro made */
function start() {
  const { hooks } = leftFiles();
  const call = (name: keyof typeof hooks, given: object) => (hooks[name] as (given: object) => void)(given);
  const url = (name: string) => pathToFileURL(`${join(folder, name)}/`);
  call('astro:config:done', { config: { outDir: url('site'), cacheDir: url('cache') } });
  call('astro:build:start', {});
  const end = (...made: string[]) =>
    call('astro:build:done', { assets: new Map([['/', made.map((path) => pathToFileURL(inSite(path)))]]) });
  return { found: filesIn(inSite()), end };
}

const PAGES = ['news/1/index.html', 'news/2/index.html'];
const INDEX = 'pagefind/2023-a/index';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'left-'));
  mkdirSync(inSite());
  const { end } = start();
  for (const path of [...PAGES, INDEX, 'assets/style.css']) write(path);
  end(...PAGES);
});
afterEach(() => rmSync(folder, { recursive: true }));

it('a build finds the pages and search indexes of the last one, and nothing else', () => {
  write('drafts/a/index.html');
  symlinkSync(inSite('nowhere'), inSite('link'));
  expect(start().found).toEqual([...PAGES, INDEX]);
  expect(readdirSync(inSite())).toEqual(['news', 'pagefind']);
});

it('a build finds no file that someone wrote to, even if it has its length', () => {
  write(PAGES[0]!, 'AS BUILT');
  write(INDEX, 'longer than built');
  expect(start().found).toEqual([PAGES[1]]);
});

it('a build finds nothing after one that did not finish', () => {
  start();
  expect(start().found).toEqual([]);
});

it('a page that is not made any more is deleted with its folder', () => {
  start().end(PAGES[1]!);
  expect(readdirSync(inSite('news'))).toEqual(['2']);
});

it('a file that has come in the place of a page stays', () => {
  const { end } = start();
  write(PAGES[0]!, 'from public/');
  end(PAGES[1]!);
  expect(filesIn(inSite())).toContain(PAGES[0]);
});

it('leaves a git repository in the folder alone', () => {
  write('.git/HEAD');
  start();
  expect(readdirSync(inSite())).toContain('.git');
});
