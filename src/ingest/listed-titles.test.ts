import { describe, expect, it } from 'vitest';
import { markListedTitles } from './listed-titles.ts';
import { readLines } from './text/lines.ts';

const ENTRIES = ['总投资 5 亿元的轴承项目在铜仁签约', '黄冈“茶饮”产业园开工', '汉中钛材投产'].map(
  (title, i) => ({ title, line: i + 1 }),
);
const marked = (text: string) =>
  markListedTitles(readLines(text), ENTRIES).map((line) => [line.text, line.title]);

describe('markListedTitles', () => {
  it('says where a title ends that is wrapped over lines', () => {
    expect(marked('●总投资5亿元的轴\n承项目在铜\n仁签约\n6月8日，铜仁签约。')).toEqual([
      ['●总投资5亿元的轴', 'goes on'],
      ['承项目在铜', 'goes on'],
      ['仁签约', 'ends'],
      ['6月8日，铜仁签约。', undefined],
    ]);
  });

  it('parts a title from the sentence that follows it on the same line', () => {
    expect(marked('●黄冈“茶饮”产业园开工6月8日，黄冈开工。')).toEqual([
      ['●黄冈“茶饮”产业园开工', 'ends'],
      ['6月8日，黄冈开工。', undefined],
    ]);
  });

  it('parts them where the title is wrapped, too', () => {
    expect(marked('●黄冈“茶饮”\n产业园开工6月8日，黄冈开工。')).toEqual([
      ['●黄冈“茶饮”', 'goes on'],
      ['产业园开工', 'ends'],
      ['6月8日，黄冈开工。', undefined],
    ]);
  });

  it('gives a title its mark that stands without one', () => {
    expect(marked('汉中钛材投产\n6月8日投产。')).toEqual([
      ['●汉中钛材投产', 'ends'],
      ['6月8日投产。', undefined],
    ]);
  });

  it('gives none to a line of the same words as a title that has one', () => {
    expect(marked('●汉中钛材投产\n■投产。\n汉中钛材投产\n')).toEqual([
      ['●汉中钛材投产', 'ends'],
      ['■投产。', undefined],
      ['汉中钛材投产', undefined],
    ]);
  });

  it.each([
    '●汉中钛材厂投产\n6月8日投产。',
    '在汉中钛材投产的同时，6月8日开工。',
    '■汉中钛材投产',
    '●总投资5亿元的轴\n●黄冈茶饮',
  ])('leaves “%s” as it is', (text) => {
    expect(marked(text)).toEqual(text.split('\n').map((line) => [line, undefined]));
  });
});
