/**
 * A log-linear choice: which of several options, each described by named features, is right? The probability of an
 * option is proportional to the exponential of the sum of its features' weights (multinomial logistic regression with
 * features of the options: McFadden's conditional logit).
 */
import { NameTree } from './name-tree.ts';
import { shuffled } from './random.ts';

/** Weight of each feature by its name. */
export type Weights = ReadonlyMap<string, number>;

/**
 * Feature names of an option. A list within it can be shared by several options, so that it is added up only once. A
 * crossed list represents the names `word name`, with the word of the option. No other feature may have such a name.
 */
export type Features = readonly (string | readonly string[] | Crossed)[];

/** A list of names shared by several options, each of which adds its own word to the names. */
export interface Crossed {
  /** Must not contain blanks. */
  word: string;
  names: readonly string[];
}

const isCrossed = (one: string | readonly string[] | Crossed): one is Crossed =>
  typeof one === 'object' && 'word' in one;

/** All feature names of an option. */
export function namesOf(features: Features): string[] {
  return features.flatMap((one) =>
    isCrossed(one) ? one.names.map((name) => `${one.word} ${name}`) : (one as string | readonly string[]),
  );
}

/** A choice whose right options are known. */
export interface Choice {
  options: readonly Features[];
  /** For each option whether it is right. Several can be. */
  right: readonly boolean[];
}

/** Settings of learning. */
export interface Settings {
  /** Number of passes over the examples. */
  epochs: number;
  /** Step size of the first update of a weight (AdaGrad). */
  rate: number;
  /** Strength of the pull of all weights to zero, per pass. */
  decay: number;
}

const SETTINGS: Settings = { epochs: 20, rate: 0.1, decay: 0.3 };

/** Smaller weights, and features of only one or two options, are left out: four of five, without loss of quality. */
const LEAST_WEIGHT = 0.08;
const LEAST_TIMES = 3;

/** Rounds a weight to hundredths, so that the model is small and the same on any machine. */
export const rounded = (weight: number) => Math.round(weight * 100) / 100;

/**
 * The probability of each option.
 *
 * @param sharpness factor for the sums of weights, found by calibration
 * @returns probabilities in the order of the options, with sum 1
 */
export function probabilities(weights: Weights, options: readonly Features[], sharpness = 1): number[] {
  return softmax(sumsOf(weights, options).map((sum) => sum * sharpness));
}

/** For each option the sum of its features' weights. */
export function sumsOf(weights: Weights, options: readonly Features[]): number[] {
  const shared = new Map<readonly string[], number>();
  const crossed = new Map<readonly string[], Float64Array>();
  const crosses = crossesOf(weights);
  const sumOf = (names: Features): number => {
    let sum = 0;
    for (const name of names) {
      if (typeof name === 'string') sum += weights.get(name) ?? 0;
      else if (isCrossed(name)) {
        if (!crossed.has(name.names)) crossed.set(name.names, crossedSums(crosses, name.names));
        sum += crossed.get(name.names)?.[crosses.at.get(name.word) ?? -1] ?? 0;
      } else {
        if (!shared.has(name)) shared.set(name, sumOf(name));
        sum += shared.get(name) as number;
      }
    }
    return sum;
  };
  return options.map(sumOf);
}

/** Weights of crossed names, by name. One lookup of a name finds the weights for all words. */
interface Crosses {
  /** Index of each word in a row of sums. */
  at: Map<string, number>;
  /** For each name pairs of word index and weight. */
  rows: Map<string, number[]>;
}

const allCrosses = new WeakMap<Weights, Crosses>();

function crossesOf(weights: Weights): Crosses {
  const known = allCrosses.get(weights);
  if (known) return known;
  const crosses: Crosses = { at: new Map(), rows: new Map() };
  for (const [whole, weight] of weights) {
    const blank = whole.indexOf(' ');
    const word = whole.slice(0, blank);
    const name = whole.slice(blank + 1);
    const at = crosses.at.get(word) ?? crosses.at.size;
    crosses.at.set(word, at);
    const row = crosses.rows.get(name);
    if (row) row.push(at, weight);
    else crosses.rows.set(name, [at, weight]);
  }
  allCrosses.set(weights, crosses);
  return crosses;
}

/** For each word the sum of the weights of its crossed names. */
function crossedSums({ at, rows }: Crosses, names: readonly string[]): Float64Array {
  const sums = new Float64Array(at.size);
  for (const name of names) {
    const row = rows.get(name) ?? [];
    for (let i = 0; i < row.length; i += 2)
      sums[row[i] as number] = (sums[row[i] as number] as number) + (row[i + 1] as number);
  }
  return sums;
}

/** Probabilities proportional to the exponentials of scores. */
export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - top));
  const total = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / total);
}

/** A choice with numbers in place of feature names: places in a tree of names. */
export interface Coded {
  options: readonly (readonly number[])[];
  right: readonly boolean[];
}

/** Converts a choice to numbers. */
export function codeChoice({ options, right }: Choice, tree: NameTree): Coded {
  const known = new Map<readonly string[], readonly number[]>();
  const wordsOf = (list: readonly string[]): readonly number[] => {
    const words = known.get(list) ?? list.map((name) => tree.word(name));
    known.set(list, words);
    return words;
  };
  const codesOf = (one: Features[number]): number | number[] => {
    if (typeof one === 'string') return tree.place([one]);
    if (!isCrossed(one)) return wordsOf(one).map((name) => tree.place([name]));
    const word = tree.word(one.word);
    return wordsOf(one.names).map((name) => tree.place([word, name]));
  };
  return { right, options: options.map((features) => features.flatMap(codesOf)) };
}

/**
 * Learns weights from examples by stochastic gradient descent (AdaGrad) in a fixed order. Examples without a right
 * option are ignored.
 */
export function learnChoice(examples: readonly Choice[], settings: Partial<Settings> = {}): Weights {
  const tree = new NameTree();
  return learnCoded(
    examples.map((example) => codeChoice(example, tree)),
    tree,
    settings,
  );
}

/**
 * The same for choices that are already converted, so that the folds of one set of examples can share a tree of names.
 */
export function learnCoded(
  examples: readonly Coded[],
  tree: NameTree,
  settings: Partial<Settings> = {},
): Weights {
  const { epochs, rate, decay } = { ...SETTINGS, ...settings };
  const coded = examples.filter(({ right }) => right.some(Boolean) && right.length > 1);
  const weights = new Float64Array(tree.size);
  const seen = new Float64Array(tree.size).fill(1e-6);
  const times = countOf(coded, tree.size);
  const pull = times.map((count) => decay / count);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { options, right } of shuffled(coded, epoch + 1)) {
      const share = softmax(options.map((set) => sumOf(set, weights)));
      const good = share.reduce((sum, p, i) => sum + (right[i] ? p : 0), 0);
      options.forEach((set, i) => {
        const p = share[i] as number;
        const error = p - (right[i] ? p / Math.max(good, 1e-12) : 0);
        if (Math.abs(error) < 1e-4) return;
        for (const id of set) {
          const slope = error + (pull[id] as number) * (weights[id] as number);
          seen[id] = (seen[id] as number) + slope * slope;
          weights[id] = (weights[id] as number) - (rate * slope) / Math.sqrt(seen[id] as number);
        }
      });
    }
  }
  const model = new Map<string, number>();
  weights.forEach((exact, place) => {
    const weight = rounded(exact);
    if (Math.abs(weight) >= LEAST_WEIGHT && (times[place] as number) >= LEAST_TIMES)
      model.set(tree.nameOf(place), weight);
  });
  return model;
}

function sumOf(set: readonly number[], weights: Float64Array): number {
  let sum = 0;
  for (const id of set) sum += weights[id] as number;
  return sum;
}

/** For each feature the number of options that have it. */
function countOf(choices: readonly Coded[], size: number): Float64Array {
  const count = new Float64Array(size);
  for (const { options } of choices)
    for (const set of options) for (const id of set) count[id] = (count[id] as number) + 1;
  return count;
}
