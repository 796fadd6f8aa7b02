import { describe, expect, it } from 'vitest';
import { Lattice } from './lattice.ts';
import { chance } from './random.ts';

const WIDTH = 3;
// The second label may not follow the first one, nor begin a text.
const STEPS = Float64Array.from([0.5, 0, 2, 1, 3, 0.2, 0.7, 1, 1, 1, 0, 0.4]);

function drawn(words: number, range: number): Float64Array {
  const random = chance(7);
  return Float64Array.from({ length: words * WIDTH }, () => (2 * random() - 1) * range);
}

describe('Lattice', () => {
  it('gives the probabilities that all label sequences have together', () => {
    const words = 5;
    const scores = drawn(words, 3);
    const all = Array.from({ length: WIDTH ** words }, (_, n) =>
      Array.from({ length: words }, (_, i) => Math.floor(n / WIDTH ** i) % WIDTH),
    );
    const weights = all.map((labels) =>
      labels.reduce((weight, label, i) => {
        const step = STEPS[(i === 0 ? WIDTH : (labels[i - 1] as number)) * WIDTH + label] as number;
        return weight * step * Math.exp(scores[i * WIDTH + label] as number);
      }, 1),
    );
    const total = weights.reduce((a, b) => a + b);
    const share = (isMeant: (labels: number[]) => boolean) =>
      all.reduce((sum, labels, n) => sum + (isMeant(labels) ? (weights[n] as number) : 0), 0) / total;
    const lattice = new Lattice(scores, STEPS, WIDTH);
    for (let i = 0; i < words; i++)
      for (let to = 0; to < WIDTH; to++) {
        expect(lattice.at(i, to)).toBeCloseTo(
          share((labels) => labels[i] === to),
          12,
        );
        for (let from = 0; i > 0 && from < WIDTH; from++)
          expect(lattice.pair(i, from, to)).toBeCloseTo(
            share((labels) => labels[i - 1] === from && labels[i] === to),
            12,
          );
      }
  });

  it('neither overflows nor underflows on a long text with extreme scores', () => {
    const words = 20_000;
    const lattice = new Lattice(drawn(words, 1000), STEPS, WIDTH);
    const sums = Array.from(
      { length: words },
      (_, i) => lattice.at(i, 0) + lattice.at(i, 1) + lattice.at(i, 2),
    );
    expect(Math.max(...sums.map((sum) => Math.abs(sum - 1)))).toBeLessThan(1e-9);
  });
});
