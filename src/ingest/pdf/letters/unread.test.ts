import { describe, expect, it } from 'vitest';
import { letter } from '../../../../tests/lib/print/letters.ts';
import type { Letter } from './letters.ts';
import { showUnread } from './unread.ts';

const WORDS = '铜仁碧江区轴承项目签约落户，总投资约十二亿元，占地八十亩，分两期建设，预计明年年底投产。';
const line = (text = WORDS, more: Partial<Letter> = {}) =>
  [...text].map((char, i) => letter(char, i * 10, 20, more));
const read = (...letters: Letter[][]) =>
  showUnread('a.pdf', [{ width: 600, height: 800, letters: letters.flat() }])[0]
    ?.letters.map(({ text }) => text)
    .join('');

describe('showUnread', () => {
  it.each([
    ['a control character', '\u0012'],
    ['a letter of private use', '\uE123'],
    ['a letter of the planes for private use', '\u{F0123}'],
    ['the replacement character', '\uFFFD'],
  ])('shows %s as a box', (_, sign) => {
    expect(read(line(), line(), [letter(sign, 0, 40)])?.slice(-1)).toBe('□');
  });

  it('shows all letters of a font that names none of its own, digits and Latin letters too', () => {
    const mute = [1, 2, 0x35, 0x62].map((code) =>
      letter(String.fromCodePoint(code), 0, 40, { font: 'M', code }),
    );
    expect(read(...Array.from({ length: 6 }, () => line()), mute)?.slice(-4)).toBe('□□□□');
    const plain = [0x35, 0x62].map((code) => letter(String.fromCodePoint(code), 0, 40, { font: 'L', code }));
    expect(read(line(), plain)?.slice(-2)).toBe('5b');
  });

  it('reads a font whose numbers of letters are longer than any character’s', () => {
    const long = [...'一二'].map((char, i) => letter(char, i * 10, 40, { font: 'L', code: 0x8139ee39 + i }));
    expect(read(line(), long)?.slice(-2)).toBe('一二');
  });

  it('takes a tab for a blank, and bullets of symbol fonts for bullets', () => {
    expect(read(line(), line('\t●\uF06E\uF0B7\u2015'))?.slice(-5)).toBe(' ●■•—');
  });

  it('refuses a text of which much cannot be read, and names the pages', () => {
    expect(() => read(line(), line('\uE001\uE002\uE003\uE004'))).toThrow(
      /^a\.pdf: 4 of \d+ letters cannot be read \(page 1\): .*OCR/,
    );
  });

  it.each([
    ['letters of another font’s numbers', '!"#$%&*+ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrst'],
    ['rare ideographs', String.fromCodePoint(...Array.from({ length: 60 }, (_, i) => 0x3400 + i * 7))],
    ['bytes read as Latin', 'é“œä»\u00a0ç¢§æ±ŸåŒºè½´æ‰¿é¡¹ç›®ç\u00adçº¦è½æˆ·ä¸€äºŒä¸‰å››äº”å…ä¸ƒå…«'],
  ])('refuses %s: that is no Chinese text', (_, text) => {
    expect(() => read(line(text.repeat(2)))).toThrow(/no Chinese text.*OCR/);
  });

  it('reads traditional characters and a text that is half English', () => {
    expect(
      read(
        line('臺灣積體電路製造與園區開發項目簽約儀式舉行，總投資額達到五十億元，佔地廣闊，預計兩年後投產。'),
      ),
    ).toContain('總投資');
    expect(read(line(), line('Siemens Healthineers and Contemporary Amperex'))).toContain('Amperex');
  });

  it('names OCR where there is no text at all', () => {
    expect(() => read([])).toThrow(/no text.*OCR/);
  });
});
