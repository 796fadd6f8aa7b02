import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_REDIRECTS, REDIRECTS_FILE, readRedirects } from './redirects.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'redirects-'));
});
afterEach(() => rmSync(dir, { recursive: true }));
const write = (text: string) => writeFileSync(join(dir, REDIRECTS_FILE), text);

describe('redirects', () => {
  it('are empty without a file, or with only its comments', () => {
    expect(readRedirects(dir)).toEqual([]);
    write(EMPTY_REDIRECTS);
    expect(readRedirects(dir)).toEqual([]);
  });

  it('are read one per line', () => {
    write(`${EMPTY_REDIRECTS}/projects/a/: /news/a/\n/parks/旧/: /parks/新/\n`);
    expect(readRedirects(dir)).toEqual([
      { from: '/projects/a/', to: '/news/a/' },
      { from: '/parks/旧/', to: '/parks/新/' },
    ]);
  });

  it.each([
    ['/a/: b', 'redirects.yaml:2: “b” is no address'],
    ['https://a.cn/: /b/', 'redirects.yaml:2: “https://a.cn/” is no address'],
    ['/a/: javascript:x', 'is no address'],
    ['/a/:', '“” is no address'],
    ['/a/: /b/\n/b/: /a/', 'redirects.yaml:2: /a/ leads back to itself'],
    ['- /a/', 'must have lines'],
    ['/a/: /b/\n/a/: /c/', 'unique'],
  ])('refuses %j with its line', (text, message) => {
    write(`# moved\n${text}\n`);
    expect(() => readRedirects(dir)).toThrow(message);
  });
});
