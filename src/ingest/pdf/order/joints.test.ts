import { describe, expect, it } from 'vitest';
import { inReadingOrder } from './joints.ts';

const line = (text: string, row: number, left: number, right: number) => {
  return { text, left, right, top: row * 12, bottom: row * 12 + 10, size: 10, blankEnd: false };
};
const left = (text: string, row: number) => line(text, row, 0, 100);
const right = (text: string, row: number) => line(text, row, 120, 220);
const across = (text: string, row: number) => line(text, row, 0, 220);
const order = (...pages: ReturnType<typeof line>[][]) => inReadingOrder(pages).map(({ text }) => text);

describe('inReadingOrder over the end of a page', () => {
  it('lets the cells of a table go on each by itself', () => {
    expect(
      order(
        [left('●甲项目开工', 0), right('●乙项目投产', 0), left('■甲项目占地', 1), right('■乙项目产能', 1)],
        [left('八十亩（合肥日报）。', 0), right('十万台（芜湖日报）。', 0)],
      ),
    ).toEqual([
      '●甲项目开工',
      '■甲项目占地',
      '八十亩（合肥日报）。',
      '●乙项目投产',
      '■乙项目产能',
      '十万台（芜湖日报）。',
    ]);
  });

  it('lets the cells of a table go on above the next row, whose titles are not at one height', () => {
    expect(
      order(
        [left('●甲项目开工', 0), right('●乙项目投产', 0), left('■甲项目占地', 1), right('■乙项目产能', 1)],
        [
          ...[left('八十亩（合肥日报）。', 0), right('十万台（芜湖日报）。', 0)],
          ...[left('●丙项目签约', 2), left('■丙（合肥日报）。', 3)],
          ...[right('●丁项目签约', 2.5), right('■丁（芜湖日报）。', 3.5)],
        ],
      ),
    ).toEqual([
      ...['●甲项目开工', '■甲项目占地', '八十亩（合肥日报）。'],
      ...['●乙项目投产', '■乙项目产能', '十万台（芜湖日报）。'],
      ...['●丙项目签约', '■丙（合肥日报）。', '●丁项目签约', '■丁（芜湖日报）。'],
    ]);
  });

  it('lets titles at the foot of a page go on with what is below them on the next', () => {
    expect(
      order(
        [across('甲项目此前开工（合肥日报）。', 0), left('●甲项目落户', 2), right('●乙项目落户', 2)],
        [
          left('甲项目落户合肥。', 0),
          right('乙项目落户芜湖。', 0),
          left('■甲（合肥日报）。', 1),
          right('■乙（芜湖日报）。', 1),
        ],
      ),
    ).toEqual([
      ...['甲项目此前开工（合肥日报）。', '●甲项目落户', '甲项目落户合肥。', '■甲（合肥日报）。'],
      ...['●乙项目落户', '乙项目落户芜湖。', '■乙（芜湖日报）。'],
    ]);
  });

  it('lets only the cell go on that is cut', () => {
    expect(
      order(
        [
          left('●甲项目开工', 0),
          right('●乙项目投产', 0),
          left('■甲项目占地', 1),
          right('■乙（芜湖日报）。', 1),
        ],
        [left('八十亩（合肥日报）。', 0), across('●丙项目签约', 2)],
      ),
    ).toEqual([
      '●甲项目开工',
      '■甲项目占地',
      '八十亩（合肥日报）。',
      '●乙项目投产',
      '■乙（芜湖日报）。',
      '●丙项目签约',
    ]);
  });

  it('reads newspaper columns to the end of the page before the next page', () => {
    expect(
      order(
        [left('■甲项目占地八', 0), right('期建设，预计明', 0), left('十亩，分两', 1), right('年底投', 1)],
        [left('产，产能', 0), right('台（合肥日报）。', 0), left('十万', 1)],
      ),
    ).toEqual([
      '■甲项目占地八',
      '十亩，分两',
      '期建设，预计明',
      '年底投',
      '产，产能',
      '十万',
      '台（合肥日报）。',
    ]);
  });

  it('puts a lead at the right of its body before it, although the body goes on over the page', () => {
    expect(
      order(
        [
          across('●甲项目开工', 0),
          left('■甲项目占地八', 1),
          right('甲项目近日开工。', 1),
          left('十亩，分两', 2),
        ],
        [across('期建设（合肥日报）。', 0)],
      ),
    ).toEqual(['●甲项目开工', '甲项目近日开工。', '■甲项目占地八', '十亩，分两', '期建设（合肥日报）。']);
  });
});
