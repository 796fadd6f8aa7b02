import { describe, expect, it } from 'vitest';
import { readLines } from './lines.ts';

const texts = (text: string) => readLines(text).map((line) => line.text);

describe('readLines', () => {
  it('numbers lines as an editor does, counting empty ones', () => {
    expect(readLines('甲\n\n\n乙').map(({ n, gap }) => [n, gap])).toEqual([
      [1, 2],
      [4, 0],
    ]);
  });

  it.each([
    ['line feeds', '甲\n乙\n'],
    ['both', '甲\r\n乙\r\n'],
    ['lone carriage returns', '甲\r乙\r'],
  ])('ends lines at %s', (_, text) => {
    expect(readLines(text).map((line) => [line.n, line.text, line.gap])).toEqual([
      [1, '甲', 0],
      [2, '乙', 1],
    ]);
  });

  it('ends a line at a form feed without counting it as a line of the file', () => {
    expect(readLines('甲\f乙\n丙').map((line) => [line.n, line.text])).toEqual([
      [1, '甲'],
      [1, '乙'],
      [2, '丙'],
    ]);
  });

  it('records blanks of any width at both ends of a line', () => {
    const signs = readLines(' 甲\n乙 \n\u3000丙\u00A0\n丁').map((line) => [line.blankStart, line.blankEnd]);
    expect(signs).toEqual([
      [true, false],
      [false, true],
      [true, true],
      [false, false],
    ]);
  });

  it('removes blanks around the text but not inside it', () => {
    expect(texts('\t 总投资 5 亿元 \u3000')).toEqual(['总投资 5 亿元']);
  });

  it('counts a line of invisible characters as empty', () => {
    expect(readLines('甲\n\u200B\uFEFF\n乙').map((line) => line.gap)).toEqual([1, 0]);
  });

  it('finds no line in blanks', () => {
    expect(readLines(' \n\t\r\n\u3000\f')).toEqual([]);
  });
});
