import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Numbering } from './numbering.ts';

it('gives the same key the same number, and others others, however many and large', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 51 })), (keys) => {
      const numbering = new Numbering();
      const numbers = keys.map((key) => numbering.of(key));
      const different = [...new Set(keys)];
      expect(numbers).toEqual(keys.map((key) => different.indexOf(key)));
      expect(numbering.keys).toEqual(different);
    }),
  );
});

it('keeps its numbers as it grows', () => {
  const numbering = new Numbering();
  const key = (at: number): number => (at * 2 ** 34 + (at % 7)) % 2 ** 51;
  const many = Array.from({ length: 100_000 }, (_, at) => at);
  for (const at of many) numbering.of(key(at));
  expect(many.every((at) => numbering.of(key(at)) === at)).toBe(true);
  expect(numbering.keys).toHaveLength(many.length);
});
