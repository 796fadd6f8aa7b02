import { describe, expect, it } from 'vitest';
import { markParagraphs } from './paragraphs.ts';

const FULL = 200;
/** Lines of 10 pt, 12 pt apart, unless given otherwise. */
const column = (...lines: (readonly [text: string, given?: object])[]) =>
  lines.map(([text, given], i) => {
    const line = { text, left: 0, right: FULL, top: i * 12, bottom: i * 12 + 10, size: 10, blankEnd: false };
    return { ...line, column: 0, ...given };
  });
/** The texts of the paragraphs. */
const paragraphs = (...pages: ReturnType<typeof column>[]) =>
  markParagraphs(pages.flatMap((lines, page) => lines.map((line) => ({ ...line, page }))))
    .map(({ text, ends }) => (ends ? `${text}|` : text))
    .join('')
    .split('|')
    .slice(0, -1);
const short = { right: 80 };

describe('markParagraphs', () => {
  it('ends a paragraph at a short line that ends a sentence', () => {
    expect(paragraphs(column(['项目开'], ['工。', short], ['投产时'], ['间未定。', short]))).toEqual([
      '项目开工。',
      '投产时间未定。',
    ]);
  });

  it('continues a paragraph after a full line, even if that ends a sentence', () => {
    expect(paragraphs(column(['项目开工。'], ['投产时间未定。', short]))).toEqual([
      '项目开工。投产时间未定。',
    ]);
  });

  it('ends a paragraph before an indented line, and before a gap', () => {
    expect(paragraphs(column(['项目开工。'], ['投产。', { left: 20 }], ['签约。']))).toEqual([
      '项目开工。',
      '投产。签约。',
    ]);
    expect(paragraphs(column(['项目开工。'], ['投产。', { top: 30, bottom: 40 }]))).toEqual([
      '项目开工。',
      '投产。',
    ]);
  });

  it('continues a paragraph on the next page', () => {
    expect(paragraphs(column(['项目开工，']), column(['投产时间未定。']))).toEqual([
      '项目开工，投产时间未定。',
    ]);
  });

  it('ends a title at a line that is not full, and before a mark', () => {
    expect(
      paragraphs(column(['●黄冈轴承项目'], ['开工', short], ['导语。', short], ['■正文。', short])),
    ).toEqual(['●黄冈轴承项目开工', '导语。', '■正文。']);
  });

  it('uses trailing blanks where they mark all paragraphs', () => {
    const item = [['项目开'], ['工。', { ...short, blankEnd: true }]] as const;
    const lines = [...item, ...item, ...item, ...item, ...item, ...item];
    const last = [
      ['投产。', { blankEnd: true }],
      ['签约。', { blankEnd: true }],
    ] as const;
    expect(paragraphs(column(...lines, ...last)).slice(-2)).toEqual(['投产。', '签约。']);
  });
});
