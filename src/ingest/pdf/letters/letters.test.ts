import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { readLetters } from './letters.ts';

const glyph = (unicode: string, width = 1000) => ({
  unicode,
  originalCharCode: 7,
  width,
  isSpace: unicode === ' ',
});
/** A page of 100 points, measured from the top. */
const PAGE = [1, 0, 0, -1, 0, 100];
function letters(...operations: [operation: number, ...args: unknown[]][]) {
  const list = { fnArray: operations.map(([fn]) => fn), argsArray: operations.map(([, ...args]) => args) };
  return readLetters(list, PAGE, (name) => (name === 'broken' ? null : {}));
}
const at = (...operations: Parameters<typeof letters>) =>
  letters(...operations).map(({ text, x, y }) => `${text} ${Math.round(x)} ${Math.round(y)}`);

describe('readLetters', () => {
  it('gives each letter its own place, with spacing, kerning and stretched words', () => {
    expect(
      at(
        [OPS.setFont, 'F', 10],
        [OPS.setCharSpacing, 1],
        [OPS.setWordSpacing, 5],
        [OPS.setTextMatrix, [1, 0, 0, 1, 20, 80]],
        [OPS.showText, [glyph('园'), -500, glyph('区'), glyph(' ', 250), glyph('周')]],
      ),
    ).toEqual(['园 20 20', '区 36 20', '  47 20', '周 56 20']);
  });

  it('moves to the next line by the leading', () => {
    expect(
      at(
        [OPS.setFont, 'F', 10],
        [OPS.setLeadingMoveText, 10, -12],
        [OPS.showText, [glyph('甲')]],
        [OPS.nextLine],
        [OPS.showText, [glyph('乙')]],
      ),
    ).toEqual(['甲 10 112', '乙 10 124']);
  });

  it('knows what is turned, what is light and what has no ink', () => {
    const [turned, light, hidden, plain] = letters(
      [OPS.setFont, 'F', 10],
      [OPS.setTextMatrix, [0, 2, -2, 0, 50, 50]],
      [OPS.showText, [glyph('转')]],
      [OPS.save],
      [OPS.setFillRGBColor, '#dddddd'],
      [OPS.setTextMatrix, [1, 0, 0, 1, 0, 0]],
      [OPS.showText, [glyph('淡')]],
      [OPS.restore],
      [OPS.setTextRenderingMode, 3],
      [OPS.showText, [glyph('隐')]],
      [OPS.setTextRenderingMode, 0],
      [OPS.showText, [glyph('明')]],
    );
    expect(turned).toMatchObject({ size: 20, width: 20, along: [0, -1] });
    expect(light?.light).toBeGreaterThan(0.8);
    expect([hidden?.hidden, plain?.hidden, plain?.light]).toEqual([true, false, 0]);
  });

  it('places the letters of forms within forms', () => {
    expect(
      at(
        [OPS.paintFormXObjectBegin, [1, 0, 0, 1, 30, 0], null],
        [OPS.transform, 1, 0, 0, 1, 0, 10],
        [OPS.setFont, 'F', 10],
        [OPS.showText, [glyph('表')]],
        [OPS.paintFormXObjectEnd],
        [OPS.setFont, 'F', 10],
        [OPS.showText, [glyph('外')]],
      ),
    ).toEqual(['表 30 90', '外 10 100']);
  });

  it('leaves a sign where a font that could not be loaded draws', () => {
    expect(letters([OPS.setFont, 'broken', 10], [OPS.showText, []]).map(({ text }) => text)).toEqual([
      '\uFFFD',
    ]);
  });
});
