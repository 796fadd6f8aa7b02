import { describe, expect, it } from 'vitest';
import { inventIssue } from '../../tests/lib/invented-issue.ts';
import { unscrambled } from '../../tests/lib/scramble.ts';
import { readIssue } from './index.ts';

const text = unscrambled(inventIssue(2, 12));
const read = (changed: string) => readIssue('week.txt', new TextEncoder().encode(changed));
/**
 * Replaces every letter by a rule, but not marks and line ends. A text layer that does not match the print looks like
 * this.
 */
const letters = (to: (char: string, i: number) => string) =>
  [...text].map((c, i) => (/\p{L}/u.test(c) ? to(c, i) : c)).join('');

describe('a text that does not match the print is refused, with the cause', () => {
  it.each([
    [
      'letters of another alphabet',
      letters((c) => String.fromCharCode(0x21 + ((c.codePointAt(0) ?? 0) % 90))),
      'no Chinese prose',
    ],
    [
      'letters of the font',
      letters((c) => String.fromCharCode(0x400 + ((c.codePointAt(0) ?? 0) % 250))),
      'no Chinese prose',
    ],
    [
      'UTF-8 read as GBK',
      new TextDecoder('gb18030').decode(new TextEncoder().encode(text)),
      'no Chinese prose',
    ],
    [
      'characters of another font',
      letters((c) => String.fromCodePoint(0x3400 + ((c.codePointAt(0) ?? 0) % 6000))),
      'wrong encoding',
    ],
    ['letters without text', letters((c, i) => (i % 9 === 0 ? '\u0003' : c)), 'letters have no text'],
    ['letters of private fonts', letters((c, i) => (i % 9 === 0 ? '\uE100' : c)), 'letters have no text'],
  ])('%s', (_, changed, cause) => {
    expect(() => read(changed)).toThrow(cause);
    expect(() => read(changed)).toThrow(/^week\.txt: [^\n]*OCR[^\n]*$/);
  });

  it('but not a text with a few of them: each item says so', () => {
    const { items } = read(text.replace('科技股份', '\u0003技\u0011份'));
    const lost = items.filter(({ notes }) => notes.some(({ code }) => code === 'text-lost'));
    expect(lost).toHaveLength(1);
    expect(lost[0]?.body.join()).toContain('□技□份');
    expect(lost[0]?.notes.map(({ text: why }) => why)).toContain('有 2 个字在原文件中缺失，以“□”代替');
  });
});

describe('a text with two issues is refused, with both labels and the line', () => {
  const [label = '', ...rest] = text.split('\n');
  it.each([
    [
      'one behind the other',
      `${text}\n${unscrambled({ ...inventIssue(3, 8), label: '2024年6月1期 (总152期)' })}`,
    ],
    ['in the headers of their pages', [label, ...rest, '2024年6月1期', ...rest].join('\n')],
    ['with labels written otherwise', [label, ...rest, '园区周报 2024 年 06 月第 1 期', ...rest].join('\n')],
  ])('%s', (_, changed) => {
    expect(() => read(changed)).toThrow(
      /^week\.txt:\d+: [^\n]*holds two issues, “[^”]*”[^\n]*file of its own/,
    );
  });

  it('but not one with a header of the issue before on its pages', () => {
    const lines = text.split('\n');
    const at = Math.floor(lines.length / 2);
    const stale = '2024年6月1期';
    expect(read([...lines.slice(0, at), stale, ...lines.slice(at), stale].join('\n')).items).toHaveLength(12);
  });

  it('but not one whose label recurs, or whose text speaks of another', () => {
    const own = text.replaceAll('（', '，见本刊2024年6月1期（');
    expect(read(`${own}\n${label}\n`).items).toHaveLength(12);
  });
});
