import { expect, it } from 'vitest';
import { likeness, pairsOf } from './likeness.ts';

it.each([
  ['轴承项目', '轴承项目', 1],
  ['轴承项目', '茶饮论坛', 0],
  ['轴承项目', '轴承论坛', 1 / 3],
  ['甲', '甲', 1],
  ['甲', '乙', 0],
  ['', '', 0],
  ['哈哈哈', '哈哈', 2 / 3],
])('rates %s and %s by the pairs they share', (a, b, expected) => {
  expect(likeness(pairsOf(a), pairsOf(b))).toBeCloseTo(expected);
  expect(likeness(pairsOf(b), pairsOf(a))).toBeCloseTo(expected);
});
