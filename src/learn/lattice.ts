/**
 * The forward-backward algorithm, which sums over all label sequences of a text. It is scaled at each word to avoid
 * underflow (Rabiner, 1989).
 */

/** Least value of a label relative to the best label of the word, so that none becomes 0. */
const LEAST_SHARE = 1e-100;

/** The lattice of a text. A path assigns a label to each word; its weight is the product of its factors. */
export class Lattice {
  /** Number of labels. */
  readonly #width: number;
  /** Factor of each pair of labels. */
  readonly #steps: Float64Array;
  /** Factor of each label at each word, relative to the best label of the word. */
  readonly #shares: Float64Array;
  /** For each word the sum over all paths to it, before scaling; its values are divided by this. */
  readonly #scales: Float64Array;
  /** For each word and label the scaled sum over all paths to it. */
  readonly forward: Float64Array;
  /** For each word and label the scaled sum over all paths from it. */
  readonly backward: Float64Array;

  /**
   * @param scores for each word and label the logarithm of its factor, at `word * width + label`
   * @param steps factors of pairs of labels, at `from * width + to`; the last row is for the first word
   */
  constructor(scores: Float64Array, steps: Float64Array, width: number) {
    const size = scores.length / width;
    const shares = new Float64Array(scores.length);
    const forward = new Float64Array(scores.length);
    const backward = new Float64Array(scores.length).fill(1);
    const scales = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      const row = i * width;
      let best = Number.NEGATIVE_INFINITY;
      for (let l = 0; l < width; l++) best = Math.max(best, scores[row + l] as number);
      for (let l = 0; l < width; l++)
        shares[row + l] = Math.max(LEAST_SHARE, Math.exp((scores[row + l] as number) - best));
      let scale = 0;
      for (let to = 0; to < width; to++) {
        let sum = 0;
        if (i === 0) sum = steps[width * width + to] as number;
        else
          for (let from = 0; from < width; from++)
            sum += (forward[row - width + from] as number) * (steps[from * width + to] as number);
        sum *= shares[row + to] as number;
        forward[row + to] = sum;
        scale += sum;
      }
      scales[i] = scale;
      for (let l = 0; l < width; l++) forward[row + l] = (forward[row + l] as number) / scale;
    }
    for (let i = size - 2; i >= 0; i--) {
      const next = (i + 1) * width;
      for (let from = 0; from < width; from++) {
        let sum = 0;
        for (let to = 0; to < width; to++)
          sum +=
            (steps[from * width + to] as number) *
            (shares[next + to] as number) *
            (backward[next + to] as number);
        backward[i * width + from] = sum / (scales[i + 1] as number);
      }
    }
    this.#width = width;
    this.#steps = steps;
    this.#shares = shares;
    this.#scales = scales;
    this.forward = forward;
    this.backward = backward;
  }

  /** Probability of a label at a word. */
  at(i: number, label: number): number {
    const cell = i * this.#width + label;
    return (this.forward[cell] as number) * (this.backward[cell] as number);
  }

  /** Factor by which a step from label `from` to label `to` at word `i` multiplies the weight of a path. */
  factor(i: number, from: number, to: number): number {
    const width = this.#width;
    const step = this.#steps[from * width + to] as number;
    return (step * (this.#shares[i * width + to] as number)) / (this.#scales[i] as number);
  }

  /** Probability of a pair of labels at word `i` and the word before it. */
  pair(i: number, from: number, to: number): number {
    const before = this.forward[(i - 1) * this.#width + from] as number;
    return before * this.factor(i, from, to) * (this.backward[i * this.#width + to] as number);
  }
}
