import { describe, expect, it } from 'vitest';
import { SeedError } from '../error.ts';
import { decode } from './decode.ts';

const TEXT = '一、招商引资\n●铜仁碧江区轴承项目签约\n■6月8日签约（铜仁市政府网站）。\n';
/** 一二 in GBK, and a longer sequence of common words. */
const GBK = [0xd2, 0xbb, 0xb6, 0xfe, 0xc7, 0xa9, 0xd4, 0xbc, 0xcf, 0xee, 0xc4, 0xbf];
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, { big = false, mark = false } = {}): Uint8Array {
  const units = [...(mark ? '\uFEFF' : ''), ...text].flatMap((char) =>
    Array.from({ length: char.length }, (_, i) => char.charCodeAt(i)),
  );
  return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
}

const failure = (bytes: Uint8Array) => {
  try {
    decode('week.txt', bytes);
  } catch (error) {
    if (error instanceof SeedError) return error.message;
    throw error;
  }
  return null;
};

describe('decode', () => {
  it('reads UTF-8 without any doubt', () => {
    expect(decode('week.txt', utf8(TEXT))).toEqual({ text: TEXT, doubts: [] });
  });

  it('omits the byte order mark of UTF-8', () => {
    expect(decode('week.txt', utf8(`\uFEFF${TEXT}`)).text).toBe(TEXT);
  });

  it.each([
    ['little-endian with mark', false, true],
    ['big-endian with mark', true, true],
  ])('reads UTF-16 %s, with a doubt', (_, big, mark) => {
    const { text, doubts } = decode('week.txt', utf16(TEXT, { big, mark }));
    expect(text).toBe(TEXT);
    expect(doubts).toMatchObject([{ code: 'encoding', file: 'week.txt', line: null }]);
    expect(doubts[0]?.text).toContain(big ? 'UTF-16BE' : 'UTF-16LE');
  });

  it('recognises UTF-16 without byte order mark by the zero bytes of digits and line breaks', () => {
    const text = '6月8日，12个项目签约\n'.repeat(3);
    expect(decode('week.txt', utf16(text)).text).toBe(text);
    expect(decode('week.txt', utf16(text, { big: true })).text).toBe(text);
  });

  it('reads GBK, with a doubt', () => {
    const { text, doubts } = decode('week.txt', Uint8Array.from(GBK));
    expect(text).toBe('一二签约项目');
    expect(doubts[0]?.text).toContain('GBK');
  });

  it('reads GBK that was cut inside a character', () => {
    expect(decode('week.txt', Uint8Array.from(GBK.slice(0, -1))).text).toBe('一二签约项');
  });

  it('reads a text cut inside a character up to the last whole one, with a doubt', () => {
    for (const cut of [1, 2]) {
      const { text, doubts } = decode('week.txt', utf8('■签约仪式').slice(0, -cut));
      expect(text).toBe('■签约仪');
      expect(doubts[0]?.text).toContain('cut off');
    }
  });

  it('keeps a few unreadable bytes in a long text visible, with a doubt that counts them', () => {
    const bytes = Uint8Array.from([...utf8(TEXT.repeat(20)), 0xff, ...utf8('。\n')]);
    const { text, doubts } = decode('week.txt', bytes);
    expect(text).toContain('\uFFFD。');
    expect(doubts[0]?.text).toMatch(/^1 unreadable/);
  });

  describe('of a file put together from UTF-8 and GBK', () => {
    const [a, b] = [utf8('一、招商引资\n●铜仁轴承\n'), Uint8Array.from([...GBK, 0x0a])];

    it.each([
      ['UTF-8 first', [...a, ...b], '3'],
      ['GBK first', [...b, ...a], '1'],
      ['line by line', [...a, ...b, ...utf8('■6月8日签约（铜仁市政府网站）。\n'), ...b], '3, 5'],
      ['with line ends of Windows', [...utf8('一、招商引资\r\n●铜仁轴承\r\n'), ...GBK, 0x0d, 0x0a], '3'],
    ])('reads both, %s, with a doubt that names the lines', (_, bytes, lines) => {
      const { text, doubts } = decode('week.txt', Uint8Array.from(bytes));
      expect(text).toContain('一、招商引资');
      expect(text).toContain('一二签约项目');
      expect(doubts).toMatchObject([{ code: 'encoding' }]);
      expect(doubts[0]?.text).toContain(`(line ${lines})`);
    });

    it('refuses it when a line is in both', () => {
      const bytes = [
        ...utf8('一、招商引资\n●铜仁轴承项目签约落户'),
        ...GBK,
        ...utf8('碧江区经济开发区\n'),
        ...b,
      ];
      expect(failure(Uint8Array.from(bytes))).toContain('save it as UTF-8');
    });
  });

  it('refuses an empty file', () => {
    expect(failure(new Uint8Array())).toBe('week.txt: the file is empty');
  });

  it.each([
    ['a PDF', utf8('%PDF-1.7\n')],
    ['a PDF', utf8('\uFEFF\r\n%PDF-1.4\n')],
    ['a Word or ZIP file', utf8('PK\u0003\u0004rest')],
    ['an old Word file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['an OpenDocument file', utf8('PK\u0003\u0004\n\0mimetypeapplication/vnd.oasis.opendocument.text')],
    ['a rich text file', utf8('{\\rtf1\\ansi')],
    ['a web page', utf8('\n<!DOCTYPE html><html>')],
    ['a web page', utf8('<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">')],
    ['a web archive', utf8('MIME-Version: 1.0\nContent-Type: multipart/related;')],
    ['a Word file in XML', utf8('<?xml version="1.0"?><?mso-application progid="Word.Document"?>')],
    ['an archive', utf8('Rar!\u001a\u0007')],
    ['a picture', utf8('RIFF....WEBPVP8 ')],
    ['a picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
  ])('recognises %s, and says what to do', (kind, bytes) => {
    expect(failure(bytes)).toContain(`this is ${kind}`);
    expect(failure(bytes)).toMatch(
      /: (?:give its name the ending|save it as PDF, \.docx or|read it with OCR|unpack it)/,
    );
  });

  it('refuses bytes with zeros in them', () => {
    expect(failure(Uint8Array.from([0, 1, 2, 0, 0, 255, 7, 0, 9]))).toContain('binary');
  });

  it('refuses bytes of an unknown encoding', () => {
    expect(failure(new Uint8Array(60).fill(0xff))).toContain('neither UTF-8');
  });
});
