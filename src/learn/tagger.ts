/**
 * A linear-chain conditional random field, which learns to label the words of a sequence: Lafferty, McCallum, Pereira
 * (2001). Labels are `O`, and `B-x` and `I-x` for the first and the other words of a name of kind x.
 */
import { rounded } from './choice.ts';
import { Lattice } from './lattice.ts';
import type { NameTree, Path } from './name-tree.ts';
import { shuffled } from './random.ts';

/** The features of a word. */
export interface Seen {
  /** Lists shared by several words. Each is looked up once. */
  shared: readonly (readonly Path[])[];
  own: readonly Path[];
}

/** The features of each word of a text. */
export type Sequence = readonly Seen[];

/**
 * A sequence with its labels, as indices into the list of labels. Features are numbers, in one array for all words,
 * because one array for each word takes far more memory.
 */
export interface Labelled {
  features: Int32Array;
  /** For each word the index after its last feature. */
  ends: readonly number[];
  labels: readonly number[];
}

/** Converts a labelled sequence to numbers. */
export function codeSequence(words: Sequence, labels: readonly number[], tree: NameTree): Labelled {
  const features: number[] = [];
  const ends = words.map(({ shared, own }) => {
    for (const list of shared) for (const id of tree.places(list)) features.push(id);
    for (const path of own) features.push(tree.place(path));
    return features.length;
  });
  return { features: new Int32Array(features), ends, labels };
}

/** The weights of a tagger. */
export interface TaggerModel {
  labels: readonly string[];
  /** For each feature a weight for each label. */
  features: ReadonlyMap<string, readonly number[]>;
  /** Weight of each pair of consecutive labels, at `from * labels.length + to`. */
  steps: readonly number[];
}

/** Features with only smaller weights are left out: four of five, without loss of quality. */
const LEAST_WEIGHT = 0.12;
/** Labels with a smaller gradient are skipped. */
const LEAST_SLOPE = 3e-4;
const EPOCHS = 8;
/** The weights are averaged from this pass on, so that they depend less on the last examples. */
const SETTLED = 3;
const RATE = 0.1;
const DECAY = 1.2;
/** Keeps the first step finite. */
const LEAST_SEEN = 1e-6;

const possible = new WeakMap<readonly string[], readonly boolean[]>();

/**
 * Whether a label can follow another one, at `from * labels.length + to`; the last row is for the first word. `I-x` can
 * only follow a label of kind x.
 */
function possibleSteps(labels: readonly string[]): readonly boolean[] {
  const known = possible.get(labels);
  if (known) return known;
  const kindOf = (label: string | undefined) => label?.split('-')[1];
  const steps = [...labels, undefined].flatMap((from) =>
    labels.map((to) => !to.startsWith('I-') || kindOf(from) === kindOf(to)),
  );
  possible.set(labels, steps);
  return steps;
}

/** Factor of each pair of labels; 0 for impossible pairs. */
export function stepTable(labels: readonly string[], steps: ArrayLike<number>): Float64Array {
  return Float64Array.from(possibleSteps(labels), (can, i) => (can ? Math.exp(steps[i] ?? 0) : 0));
}

/** Consecutive numbers for the features of enough words, in the order of their first occurrence. */
function frequent(examples: readonly Labelled[], size: number, least: number) {
  const count = new Int32Array(size);
  const dense = new Int32Array(size).fill(-1);
  for (const { features } of examples) for (const id of features) count[id] = (count[id] as number) + 1;
  const ids: number[] = [];
  const denseOf = (id: number) => {
    if (dense[id] === -1) dense[id] = ids.push(id) - 1;
    return dense[id] as number;
  };
  const coded = examples.map(({ features, ends, labels }): Labelled => {
    const kept: number[] = [];
    let from = 0;
    const keptEnds = ends.map((end) => {
      for (; from < end; from++) {
        const id = features[from] as number;
        if ((count[id] as number) >= least) kept.push(denseOf(id));
      }
      return kept.length;
    });
    return { features: new Int32Array(kept), ends: keptEnds, labels };
  });
  return { ids, coded, count };
}

/** For each word and label the sum of its features' weights. */
function scoresOf({ features, ends }: Labelled, weights: Float64Array, width: number): Float64Array {
  const scores = new Float64Array(ends.length * width);
  for (let i = 0, k = 0; i < ends.length; i++)
    for (; k < (ends[i] as number); k++) {
      const row = (features[k] as number) * 2 * width;
      for (let l = 0; l < width; l++)
        scores[i * width + l] = (scores[i * width + l] as number) + (weights[row + l] as number);
    }
  return scores;
}

/**
 * Moves a value along its gradient (AdaGrad).
 *
 * @param squares index of the sum of squared gradients
 */
function climb(values: Float64Array, at: number, squares: number, slope: number): void {
  const sum = (values[squares] as number) + slope * slope;
  values[squares] = sum;
  values[at] = (values[at] as number) + (RATE * slope) / Math.sqrt(sum);
}

/**
 * Learns a tagger from labelled sequences, by gradient ascent of their likelihood in a fixed order.
 *
 * @param tree maps the numbers of the features to names
 * @param least features of fewer words are ignored
 */
export function learnTagger(
  labels: readonly string[],
  examples: readonly Labelled[],
  tree: NameTree,
  least = 2,
): TaggerModel {
  const width = labels.length;
  const { ids, coded, count } = frequent(examples, tree.size, least);
  // A row for each feature: its weights, then the sums of the squares of their slopes. Most of learning is waiting for
  // memory, and what is used together is fetched together.
  const stride = 2 * width;
  const weights = new Float64Array(ids.length * stride);
  for (let row = 0; row < weights.length; row += stride) weights.fill(LEAST_SEEN, row + width, row + stride);
  const pairs = width * (width + 1);
  const steps = new Float64Array(2 * pairs).fill(LEAST_SEEN, pairs);
  const pull = Float64Array.from(ids, (id) => DECAY / (count[id] as number));
  const can = possibleSteps(labels);
  const slopes = new Float64Array(width);
  const mean = new Float64Array(ids.length * width);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const example of shuffled(coded, epoch + 1)) {
      const lattice = new Lattice(scoresOf(example, weights, width), stepTable(labels, steps), width);
      const { features, labels: gold } = example;
      example.ends.forEach((end, i) => {
        let steep = false;
        for (let l = 0; l < width; l++) {
          const slope = (gold[i] === l ? 1 : 0) - lattice.at(i, l);
          slopes[l] = Math.abs(slope) < LEAST_SLOPE ? 0 : slope;
          steep ||= slopes[l] !== 0;
        }
        // The weights of a feature are adjacent in memory, so all of them are updated before those of the next feature.
        if (steep)
          for (let k = example.ends[i - 1] ?? 0; k < end; k++) {
            const at = features[k] as number;
            const row = at * stride;
            for (let l = 0; l < width; l++)
              if (slopes[l] !== 0)
                climb(
                  weights,
                  row + l,
                  row + width + l,
                  (slopes[l] as number) - (pull[at] as number) * (weights[row + l] as number),
                );
          }
        // The last row is for the first word.
        const [first, last] = i === 0 ? [width, width] : [0, width - 1];
        for (let from = first; from <= last; from++)
          for (let to = 0; to < width; to++) {
            const step = from * width + to;
            if (!can[step]) continue;
            const wanted = gold[i] === to && (i === 0 || gold[i - 1] === from) ? 1 : 0;
            const got = i === 0 ? lattice.at(0, to) : lattice.pair(i, from, to);
            if (wanted !== got) climb(steps, step, pairs + step, wanted - got);
          }
      });
    }
    if (epoch >= SETTLED)
      for (let i = 0; i < mean.length; i++)
        mean[i] = (mean[i] as number) + (weights[Math.floor(i / width) * stride + (i % width)] as number);
  }
  const passes = EPOCHS - SETTLED;
  return {
    labels,
    features: new Map(
      ids
        .map(
          (id, i) =>
            [
              tree.nameOf(id),
              [...mean.subarray(i * width, (i + 1) * width)].map((sum) => rounded(sum / passes)),
            ] as const,
        )
        .filter(([, row]) => row.some((weight) => Math.abs(weight) >= LEAST_WEIGHT)),
    ),
    steps: [...steps.subarray(0, pairs)].map(rounded),
  };
}
