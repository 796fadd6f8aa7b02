import { describe, expect, it } from 'vitest';
import { assetsOf } from './assets.ts';
import { ranked } from './rank.ts';
import { fitting } from './room.ts';

describe('the files of a page', () => {
  const scripts: Record<string, string> = {
    '/w/assets/a.js': 'import{b}from"./b.js";import("./later.js");b()',
    '/w/assets/b.js': 'import"./a.js";export{c}from"./c.js";',
    '/w/assets/c.js': 'export const c=1',
  };
  const read = async (path: string) => scripts[path] ?? '';

  it('are its styles, its drawings, and its scripts with what they import, but not what they may ask for later', async () => {
    const html = `<link rel="stylesheet" href="/w/assets/x.css"><script type="module" src="/w/assets/a.js"></script>
      <use href="/w/maps/china.svg#p1"/><use href="/w/maps/china.svg#p2"/><a href="/w/regions/jiangsu/">…</a>`;
    expect((await assetsOf(html, '/w/issues/1/', read)).sort()).toEqual([
      '/w/assets/a.js',
      '/w/assets/b.js',
      '/w/assets/c.js',
      '/w/assets/x.css',
      '/w/maps/china.svg',
    ]);
  });
});

describe('where there is room for a part only', () => {
  const page = (path: string, ...assets: string[]) => ({ path, bytes: 40, assets });
  const sizes = new Map([
    ['a', 20],
    ['b', 20],
  ]);

  it('the first pages stay, and a file that several need is counted once', () => {
    const pages = [page('3', 'a'), page('2', 'a', 'b'), page('1', 'b')];
    expect(fitting(pages, sizes, 120)).toEqual({ pages: ['3', '2'], assets: new Set(['a', 'b']) });
    expect(fitting(pages, sizes, 160).pages).toEqual(['3', '2', '1']);
    expect(fitting(pages, sizes, 119)).toEqual({ pages: ['3'], assets: new Set(['a']) });
  });

  it('no page takes the place of a more wanted one that is too large', () => {
    expect(fitting([{ path: 'large', bytes: 500, assets: [] }, page('old')], sizes, 100).pages).toEqual([]);
  });
});

describe('what is kept first', () => {
  const paths = ['a/', 'b/', 'watch/2024-w09.json', 'watch/issues.json', 'watch/2024-w10.json', 'watch/'];
  const all = [...paths, 'gone/', 'issues/2024-w10/'].map((path) => `/w/${path}`);

  it('is the issue, the page of what is followed, its data, then what was followed last, whatever came last', () => {
    const order = [
      'issues/2024-w10/',
      'watch/',
      'watch/issues.json',
      'watch/2024-w10.json',
      'watch/2024-w09.json',
    ];
    const expected = [...order, 'b/', 'a/'].map((path) => `/w/${path}`);
    const followed = ['/w/watch/', '/w/b/', '/w/c/', '/w/a/'];
    expect(ranked(all, followed, '/w/')).toEqual(expected);
    expect(ranked([...all].reverse(), followed, '/w/')).toEqual(expected);
  });

  it('is the issue alone where nothing is followed', () => {
    expect(ranked(all, [], '/w/')).toEqual(['/w/issues/2024-w10/']);
  });
});
