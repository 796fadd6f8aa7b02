import { describe, expect, it } from 'vitest';
import { inReadingOrder } from './joints.ts';
import { areRows } from './rows.ts';

const line = (text: string, top: number, left: number, right = left + 100) => {
  return { text, left, right, top, bottom: top + 10, size: 10, blankEnd: false };
};
/** Lines below each other, 12 pt apart, from a given height. */
const cell = (top: number, left: number, ...texts: string[]) =>
  texts.map((text, i) => line(text, top + 12 * i, left));
const ITEM = ['●甲项目开工', '近日，甲项目', '在合肥开工。', '■项目占地八', '十亩（甲网）。'];
const SHORT = ['●乙项目签约', '■乙项目占地', '百亩（乙网）。'];

describe('areRows', () => {
  it.each([
    ['the top', 0, 0],
    ['the middle', 12, 12],
    ['the bottom', 24, 24],
  ])('knows rows whose cells set their text at %s', (_, first, second) => {
    const left = [...cell(0, 0, ...ITEM), ...cell(80 + second, 0, ...SHORT)];
    const right = [...cell(first, 120, ...SHORT), ...cell(80, 120, ...ITEM)];
    expect(areRows(left, right)).toBe(true);
  });

  it('does not take columns for rows that begin and end at one height', () => {
    const left = [...cell(0, 0, ...ITEM), ...cell(90, 0, ...SHORT)];
    const right = [...cell(0, 120, ...ITEM.slice(0, 4)), ...cell(78, 120, ...SHORT, '十亩。')];
    expect(areRows(left, right)).toBe(false);
  });

  it('lets the last row have one cell', () => {
    const left = [...cell(0, 0, ...ITEM), ...cell(80, 0, ...SHORT)];
    expect(areRows(left, cell(12, 120, ...SHORT))).toBe(true);
  });

  it('knows a newspaper, whose items begin at any height', () => {
    const left = [...cell(0, 0, ...ITEM), ...cell(80, 0, ...SHORT)];
    expect(areRows(left, [...cell(0, 120, ...SHORT), ...cell(50, 120, ...ITEM)])).toBe(false);
    expect(areRows(left, cell(30, 120, ...SHORT))).toBe(false);
    expect(areRows(cell(0, 0, ...ITEM), cell(7, 120, ...SHORT))).toBe(false);
  });
});

it('reads rows one after the other, the cells of each at the heights they have', () => {
  const rows = [
    [cell(12, 0, ...SHORT), cell(0, 120, ...ITEM)],
    [cell(80, 0, ...ITEM), cell(92, 120, ...SHORT)],
  ];
  const page = rows.flat(2);
  expect(inReadingOrder([page]).map(({ text }) => text)).toEqual(page.map(({ text }) => text));
});
