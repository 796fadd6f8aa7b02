/** All ways to label a sequence, added up (forward-backward algorithm). Scores are logarithms. */

/** The lattice of a sequence: sums over all ways to its words, and from them. */
export class Lattice {
  readonly size: number;
  readonly scores: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly total: number;
  readonly width: number;
  readonly steps: Float64Array;

  constructor(scores: Float64Array, steps: Float64Array, width: number) {
    this.width = width;
    this.steps = steps;
    this.scores = scores;
    this.size = scores.length / width;
    this.forward = new Float64Array(scores.length);
    this.backward = new Float64Array(scores.length);
    const { forward, backward, size } = this;
    const terms = new Float64Array(width);
    for (let i = 0; i < size; i++)
      for (let to = 0; to < width; to++) {
        let before = 0;
        if (i > 0) {
          for (let from = 0; from < width; from++)
            terms[from] = (forward[(i - 1) * width + from] as number) + (steps[from * width + to] as number);
          before = logSum(terms);
        } else before = steps[width * width + to] as number;
        forward[i * width + to] = before + (scores[i * width + to] as number);
      }
    for (let i = size - 2; i >= 0; i--)
      for (let from = 0; from < width; from++) {
        for (let to = 0; to < width; to++)
          terms[to] =
            (steps[from * width + to] as number) +
            (scores[(i + 1) * width + to] as number) +
            (backward[(i + 1) * width + to] as number);
        backward[i * width + from] = logSum(terms);
      }
    this.total = size === 0 ? 0 : logSum(forward.subarray((size - 1) * width));
  }

  /** Probability of a label at a word. */
  at(i: number, label: number): number {
    const cell = i * this.width + label;
    return Math.exp((this.forward[cell] as number) + (this.backward[cell] as number) - this.total);
  }

  /** Probability of a pair of labels at a word and the one before it. */
  pair(i: number, from: number, to: number): number {
    const { width, forward, backward, scores, steps, total } = this;
    const here = i * width + to;
    return Math.exp(
      (forward[(i - 1) * width + from] as number) +
        (steps[from * width + to] as number) +
        (scores[here] as number) +
        (backward[here] as number) -
        total,
    );
  }
}

/** Logarithm of a sum of exponentials. */
export function logSum(terms: Float64Array): number {
  let top = Number.NEGATIVE_INFINITY;
  for (const term of terms) if (term > top) top = term;
  if (top === Number.NEGATIVE_INFINITY) return top;
  let sum = 0;
  // The exponential is dear: that of the largest term is 1, and that of an impossible one 0.
  for (const term of terms)
    sum += term === top ? 1 : term === Number.NEGATIVE_INFINITY ? 0 : Math.exp(term - top);
  return top + Math.log(sum);
}
