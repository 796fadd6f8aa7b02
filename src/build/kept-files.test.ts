import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { breakSeal, empty, prune, refuseToEmpty, sealFiles } from './kept-files.ts';
import { siteFiles } from './site-files.ts';

let root: string;
let folder: string;
let seal: string;

const built = { archive: 'archive', code: 'v1', keys: new Map([['a page', 'its key']]) };

/** Writes a file as if it had been changed then, seconds since 1970. */
function write(name: string, text: string, then: number): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  utimesSync(path, then, then);
  return path;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-'));
  folder = join(root, 'dist');
  seal = join(root, 'caches', 'seal.json');
  write('index.html', 'home', 1000);
  write('projects/1/index.html', 'one', 1001);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a sealed folder', () => {
  it('is whole as long as nobody touches it, and its seal is good for one build', () => {
    sealFiles(seal, siteFiles(folder), built);
    const { files, ...rest } = breakSeal(seal, 'archive', folder)!;
    expect([...files.keys()]).toContain(join(folder, 'index.html'));
    expect(rest).toEqual({ code: built.code, keys: built.keys });
    expect(breakSeal(seal, 'archive', folder)).toBeNull();
  });

  it.each<[string, () => void]>([
    ['a page was written anew', () => write('index.html', 'HOME', 2000)],
    ['a page was put back from an older build', () => write('index.html', 'my home', 900)],
    ['a page is missing', () => rmSync(join(folder, 'projects'), { recursive: true })],
    ['a file was added', () => write('notes.txt', '', 900)],
    ['it is gone', () => rmSync(folder, { recursive: true })],
  ])('is not whole when %s', (_, change) => {
    sealFiles(seal, siteFiles(folder), built);
    change();
    expect(breakSeal(seal, 'archive', folder)).toBeNull();
  });

  it('is not whole when its seal was cut off', () => {
    sealFiles(seal, siteFiles(folder), built);
    truncateSync(seal, 40);
    expect(breakSeal(seal, 'archive', folder)).toBeNull();
  });

  it('is not whole for another archive that was built into it', () => {
    sealFiles(seal, siteFiles(folder), built);
    expect(breakSeal(seal, 'another', folder)).toBeNull();
  });
});

it('prunes what the build neither wrote nor took over, folders too', () => {
  const kept = write('projects/2/index.html', 'two', 1002);
  sealFiles(seal, siteFiles(folder), built);
  const former = breakSeal(seal, 'archive', folder)!;
  write('index.html', 'home', 900);
  write('search/0a1b2c/0.z', 'postings', 900);
  prune(folder, former, new Set([kept]));
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(
    [
      'index.html',
      'projects',
      'projects/2',
      'projects/2/index.html',
      'search',
      'search/0a1b2c',
      'search/0a1b2c/0.z',
    ].sort(),
  );
});

it('empties a folder, but leaves the repository that a site is pushed from', () => {
  write('.git/HEAD', 'ref: refs/heads/pages', 1000);
  empty(folder);
  expect(readdirSync(folder)).toEqual(['.git']);
  expect(siteFiles(folder)).toEqual([]);
  empty(join(folder, 'nowhere'));
});

it.each(['/home/weekly', '/home/weekly/dist', '/home', '/home/weekly/dist/content'])(
  'never empties a folder with the texts in it: %s',
  (out) => {
    expect(() => refuseToEmpty(out, ['/home/weekly/dist/content/issues'])).toThrow(
      /would delete .*content\/issues/,
    );
  },
);

it('empties a folder beside them', () => {
  expect(() => refuseToEmpty('/home/weekly/dist', ['/home/weekly', '/home/weekly/dist-old'])).not.toThrow();
});
