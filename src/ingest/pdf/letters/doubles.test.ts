import { describe, expect, it } from 'vitest';
import { letter } from '../../../../tests/lib/print/letters.ts';
import { withoutDoubles } from './doubles.ts';

const texts = (...letters: ReturnType<typeof letter>[]) =>
  withoutDoubles(letters)
    .map(({ text }) => text)
    .join('');

describe('withoutDoubles', () => {
  it.each([
    ['at the same place', 0, 0],
    ['a hair to the right', 0.3, 0],
    ['a shadow to the lower left', -0.6, 0.8],
  ])('drops a letter that is drawn again %s', (_, right, down) => {
    expect(
      texts(
        ...[...'禾光新'].flatMap((char, i) => [
          letter(char, i * 10, 20),
          letter(char, i * 10 + right, 20 + down),
        ]),
      ),
    ).toBe('禾光新');
  });

  it('drops the third and fourth copy too, wherever they come in the file', () => {
    const word = () => [letter('年', 0, 20), letter('产', 10, 20)];
    expect(texts(...word(), ...word(), ...word(), ...word())).toBe('年产');
  });

  it('keeps double letters of words, however narrow', () => {
    expect(texts(letter('欣', 0, 20), letter('欣', 10, 20))).toBe('欣欣');
    expect(texts(letter('l', 0, 20, { width: 2 }), letter('l', 2, 20, { width: 2 }))).toBe('ll');
    expect(texts(letter('1', 0, 20, { width: 4 }), letter('1', 4, 20, { width: 4 }))).toBe('11');
  });

  it('keeps another letter, another size and another line at the same place', () => {
    expect(
      texts(letter('甲', 0, 20), letter('乙', 0, 20), letter('甲', 0, 20, { size: 14 }), letter('甲', 0, 32)),
    ).toBe('甲乙甲甲');
  });
});
