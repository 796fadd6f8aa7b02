import { describe, expect, it } from 'vitest';
import { isCjk, isHan, printedWidth } from './characters.ts';

describe('isCjk', () => {
  it('counts ideographs, their punctuation and full-width forms', () => {
    expect([...'园，（Ａ“—·●𠮷'].every(isCjk)).toBe(true);
  });

  it('counts no Latin letter, digit or ASCII mark', () => {
    expect([...'aZ9,(%'].some(isCjk)).toBe(false);
  });
});

describe('isHan', () => {
  it('is true for ideographs only', () => {
    expect([isHan('园'), isHan('，'), isHan('A')]).toEqual([true, false, false]);
  });
});

describe('printedWidth', () => {
  it('counts two columns for a Chinese character and one for a Latin letter', () => {
    expect(printedWidth('年产3GW，')).toBe(9);
  });
});
