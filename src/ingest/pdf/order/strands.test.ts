import { expect, it } from 'vitest';
import type { Letter } from '../letters/letters.ts';
import { strands } from './strands.ts';

/** A line of letters with a given start and size. */
const line = (text: string, x: number, size: number): Letter[] =>
  [...text].map((letter, i) => ({
    text: letter,
    code: 0,
    font: 'F',
    x: x + i * size,
    y: 100,
    along: [1, 0],
    width: size,
    size,
    light: 0,
    hidden: false,
  }));
function read(...lines: Letter[][]): string[] {
  const letters = lines.flat();
  const row = [...letters].sort((a, b) => a.x - b.x);
  const drawn = new Map(letters.map((letter, i) => [letter, i]));
  return strands(row, drawn).map((own) => own.map(({ text }) => text).join(''));
}

it('lines over each other are two, in the order in which they are drawn', () => {
  expect(read(line('项目总投资五亿元', 10, 11), line('数据来自公开材料', 14, 8))).toEqual([
    '项目总投资五亿元',
    '数据来自公开材料',
  ]);
});

it('a line drawn in parts is one, also where a part of the other one is drawn between them', () => {
  expect(read(line('项目总投', 10, 11), line('数据来自公开', 14, 8), line('资五亿元', 54, 11))).toEqual([
    '项目总投资五亿元',
    '数据来自公开',
  ]);
});

it('lines beside each other are a row, whichever is drawn first', () => {
  expect(read(line('右栏的文字', 100, 11), line('左栏的文字', 10, 11))).toEqual(['左栏的文字右栏的文字']);
});

it('a mark over one letter stays in its line', () => {
  expect(read(line('项目总投资', 10, 11), line('·', 32, 11))).toHaveLength(1);
});
