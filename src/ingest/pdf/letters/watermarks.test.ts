import { describe, expect, it } from 'vitest';
import { letter } from '../../../../tests/lib/print/letters.ts';
import type { Letter } from './letters.ts';
import { partWatermarks } from './watermarks.ts';

const words = (text: string, x: number, y: number, more: Partial<Letter> = {}) =>
  [...text].map((char, i) => letter(char, x + i * (more.size ?? 10), y, { width: more.size ?? 10, ...more }));
const page = (...letters: Letter[][]) => ({ width: 600, height: 800, letters: letters.flat() });
const part = (...pages: ReturnType<typeof page>[]) => {
  const { pages: left, words: taken } = partWatermarks(pages);
  return { left: left.map(({ letters }) => letters.map(({ text }) => text).join('')), taken };
};

describe('partWatermarks', () => {
  it('takes out light words that recur on a page or from page to page', () => {
    const mark = (y: number) => words('内部资料', 50, y, { light: 0.8, size: 20 });
    expect(part(page(mark(100), words('项目开工。', 50, 300), mark(500), mark(700)))).toEqual({
      left: ['项目开工。'],
      taken: ['内部资料'],
    });
    expect(part(page(mark(100)), page(mark(100)), page(mark(100))).left).toEqual(['', '', '']);
  });

  it('takes out the part of them that the edge of the page cut off', () => {
    const mark = (y: number, text = '内部资料') => words(text, 50, y, { light: 0.8, size: 20 });
    expect(part(page(mark(100), mark(300), mark(500), mark(700, '内')))).toEqual({
      left: [''],
      taken: ['内部资料'],
    });
  });

  it('takes out their last letter where they are wrapped, but no small one', () => {
    const mark = (size: number) => [
      ...words('内部资料', 50, 100, { light: 0.8, size }),
      ...words('库', 50, 100 + 2 * size, { light: 0.8, size }),
    ];
    const pages = (size: number) =>
      [1, 2, 3].map((n) => page(mark(size), words(`项目${n}开工投产`, 50, 300)));
    expect(part(...pages(40)).left).toEqual(['项目1开工投产', '项目2开工投产', '项目3开工投产']);
    expect(part(...pages(10)).left[0]).toContain('库');
  });

  it('takes out dark words that lie over the text', () => {
    const pages = [1, 2, 3].map((n) =>
      page(words(`项目${n}开工投产`, 50, 300), words('样张', 60, 304, { size: 30 })),
    );
    expect(part(...pages)).toEqual({
      left: ['项目1开工投产', '项目2开工投产', '项目3开工投产'],
      taken: ['样张'],
    });
  });

  it('takes out dark words at the same place from page to page that seldom lie over the text', () => {
    const pages = [1, 2, 3, 4, 5, 6].map((n) =>
      page(words(`项目${n}开工投产`, 50, n % 2 ? 300 : 400), words('样张', 60, 304, { size: 30 })),
    );
    expect(part(...pages).taken).toEqual(['样张']);
  });

  it('leaves recurring ends of titles that watermarks lie over', () => {
    const pages = [1, 2, 3, 4, 5, 6].map((n) =>
      page(
        words(`项目${n}总投资`, 50, 300),
        words('亿元', 50, 100 + 7 * n),
        words('样张', 45, 102 + 7 * n, { size: 30 }),
        words('样张', 60, 304, { size: 30 }),
        words('样张', 90, 296, { size: 30 }),
      ),
    );
    expect(part(...pages)).toEqual({
      left: pages.map((_, i) => `项目${i + 1}总投资亿元`),
      taken: ['样张'],
    });
  });

  it('leaves what recurs in the text, headings, light titles and single marks', () => {
    const pages = [1, 2, 3].map((n) =>
      page(
        words('一、招商引资', 50, 100, { light: 0.9 }),
        words('合肥市', 50, 200 + n * 20),
        words('●', 50, 400, { light: 0.9 }),
      ),
    );
    expect(part(...pages)).toEqual({ left: Array(3).fill('一、招商引资合肥市●'), taken: [] });
  });
});
