import { expect, it } from 'vitest';
import { yi, yiOrNone } from './amount.ts';

it.each([
  [0, '0'],
  [100, '<0.01'],
  [1e6, '0.01'],
  [2.345e8, '2.35'],
  [9.999e8, '10'],
  [23.45e8, '23.5'],
  [99.97e8, '100'],
  [1234.5e8, '1235'],
  [9999.6e8, '10,000'],
  [12_345e8, '12,345'],
])('%d yuan are %s 亿元', (cny, text) => {
  expect(yi(cny)).toBe(text);
});

it('writes a dash if no sum is disclosed, and 0 for a sum of zero', () => {
  expect(yiOrNone({ cny: 0, count: 0 })).toBe('—');
  expect(yiOrNone({ cny: 0, count: 1 })).toBe('0');
});
