/** Finds names by a learned tagger: how likely each run of words is one. */
import { Lattice, logSum } from './lattice.ts';
import { NameTree, type Path } from './name-tree.ts';
import { type Sequence, stepTable, type TaggerModel } from './tagger.ts';

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

/** The weights of a tagger, ready to be looked up. */
interface Lookup {
  names: NameTree;
  /** For each place of the tree the weights of all labels. */
  weights: Float64Array;
  /** The sums of the weights of shared lists. */
  sums: WeakMap<readonly Path[], Float64Array>;
}

const lookups = new WeakMap<TaggerModel, Lookup>();

function lookupOf(model: TaggerModel): Lookup {
  const known = lookups.get(model);
  if (known) return known;
  const names = new NameTree();
  const places = Array.from(model.features.keys(), (name) => names.place(name.split(' ')));
  const weights = new Float64Array(names.size * model.labels.length);
  for (const [i, row] of [...model.features.values()].entries())
    weights.set(row, (places[i] as number) * model.labels.length);
  const lookup: Lookup = { names: names.close(), weights, sums: new WeakMap() };
  lookups.set(model, lookup);
  return lookup;
}

/** For each word and label the sum of the weights of its features. */
function scoresOf({ names, weights, sums }: Lookup, features: Sequence, width: number): Float64Array {
  const scores = new Float64Array(features.length * width);
  const add = (to: Float64Array, at: number, from: Float64Array, place: number) => {
    for (let l = 0; l < width; l++) to[at + l] = (to[at + l] as number) + (from[place * width + l] as number);
  };
  const addAll = (to: Float64Array, at: number, list: readonly Path[]) => {
    for (const path of list) {
      const place = names.place(path);
      if (place > 0) add(to, at, weights, place);
    }
  };
  const sumOf = (list: readonly Path[]) => {
    const known = sums.get(list);
    if (known) return known;
    const sum = new Float64Array(width);
    addAll(sum, 0, list);
    sums.set(list, sum);
    return sum;
  };
  features.forEach(({ shared, own }, i) => {
    for (const list of shared) add(scores, i * width, sumOf(list), 0);
    addAll(scores, i * width, own);
  });
  return scores;
}

/**
 * The runs of words that may be names, from left to right, each with its probability.
 *
 * @param see what is seen of the words, in numbers of a tree of names
 */
export function findSpans(model: TaggerModel, see: (names: NameTree) => Sequence): Span[] {
  const width = model.labels.length;
  const lookup = lookupOf(model);
  const features = see(lookup.names);
  const scores = scoresOf(lookup, features, width);
  const steps = stepTable(model.labels, model.steps);
  const lattice = new Lattice(scores, steps, width);
  const spans: Span[] = [];
  const kinds = model.labels.flatMap((label, begin) =>
    label.startsWith('B-')
      ? [{ kind: label.slice(2), begin, inner: model.labels.indexOf(`I-${label.slice(2)}`) }]
      : [],
  );
  const rest = new Float64Array(width);
  for (let from = 0; from < features.length; from++)
    for (const { kind, begin, inner } of kinds) {
      if (lattice.at(from, begin) < FAINT) continue;
      // The run's share of all ways through: as it grows by further words, and ends before one of another label.
      let way = (lattice.forward[from * width + begin] as number) - lattice.total;
      let last = begin;
      for (let to = from + 1; to <= features.length; to++) {
        const cell = (to - 1) * width + last;
        let after = 0;
        if (to < features.length) {
          for (let next = 0; next < width; next++)
            rest[next] =
              next === inner
                ? Number.NEGATIVE_INFINITY
                : (steps[last * width + next] as number) +
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
