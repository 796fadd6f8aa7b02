import { describe, expect, it } from 'vitest';
import { belowHeading, newspaper } from './newspaper.ts';

const line = (text: string, row: number, left: number, right = left + 100) => {
  return { text, left, right, top: row * 12, bottom: row * 12 + 10, size: 10, blankEnd: false };
};
const column = (left: number, ...texts: string[]) => texts.map((text, row) => line(text, row, left));
const ITEMS = ['●甲项目开工', '■甲项目占地', '八十亩，产能', '十万台，明年投', '产（合肥日报）。'];
const LATER = [
  '产能十万台（芜湖日报）。',
  '●乙项目投产',
  '■乙项目占地',
  '九十亩，明年',
  '投产（芜湖日报）。',
];
const texts = (parts: ReturnType<typeof newspaper>) => parts?.map((part) => part.map(({ text }) => text));

describe('newspaper', () => {
  it('finds columns whose items begin at other heights than their neighbours’', () => {
    expect(texts(newspaper([...column(0, ...ITEMS), ...column(108, ...LATER)], false))).toEqual([
      ITEMS,
      LATER,
    ]);
  });

  it('keeps what is across above and below the columns', () => {
    const head = line('园区周报', -3, 0, 208);
    const foot = line('本刊内容仅供学习交流', 9, 0, 208);
    expect(texts(newspaper([head, ...column(0, ...ITEMS), ...column(108, ...LATER), foot], false))).toEqual([
      ['园区周报'],
      ITEMS,
      LATER,
      ['本刊内容仅供学习交流'],
    ]);
  });

  it('finds them although a bracket hangs out of its column', () => {
    const [first, ...others] = column(108, ...LATER);
    const hanging = { ...(first as ReturnType<typeof line>), left: 101 };
    expect(newspaper([...column(0, ...ITEMS), hanging, ...others], false)).toHaveLength(2);
  });

  it('leaves the rows of a table, and a lead beside its body', () => {
    expect(newspaper([...column(0, ...ITEMS), ...column(108, ...ITEMS)], false)).toBeNull();
    expect(
      newspaper([...column(0, ...ITEMS), ...column(108, '近日，', '甲项目', '在合肥', '开工。')], false),
    ).toBeNull();
  });
});

it('columns may begin again below a section heading', () => {
  const cut = belowHeading([...column(0, '甲', '乙'), line('二、综合资讯', 3, 0), line('丙', 4, 0)]);
  expect(texts(cut?.parts ?? null)).toEqual([
    ['甲', '乙'],
    ['二、综合资讯', '丙'],
  ]);
});

it.each([
  ['clean where the other columns have a space beside it', 4, true],
  ['not clean where a text goes on beside it', 2, false],
])('a cut above a section heading is %s', (_, row, isClean) => {
  const heading = line('二、综合资讯', 3.5, 0);
  const lines = [...column(0, '甲', '乙', '丙'), heading, ...column(120, '丁', '戊'), line('己', row, 120)];
  expect(belowHeading(lines)?.isClean).toBe(isClean);
});
