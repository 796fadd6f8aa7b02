import { describe, expect, it } from 'vitest';
import { partRunning } from './running.ts';

const at = (text: string, top: number, left = 50) => {
  return { text, left, right: left + 100, top, bottom: top + 10, size: 10, blankEnd: false };
};
const page = { width: 600, height: 800, letters: [] };
const part = (...segments: ReturnType<typeof at>[][]) => {
  const { running, pages } = partRunning(
    segments.map(() => page),
    segments,
  );
  return { running, pages: pages.map((lines) => lines.map(({ text }) => text)) };
};

describe('partRunning', () => {
  it('finds headers and footers of three pages, whatever their page number', () => {
    const pages = [1, 2, 3].map((n) => [at('园区周报', 20), at(`正文${n}`, 400), at(`第 ${n} 页`, 770)]);
    expect(part(...pages)).toEqual({
      running: ['园区周报', '第 1 页'],
      pages: [['正文1'], ['正文2'], ['正文3']],
    });
  });

  it('keeps what recurs in the middle of the pages, or at the edge of two of three', () => {
    const pages = [1, 2, 3].map((n) => [at(n < 3 ? '园区周报' : '其他', 20), at('正文', 400)]);
    expect(part(...pages)).toEqual({
      running: [],
      pages: [
        ['园区周报', '正文'],
        ['园区周报', '正文'],
        ['其他', '正文'],
      ],
    });
  });

  it('finds a note that is the same below the text of each page', () => {
    const note = '1 本期资料均来自公开报道。';
    const texts = [1, 2, 3].map((n) => [`正文${n}`, '是当地的又一个重大产业项目。', '网站）。']);
    const pages = texts.map((lines) => [
      ...lines.map((line, i) => at(line, 400 + 20 * i)),
      { ...at(note, 640), size: 8 },
    ]);
    expect(part(...pages)).toEqual({ running: [note], pages: texts });
  });

  it('removes page numbers at the edge, also from a single page', () => {
    expect(part([at('— 7 —', 770), at('2023', 400)])).toEqual({ running: [], pages: [['2023']] });
  });
});
