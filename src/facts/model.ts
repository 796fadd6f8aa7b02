/**
 * The learned model as a text file, `src/facts/model.tsv`, with one weight or row of weights a line, in hundredths.
 *
 * `names` lines belong to the tagger: a feature and its weight for each label of {@link NAME_LABELS}. Other lines
 * belong to a decision: its name, the feature, the weight. `sharpness` lines hold the sharpness of a decision, `steps`
 * lines the weights of label pairs of the tagger. The first two lines hold digests of the labels and corrections that
 * it was learned from.
 */
import { readFileSync } from 'node:fs';
import type { Decision } from '../learn/calibrate.ts';
import type { Curve } from '../learn/logistic.ts';
import type { TaggerModel } from '../learn/tagger.ts';
import { NAME_LABELS } from './names/labels.ts';

/** Everything that is learned. */
export interface Model {
  /** Digest of the labels that the model was learned from. */
  stamp: string;
  /** Digest of the corrections that the model was learned from. */
  corrections: string;
  names: TaggerModel;
  /** Calibration curve of each fact, and of `eachCompany`; missing where it is unknown. */
  curves?: Readonly<Record<string, Curve>>;
  /** By name of the question. */
  decisions: ReadonlyMap<string, Decision>;
}

const FILE = new URL('model.tsv', import.meta.url);
const CURVES = new URL('curves.json', import.meta.url);
const hundredths = (weight: number) => String(Math.round(weight * 100));

/** Writes a model as text. */
export function writeModel({ stamp, corrections, names, decisions }: Model): string {
  const lines = [
    `stamp\t${stamp}`,
    `corrections\t${corrections}`,
    `steps\t${names.steps.map(hundredths).join(' ')}`,
  ];
  for (const [name, { sharpness }] of decisions) lines.push(`sharpness\t${name}\t${hundredths(sharpness)}`);
  for (const [feature, row] of names.features)
    lines.push(`names\t${feature}\t${row.map(hundredths).join(' ')}`);
  for (const [name, { weights }] of decisions)
    for (const [feature, weight] of weights) lines.push(`${name}\t${feature}\t${hundredths(weight)}`);
  return `${lines.join('\n')}\n`;
}

/**
 * Reads a model.
 *
 * @throws Error if a line does not belong to a model
 */
export function parseModel(text: string): Model {
  let stamp = '';
  let corrections = '';
  let steps: number[] = [];
  const features = new Map<string, number[]>();
  const decisions = new Map<string, { weights: Map<string, number>; sharpness: number }>();
  const numbers = (list: string) => list.split(' ').map((n) => Number(n) / 100);
  text.split('\n').forEach((line, i) => {
    if (line === '') return;
    const [kind = '', name = '', value = ''] = line.split('\t');
    if (kind === 'stamp') stamp = name;
    else if (kind === 'corrections') corrections = name;
    else if (kind === 'steps') steps = numbers(name);
    else if (kind === 'sharpness')
      decisions.set(name, { weights: new Map(), sharpness: Number(value) / 100 });
    else if (kind === 'names') features.set(name, numbers(value));
    else {
      const decision = decisions.get(kind);
      if (!decision || value === '')
        throw new Error(`model.tsv:${i + 1}: no line of a model; run npm run learn`);
      decision.weights.set(name, Number(value) / 100);
    }
  });
  return { stamp, corrections, names: { labels: NAME_LABELS, features, steps }, decisions };
}

/** The committed calibration curves, and the digest of the labels that they were learned from. */
export function readCurves(): { stamp: string; curves: Record<string, Curve> } {
  return JSON.parse(readFileSync(CURVES, 'utf8'));
}

let committed: Model | null = null;

/** The committed model, with the calibration curves of `npm run evaluate -- --report`. */
export function committedModel(): Model {
  committed ??= {
    ...parseModel(readFileSync(FILE, 'utf8')),
    curves: readCurves().curves,
  };
  return committed;
}
