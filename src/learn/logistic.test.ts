import { expect, it } from 'vitest';
import { fitCurve, onCurve } from './logistic.ts';

/** Examples with one probability, of which some are right. */
const share = (probability: number, right: number, all: number) =>
  Array.from({ length: all }, (_, i) => ({ probability, right: i < right }));

it('makes probabilities that claim too little or too much honest', () => {
  const curve = fitCurve([...share(0.3, 50, 100), ...share(0.6, 70, 100), ...share(0.97, 90, 100)]);
  for (const [given, right] of [
    [0.3, 0.5],
    [0.6, 0.7],
    [0.97, 0.9],
  ] as const)
    expect(onCurve(given, curve)).toBeCloseTo(right, 1);
});

it('bends where low probabilities are otherwise wrong than high ones', () => {
  const curve = fitCurve([
    ...share(0.1, 80, 200),
    ...share(0.3, 90, 200),
    ...share(0.8, 160, 200),
    ...share(0.95, 190, 200),
  ]);
  expect(onCurve(0.1, curve)).toBeCloseTo(0.4, 1);
  expect(onCurve(0.8, curve)).toBeCloseTo(0.8, 1);
  expect(onCurve(0.95, curve)).toBeCloseTo(0.95, 1);
});

it('keeps the order of probabilities, and leaves honest ones as they are', () => {
  const curve = fitCurve([...share(0.2, 20, 100), ...share(0.5, 50, 100), ...share(0.9, 90, 100)]);
  expect(onCurve(0.7, curve)).toBeCloseTo(0.7, 1);
  expect(onCurve(0.4, curve)).toBeLessThan(onCurve(0.6, curve));
});

it('changes nothing without examples or a curve', () => {
  expect(onCurve(0.42, fitCurve([]))).toBeCloseTo(0.42);
  expect(onCurve(0.42)).toBe(0.42);
});
