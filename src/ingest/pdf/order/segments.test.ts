import { describe, expect, it } from 'vitest';
import { letter } from '../../../../tests/lib/print/letters.ts';
import type { Letter } from '../letters/letters.ts';
import { readSegments } from './segments.ts';

/** Letters of 10 pt in a row of 12 pt, each as wide as high. */
const run = (text: string, row: number, x: number) =>
  [...text].map((char, i) => letter(char, x + i * 10, 10 + row * 12));
const sheet = (...runs: Letter[][]) => ({ width: 400, height: 600, letters: runs.flat() });
const segments = (...runs: Letter[][]) => readSegments([sheet(...runs)])[0] ?? [];
const texts = (...runs: Letter[][]) => segments(...runs).map(({ text }) => text);

describe('readSegments', () => {
  it('joins the runs of a line in their order', () => {
    expect(texts(run('开工', 0, 20), run('项目', 0, 0), run('投产', 1, 0))).toEqual(['项目开工', '投产']);
    expect(segments(run('项目', 0, 5))).toMatchObject([{ left: 5, right: 25, size: 10 }]);
  });

  it('separates columns at a wide gap', () => {
    expect(texts(run('项目', 0, 0), run('开工', 0, 45))).toEqual(['项目', '开工']);
  });

  it('joins what a narrow gap separates in one line only', () => {
    expect(texts(run('项目', 0, 0), run('开工', 0, 30), run('投产投产', 1, 0))).toEqual([
      '项目 开工',
      '投产投产',
    ]);
  });

  it('separates columns at a narrow gap that the next line has too', () => {
    const lines = [run('项目', 0, 0), run('开工', 0, 30), run('签约', 1, 0), run('投产', 1, 30)];
    expect(texts(...lines)).toEqual(['项目', '开工', '签约', '投产']);
  });

  it('separates a body mark from the text at its left', () => {
    expect(texts(run('导语。', 0, 0), run('■正文', 0, 40))).toEqual(['导语。', '■正文']);
  });

  it('removes the second copy of bold letters', () => {
    expect(texts(run('项目', 0, 0), run('项目', 0, 0.3))).toEqual(['项目']);
  });

  it('removes blanks between letters that were spaced out to fill a line', () => {
    const letters = [...'黄冈轴承项目开工'].flatMap((char, i) => [
      run(char, 0, i * 15),
      run(' ', 0, i * 15 + 10),
    ]);
    expect(texts(...letters)).toEqual(['黄冈轴承项目开工']);
  });

  it('notes a blank at the end of a line, and ignores lines of blanks', () => {
    expect(
      segments(run('开工。 ', 0, 0), run('签约', 1, 0), run(' ', 1, 20), run('投产', 2, 0), run(' ', 3, 0)),
    ).toMatchObject([{ blankEnd: true }, { blankEnd: true }, { blankEnd: false }]);
  });

  it('separates columns at a gap however narrow where the lines next to it have a wide one', () => {
    const rows = ['项目占地一百亩', '项目占地八十亩余', '项目占地一百亩'];
    const lines = rows.flatMap((text, row) => [run(text, row, 0), run('项目在合肥开工', row, 83)]);
    expect(texts(...lines)).toEqual(rows.flatMap((text) => [text, '项目在合肥开工']));
    // A line across both columns, with a blank at that position, has another size or is farther away.
    const across = [run('项目占地八十亩余', 5, 0), run('项目在合肥开工', 5, 83)];
    expect(texts(...lines, ...across).at(-1)).toBe('项目占地八十亩余项目在合肥开工');
  });

  it('separates them on the page on which they go on', () => {
    const rows = Array.from({ length: 8 }, (_, row) => [
      run('项目占地', row, 0),
      run('项目开工投产', row, 83),
    ]);
    const next = sheet(run('占地八十亩余一些', 0, 0), run('明年开工投产', 0, 83));
    const [, page] = readSegments([sheet(...rows.flat()), next]);
    expect(page?.map(({ text }) => text)).toEqual(['占地八十亩余一些', '明年开工投产']);
  });

  it('separates columns that the end of a page cuts by the few lines on either side', () => {
    const last = sheet(
      run('●合肥轴承项目开工', 0, 0),
      run('■项目占地八十亩建', 1, 0),
      run('近日项目开工', 1, 93),
    );
    const next = sheet(
      run('设厂房三座投产后', 0, 0),
      run('建设，这是一', 1, 93),
      run('年产轴承。', 2, 0),
      run('个大项目。', 3, 93),
    );
    const texts = (...pages: ReturnType<typeof sheet>[]) => readSegments(pages)[0]?.map(({ text }) => text);
    expect(texts(last, next)).toEqual(['●合肥轴承项目开工', '■项目占地八十亩建', '近日项目开工']);
    // The columns are not found if lines of the next page run across.
    const across = sheet(run('设厂房三座，投产后年产轴承，产值可观。', 0, 0));
    expect(texts(last, across)).toEqual(['●合肥轴承项目开工', '■项目占地八十亩建近日项目开工']);
  });

  it('joins a title that has a blank where a column begins below it', () => {
    const large = (text: string, row: number, x: number) =>
      [...text].map((char, i) => letter(char, x + i * 13, 10 + row * 20, { size: 13, width: 13 }));
    const title = [large('●合肥轴承', 0, 0), large('项目开工投产', 0, 70)];
    const columns = Array.from({ length: 9 }, (_, row) => [
      run('近日项目', row + 2, 0),
      run('■项目占地八十亩', row + 2, 70),
    ]);
    const other = large('●芜湖电池项目签约落户', 7, 0);
    expect(texts(...title, ...columns.flat(), other)[0]).toBe('●合肥轴承 项目开工投产');
  });

  it('separates columns at a narrow strip that many lines leave empty, behind a closing mark too', () => {
    const lines = ['项目占地八十', '亩建设厂房。', '项目分两期建', '设年产十万台', '项目明年投产'];
    const rows = lines.flatMap((text, row) => [run(text, row, 0), run(text, row, 66)]);
    expect(texts(...rows)).toEqual(lines.flatMap((text) => [text, text]));
    const hung = rows.flat().map((one) => (one.text === '。' && one.x < 60 ? { ...one, x: one.x + 3 } : one));
    expect(segments(hung).map(({ text }) => text)).toEqual(lines.flatMap((text) => [text, text]));
  });

  it.each([
    ['本月', '12', '日投产'],
    ['总投资', '3.5', '亿元'],
    ['引进', '28', '家企业'],
    ['年产', '5GWh', '电池'],
  ])('keeps “%s %s %s” together, which justification pushed far apart', (before, number, after) => {
    const rows = [
      run('项目在合肥高新区开工建设', 0, 0),
      run(before, 1, 0),
      run(number, 1, 50),
      run(after, 1, 105),
      run('项目明年建成并且投入使用', 2, 0),
    ];
    expect(texts(...rows)).toEqual([
      '项目在合肥高新区开工建设',
      `${before} ${number} ${after}`,
      '项目明年建成并且投入使用',
    ]);
  });

  it('closes up letters, digits too, that are set apart', () => {
    const spaced = [...'2023年10月9日项目签约'].map((char, i) => ({
      ...letter(char, i * 14, 10),
      width: 10,
    }));
    expect(segments(spaced).map(({ text }) => text)).toEqual(['2023年10月9日项目签约']);
  });

  it.each([0.3, 0.4, 0.5])('keeps a line whole whose letters and blanks are set %f em apart', (space) => {
    const step = 10 * (1 + space);
    const spaced = (text: string, row: number) => {
      let x = 0;
      return [...text].map((char) => {
        const width = char === ' ' ? 2.5 : 10;
        const one = letter(char, x, 10 + row * 12, { width });
        x += step - 10 + width;
        return one;
      });
    };
    const lines = [
      '其中核心区规划面积 132 平方公里',
      '建成科技设施 515 个引聚国家级院',
      '项目年产锂电池 1200 万套储能电池',
      '预计 2025 年建成 12 条产线并投产',
    ];
    expect(texts(...lines.map(spaced))).toEqual(lines);
  });
});
