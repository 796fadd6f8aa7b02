import { basename } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { Uploads } from './uploads.ts';

const uploads = new Uploads();
afterAll(() => uploads.close());

it.each(['..', '.', '', 'constructor'])('%j is the key of no file', (key) => {
  uploads.keep('a.txt', Buffer.from('a'));
  expect(() => uploads.pathOf(key)).toThrow('没有这个文件');
});

it('a name longer than a disk takes is cut, and keeps its ending', () => {
  const path = uploads.pathOf(uploads.keep(`${'周'.repeat(300)}.pdf`, Buffer.from('a')));
  expect(basename(path)).toMatch(/^周+\.pdf$/);
});
