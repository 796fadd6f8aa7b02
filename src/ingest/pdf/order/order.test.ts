import { describe, expect, it } from 'vitest';
import { inReadingOrder } from './joints.ts';

/** A line of 10 pt in a row of 12 pt; left and right edge in points. */
const line = (text: string, row: number, left: number, right: number) => {
  return { text, left, right, top: row * 12, bottom: row * 12 + 10, size: 10, blankEnd: false };
};
const left = (text: string, row: number) => line(text, row, 0, 100);
const right = (text: string, row: number) => line(text, row, 120, 220);
const across = (text: string, row: number) => line(text, row, 0, 220);
const order = (...lines: ReturnType<typeof line>[]) =>
  inReadingOrder([lines])
    .map(({ text }) => text)
    .join(' ');

describe('inReadingOrder', () => {
  it('reads the left column before the right one', () => {
    const lines = [left('甲', 0), right('丙', 0), left('乙', 1), right('丁', 1)];
    expect(order(...lines)).toBe('甲 乙 丙 丁');
    expect(inReadingOrder([lines]).map(({ column }) => column)).toEqual([0, 0, 1, 1]);
  });

  it('ends the columns at a line across both', () => {
    const page = [
      across('一', 0),
      left('甲', 1),
      right('丙', 1),
      left('乙', 2),
      right('丁', 2),
      across('二', 3),
    ];
    expect(order(...page, left('戊', 4), right('己', 4))).toBe('一 甲 乙 丙 丁 二 戊 己');
  });

  it('reads titles side by side with the text below each', () => {
    const page = [left('●一', 0), right('●二', 0), left('甲。', 1), right('乙。', 1)];
    expect(order(...page, left('●三', 2), right('●四', 2), left('丙。', 3), right('丁。', 3))).toBe(
      '●一 甲。 ●二 乙。 ●三 丙。 ●四 丁。',
    );
  });

  it('reads a lead at the right of its body first', () => {
    const page = [left('■甲', 1), right('导语一', 1), left('乙（黄冈日报）。', 2), right('导语二。', 2)];
    expect(order(across('●标题', 0), ...page)).toBe('●标题 导语一 导语二。 ■甲 乙（黄冈日报）。');
  });

  it('reads a title before the lead at the right of it and its body', () => {
    const page = [
      left('●标题', 0),
      right('导语一', 0),
      left('■甲', 1),
      right('导语二。', 1),
      left('乙（甲网）。', 2),
    ];
    expect(order(...page)).toBe('●标题 ■甲 乙（甲网）。 导语一 导语二。');
  });

  it('ends an item where the lead of the next begins above its title, in the middle of its cell', () => {
    const low = (text: string, row: number) => ({
      ...left(text, row),
      top: row * 12 + 7,
      bottom: row * 12 + 17,
    });
    const first = [left('●一', 0), left('■甲', 1), right('导语。', 1), left('乙（甲网）。', 2)];
    const next = [right('另一条导', 5), low('●二', 5), right('语。', 6), low('■丙（乙网）。', 6)];
    expect(order(...first, ...next)).toBe('●一 导语。 ■甲 乙（甲网）。 ●二 ■丙（乙网）。 另一条导 语。');
  });

  it('keeps a body at the right of another after it', () => {
    const page = [left('■甲', 0), right('■丙', 0), left('乙（甲网）。', 1), right('丁（乙网）。', 1)];
    expect(order(...page)).toBe('■甲 乙（甲网）。 ■丙 丁（乙网）。');
  });

  it('sorts a drawing with thousands of texts by height alone', () => {
    const drawing = Array.from({ length: 1600 }, (_, row) => [right(`右${row}`, row), left(`左${row}`, row)]);
    expect(order(...drawing.flat())).toMatch(/^左0 右0 左1 右1 /);
  });

  it('finds nothing on an empty page', () => {
    expect(inReadingOrder([])).toEqual([]);
  });
});

it('reads a lead beside its body where their lines are at different heights', () => {
  const lead = ['甲项目近日', '在合肥开工', '建设。'].map((text, i) => left(text, 2 + 2 * i));
  const body = ['■甲项目占地八', '十亩，分两', '期建设，预计', '明年（合肥日报）。'].map((text, i) =>
    right(text, 1 + 2 * i),
  );
  const [title, next] = [across('●甲项目开工', 0), across('●乙项目签约', 9)];
  expect(order(title, ...body, ...lead, next)).toBe(
    [title, ...lead, ...body, next].map(({ text }) => text).join(' '),
  );
});
