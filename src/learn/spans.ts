/** Finds names with a learned tagger, with the probability of each run of words. */
import { Lattice } from './lattice.ts';
import { NameTree, type Path } from './name-tree.ts';
import { type Sequence, stepTable, type TaggerModel } from './tagger.ts';

/** A run of words that may be a name. */
export interface Span {
  kind: string;
  /** Index of the first word, and of the one after the last. */
  from: number;
  to: number;
  probability: number;
}

/** Spans with a lower probability than this are left out. */
const FAINT = 0.04;

/** The weights of a tagger, prepared for lookups. */
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

/** For each word and label the sum of its features' weights. */
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
 * @param see returns the features of the words, as numbers of a tree of names
 */
export function findSpans(model: TaggerModel, see: (names: NameTree) => Sequence): Span[] {
  const width = model.labels.length;
  const lookup = lookupOf(model);
  const features = see(lookup.names);
  const scores = scoresOf(lookup, features, width);
  const lattice = new Lattice(scores, stepTable(model.labels, model.steps), width);
  const spans: Span[] = [];
  const kinds = model.labels.flatMap((label, begin) =>
    label.startsWith('B-')
      ? [{ kind: label.slice(2), begin, inner: model.labels.indexOf(`I-${label.slice(2)}`) }]
      : [],
  );
  for (let from = 0; from < features.length; from++)
    for (const { kind, begin, inner } of kinds) {
      if (lattice.at(from, begin) < FAINT) continue;
      // Sum over all paths that contain the run. The run is extended word by word and ends before another label.
      let path = lattice.forward[from * width + begin] as number;
      let last = begin;
      for (let to = from + 1; to <= features.length; to++) {
        let after = to < features.length ? 0 : 1;
        if (to < features.length)
          for (let next = 0; next < width; next++)
            if (next !== inner)
              after += lattice.factor(to, last, next) * (lattice.backward[to * width + next] as number);
        const probability = path * after;
        if (probability >= FAINT) spans.push({ kind, from, to, probability });
        const longer = path * (lattice.backward[(to - 1) * width + last] as number) - probability;
        if (to === features.length || longer < FAINT) break;
        path *= lattice.factor(to, last, inner);
        last = inner;
      }
    }
  return spans;
}
