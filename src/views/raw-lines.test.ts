import { expect, it } from 'vitest';
import { pickLines } from './raw-lines.ts';

it('gives the lines of all ranges in order, each once, without empty ones', () => {
  const lines = ['一', '', ' 三 ', '四'];
  expect(
    pickLines(lines, [
      [3, 9],
      [1, 3],
    ]),
  ).toEqual([
    { n: 1, text: '一' },
    { n: 3, text: '三' },
    { n: 4, text: '四' },
  ]);
});
