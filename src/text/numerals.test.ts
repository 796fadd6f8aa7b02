import { expect, it } from 'vitest';
import { hanNumber } from './numerals.ts';

it.each([
  ['三', 3],
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['三十', 30],
  ['九十九', 99],
  ['二三十', 30],
  ['〇', 0],
])('reads %s as %i', (numeral, value) => {
  expect(hanNumber(numeral)).toBe(value);
});
