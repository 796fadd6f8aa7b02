import { describe, expect, it } from 'vitest';
import { letter } from '../../../../tests/lib/print/letters.ts';
import type { Letter } from './letters.ts';
import { setUpright } from './turn.ts';

const WORDS = '铜仁碧江区轴承项目签约落户。';
/** A line of an upright page of 600 × 800 points. */
const line = (y = 100) => [...WORDS].map((char, i) => letter(char, 50 + i * 10, y));
/** The same line on a page rotated clockwise by quarter turns. */
function turned(letters: readonly Letter[], quarters: number): Letter[] {
  return letters.map((one) => {
    if (quarters === 1) return { ...one, x: 800 - one.y, y: one.x, along: [0, 1] };
    if (quarters === 2) return { ...one, x: 600 - one.x, y: 800 - one.y, along: [-1, 0] };
    return { ...one, x: one.y, y: 600 - one.x, along: [0, -1] };
  });
}
const placed = (letters: readonly Letter[]) => letters.map(({ text, x, y }) => ({ text, x, y }));

describe('setUpright', () => {
  it.each([1, 2, 3])('turns a page back by %i quarters', (quarters) => {
    const size = quarters === 2 ? { width: 600, height: 800 } : { width: 800, height: 600 };
    const { pages, askew } = setUpright({ ...size, letters: turned(line(), quarters) });
    expect(pages).toMatchObject([{ width: 600, height: 800 }]);
    expect(placed(pages[0]?.letters ?? [])).toEqual(placed(line()));
    expect(askew).toEqual([]);
  });

  it('sets words aside that lean or stand in the margin, and loses none', () => {
    const margin = [...'第一版'].map((char, i) => letter(char, 20, 300 - i * 10, { along: [0, -1] }));
    const mark = [...'样张'].map((char, i) => letter(char, 200 + i * 7, 300 - i * 7, { along: [0.7, -0.7] }));
    const { pages, askew } = setUpright({
      width: 600,
      height: 800,
      letters: [...line(), ...margin, ...mark],
    });
    expect(pages.map(({ letters }) => letters.length)).toEqual([WORDS.length]);
    expect(askew.map(({ text }) => text).sort()).toEqual([...'第一版样张'].sort());
  });

  it('reads a turned table on an upright page as a page of its own', () => {
    const upright = Array.from({ length: 9 }, (_, i) => line(100 + i * 20)).flat();
    const table = turned(Array.from({ length: 5 }, (_, i) => line(100 + i * 20)).flat(), 3);
    const { pages } = setUpright({ width: 800, height: 800, letters: [...upright, ...table] });
    expect(pages.map(({ letters }) => letters.length)).toEqual([9 * WORDS.length, 5 * WORDS.length]);
  });

  it('takes a page that was scanned a little askew for level', () => {
    const letters = line().map((one): Letter => ({ ...one, along: [0.999, 0.03] }));
    expect(setUpright({ width: 600, height: 800, letters }).askew).toEqual([]);
  });
});
