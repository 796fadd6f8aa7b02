/**
 * A linear-chain conditional random field: labels the words of a sequence, and says how likely a run of words is a name.
 * Lafferty, McCallum, Pereira (2001). Labels are `O`, and `B-x` and `I-x` for the first and the further words of a name
 * of kind x.
 */
import { rounded } from './choice.ts';
import { Lattice, logSum } from './lattice.ts';
import type { Names } from './names.ts';
import { shuffled } from './random.ts';

/** A sequence: the names of the features of each word. A list that words share is added up once. */
export type Sequence = readonly (readonly (string | readonly string[])[])[];

/** A sequence with its labels, as indices into the labels. Its features are numbers: see {@link codeSequence}. */
export interface Labelled {
  words: readonly Int32Array[];
  labels: readonly number[];
}

/** A labelled sequence with numbers in place of its features' names. */
export function codeSequence(features: Sequence, labels: readonly number[], names: Names): Labelled {
  const words = features.map((list) =>
    Int32Array.from(list.flatMap((one) => (typeof one === 'string' ? names.idOf(one) : names.idsOf(one)))),
  );
  return { words, labels };
}

/** Weights of a tagger. */
export interface TaggerModel {
  labels: readonly string[];
  /** For each feature a weight for each label. */
  features: ReadonlyMap<string, readonly number[]>;
  /** Weight of each pair of neighbouring labels: `from * labels.length + to`. */
  steps: readonly number[];
}

/** A run of words that may be a name. */
export interface Span {
  kind: string;
  /** First word, and the one after the last. */
  from: number;
  to: number;
  probability: number;
}

/** Spans less likely than this are not named. */
const FAINT = 0.04;
/** Features none of whose weights is as large are left out: four of five, and names are found as well without them. */
const LEAST_WEIGHT = 0.12;
/** Labels that are this nearly right teach nothing. */
const LEAST_SLOPE = 3e-4;
const EPOCHS = 8;
/** The weights are the mean of those after this pass and later ones: they depend less on the last examples. */
const SETTLED = 3;
const RATE = 0.1;
const DECAY = 1.2;

const possible = new WeakMap<readonly string[], readonly boolean[]>();

/**
 * Whether each label may follow each other, `from * labels.length + to`; a last row for the first word. A further word
 * only follows a word of the same kind.
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

/** The steps between labels, those that can't be with minus infinity. */
function stepTable(labels: readonly string[], steps: ArrayLike<number>): Float64Array {
  return Float64Array.from(possibleSteps(labels), (can, i) =>
    can ? (steps[i] ?? 0) : Number.NEGATIVE_INFINITY,
  );
}

/** Numbers without gaps for the features that stand in enough words, in the order of their first appearance. */
function frequent(examples: readonly Labelled[], size: number, least: number) {
  const count = new Int32Array(size);
  const dense = new Int32Array(size).fill(-1);
  for (const { words } of examples)
    for (const set of words) for (const id of set) count[id] = (count[id] as number) + 1;
  const ids: number[] = [];
  const denseOf = (id: number) => {
    if (dense[id] === -1) dense[id] = ids.push(id) - 1;
    return dense[id] as number;
  };
  const coded = examples.map(({ words, labels: gold }) => ({
    gold,
    words: words.map((set) => {
      const kept: number[] = [];
      for (const id of set) if ((count[id] as number) >= least) kept.push(denseOf(id));
      return Int32Array.from(kept);
    }),
  }));
  return { ids, coded, count };
}

/** For each word and label the sum of the weights of its features. */
function scoresOf(words: readonly Int32Array[], weights: Float64Array, width: number): Float64Array {
  const scores = new Float64Array(words.length * width);
  for (let i = 0; i < words.length; i++)
    for (const id of words[i] as Int32Array)
      for (let l = 0; l < width; l++)
        scores[i * width + l] = (scores[i * width + l] as number) + (weights[id * width + l] as number);
  return scores;
}

/**
 * Learns a tagger from labelled sequences, by gradient ascent of their likelihood in a fixed order.
 *
 * @param names what the numbers of the features stand for
 * @param least features of fewer words are left out
 */
export function learnTagger(
  labels: readonly string[],
  examples: readonly Labelled[],
  names: Names,
  least = 2,
): TaggerModel {
  const width = labels.length;
  const { ids, coded, count } = frequent(examples, names.size, least);
  const weights = new Float64Array(ids.length * width);
  const seen = new Float64Array(weights.length).fill(1e-6);
  const steps = new Float64Array(width * (width + 1));
  const seenSteps = new Float64Array(steps.length).fill(1e-6);
  const pull = Float64Array.from(ids, (id) => DECAY / (count[id] as number));
  const learn = (values: Float64Array, past: Float64Array, at: number, slope: number, pulled: number) => {
    const full = slope - pulled * (values[at] as number);
    past[at] = (past[at] as number) + full * full;
    values[at] = (values[at] as number) + (RATE * full) / Math.sqrt(past[at] as number);
  };
  const can = possibleSteps(labels);
  const slopes = new Float64Array(width);
  const mean = new Float64Array(weights.length);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { gold, words } of shuffled(coded, epoch + 1)) {
      const lattice = new Lattice(scoresOf(words, weights, width), stepTable(labels, steps), width);
      words.forEach((set, i) => {
        let steep = false;
        for (let l = 0; l < width; l++) {
          const slope = (gold[i] === l ? 1 : 0) - lattice.at(i, l);
          slopes[l] = Math.abs(slope) < LEAST_SLOPE ? 0 : slope;
          steep ||= slopes[l] !== 0;
        }
        // The weights of a feature lie side by side: all of them are learned before those of the next.
        if (steep)
          for (const id of set)
            for (let l = 0; l < width; l++)
              if (slopes[l] !== 0)
                learn(weights, seen, id * width + l, slopes[l] as number, pull[id] as number);
        // The step to the first word is the last row.
        const [first, last] = i === 0 ? [width, width] : [0, width - 1];
        for (let from = first; from <= last; from++)
          for (let to = 0; to < width; to++) {
            const step = from * width + to;
            if (!can[step]) continue;
            const wanted = gold[i] === to && (i === 0 || gold[i - 1] === from) ? 1 : 0;
            const got = i === 0 ? lattice.at(0, to) : lattice.pair(i, from, to);
            if (wanted !== got) learn(steps, seenSteps, step, wanted - got, 0);
          }
      });
    }
    if (epoch >= SETTLED)
      for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] as number) + (weights[i] as number);
  }
  const passes = EPOCHS - SETTLED;
  return {
    labels,
    features: new Map(
      ids
        .map(
          (id, i) =>
            [
              names.list[id] as string,
              [...mean.subarray(i * width, (i + 1) * width)].map((sum) => rounded(sum / passes)),
            ] as const,
        )
        .filter(([, row]) => row.some((weight) => Math.abs(weight) >= LEAST_WEIGHT)),
    ),
    steps: [...steps].map(rounded),
  };
}

const allSums = new WeakMap<TaggerModel, WeakMap<readonly string[], number[]>>();

/** The sums of the weights of a shared list. */
function sumOf(model: TaggerModel, names: readonly string[]): number[] {
  const sums = allSums.get(model) ?? new WeakMap<readonly string[], number[]>();
  allSums.set(model, sums);
  const known = sums.get(names);
  if (known) return known;
  const rows = names.flatMap((name) => [model.features.get(name) ?? []]);
  const sum = model.labels.map((_, l) => rows.reduce((total, row) => total + (row[l] ?? 0), 0));
  sums.set(names, sum);
  return sum;
}

/** The runs of words that may be names, from left to right, each with its probability. */
export function findSpans(model: TaggerModel, features: Sequence): Span[] {
  const width = model.labels.length;
  const scores = new Float64Array(features.length * width);
  features.forEach((names, i) => {
    for (const name of names) {
      const row = typeof name === 'string' ? model.features.get(name) : sumOf(model, name);
      if (row)
        for (let l = 0; l < width; l++)
          scores[i * width + l] = (scores[i * width + l] as number) + (row[l] as number);
    }
  });
  const steps = stepTable(model.labels, model.steps);
  const lattice = new Lattice(scores, steps, width);
  const spans: Span[] = [];
  const kinds = model.labels.flatMap((label, begin) =>
    label.startsWith('B-')
      ? [{ kind: label.slice(2), begin, inner: model.labels.indexOf(`I-${label.slice(2)}`) }]
      : [],
  );
  for (let from = 0; from < features.length; from++)
    for (const { kind, begin, inner } of kinds) {
      // The run's share of all ways through: as it grows by further words, and ends before one of another label.
      let way = (lattice.forward[from * width + begin] as number) - lattice.total;
      let last = begin;
      if (lattice.at(from, begin) < FAINT) continue;
      for (let to = from + 1; to <= features.length; to++) {
        const cell = (to - 1) * width + last;
        let after = 0;
        if (to < features.length) {
          const rest = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
          for (let next = 0; next < width; next++)
            if (next !== inner)
              rest[next] =
                (steps[last * width + next] as number) +
                (scores[to * width + next] as number) +
                (lattice.backward[to * width + next] as number);
          after = logSum(rest);
        }
        const probability = Math.exp(way + after);
        if (probability >= FAINT) spans.push({ kind, from, to, probability });
        if (to === features.length || Math.exp(way + (lattice.backward[cell] as number)) < FAINT) break;
        way += (steps[last * width + inner] as number) + (scores[to * width + inner] as number);
        last = inner;
      }
    }
  return spans;
}
