import { describe, expect, it } from 'vitest';
import { learnDecision } from './calibrate.ts';
import { type Choice, learnChoice, probabilities } from './choice.ts';
import { NameTree } from './name-tree.ts';
import { shuffled } from './random.ts';
import { findSpans } from './spans.ts';
import { codeSequence, learnTagger } from './tagger.ts';

const yes = (features: string[], right: boolean): Choice => ({
  options: [features, []],
  right: [right, !right],
});
const EXAMPLES = Array.from({ length: 30 }, (_, i) =>
  yes([i % 3 === 0 ? 'sunny' : 'rainy', `day ${i % 7}`], i % 3 === 0),
);

describe('learnChoice', () => {
  const weights = learnChoice(EXAMPLES);

  it('prefers what was right, also with features that it has not seen', () => {
    expect(probabilities(weights, [['sunny', 'new'], []])[0]).toBeGreaterThan(0.8);
    expect(probabilities(weights, [['rainy', 'new'], []])[0]).toBeLessThan(0.2);
  });

  it('gives probabilities that sum to one', () => {
    const sum = probabilities(weights, [['sunny'], ['rainy'], []]).reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(1, 10);
  });

  it('knows nothing without examples', () => {
    expect(probabilities(learnChoice([]), [['sunny'], []])).toEqual([0.5, 0.5]);
  });

  it('learns the same from a list crossed with a word as from the joined names', () => {
    const names = ['high', 'low'];
    const crossed = Array.from({ length: 20 }, (_, i) => ({
      options: [[{ word: 'a', names }], [{ word: 'b', names }, names]],
      right: [i % 4 > 0, i % 4 === 0],
    }));
    const joined = crossed.map(({ right }) => ({
      options: [
        ['a high', 'a low'],
        ['b high', 'b low', 'high', 'low'],
      ],
      right,
    }));
    const learned = learnChoice(crossed);
    expect(learned.get('a high')).toBeGreaterThan(0.1);
    expect(Object.fromEntries(learned)).toEqual(Object.fromEntries(learnChoice(joined)));
    expect(probabilities(learned, crossed[0]!.options)).toEqual(probabilities(learned, joined[0]!.options));
  });

  it('learns from choices with several right options', () => {
    const several = Array.from({ length: 20 }, () => ({
      options: [['a'], ['b'], ['c']],
      right: [true, true, false],
    }));
    expect(probabilities(learnChoice(several), [['a'], ['b'], ['c']])[2]).toBeLessThan(0.2);
  });
});

it('learnDecision is unsure where the features say nothing', () => {
  const groups = Array.from({ length: 6 }, (_, g) =>
    Array.from({ length: 10 }, (_, i) => yes([`noise ${(i * 7 + g) % 5}`], (i + g) % 2 === 0)),
  );
  const { weights, sharpness } = learnDecision(groups, 3);
  const [p = 0] = probabilities(weights, [['noise 1'], []], sharpness);
  expect(Math.abs(p - 0.5)).toBeLessThan(0.2);
});

describe('learnTagger', () => {
  const LABELS = ['O', 'B-firm', 'I-firm'];
  const word = (text: string, before: string) => ({ shared: [[['w', text]]], own: [['w-1', before]] });
  const sentence = (words: string[], labels: number[]) => ({
    features: words.map((w, i) => word(w, words[i - 1] ?? '^')),
    labels,
  });
  const EXAMPLE = ['由', '恒岳', '钛业', '公司', '建设', '厂房'];
  const examples = ['恒岳', '映辰', '海蕴', '皖箔'].flatMap((name) => [
    sentence(
      EXAMPLE.map((w) => (w === '恒岳' ? name : w)),
      [0, 1, 2, 2, 0, 0],
    ),
    sentence(['厂房', '建设', '顺利'], [0, 0, 0]),
  ]);
  const learn = () => {
    const tree = new NameTree();
    const coded = examples.map(({ features, labels }) => codeSequence(features, labels, tree));
    return learnTagger(LABELS, coded, tree, 1);
  };
  const model = learn();

  it('finds a name that it has not seen by the words around it', () => {
    const [best] = findSpans(model, () => sentence(['由', '洞庭', '钛业', '公司', '建设'], []).features).sort(
      (a, b) => b.probability - a.probability,
    );
    expect(best).toMatchObject({ kind: 'firm', from: 1, to: 4 });
    expect(best?.probability).toBeGreaterThan(0.5);
  });

  it('finds nothing where no name is', () => {
    expect(
      findSpans(model, () => sentence(['厂房', '建设', '顺利'], []).features).filter(
        ({ probability }) => probability > 0.3,
      ),
    ).toEqual([]);
  });

  it('gives spans that begin at one word probabilities of at most one together', () => {
    const spans = findSpans(model, () => sentence(EXAMPLE, []).features).filter(({ from }) => from === 1);
    expect(spans.reduce((sum, { probability }) => sum + probability, 0)).toBeLessThanOrEqual(1 + 1e-9);
  });

  it('is the same when learned twice', () => {
    expect(learn()).toEqual(model);
  });
});

it('shuffled keeps all, and the order of each seed', () => {
  const list = Array.from({ length: 50 }, (_, i) => i);
  expect([...shuffled(list, 1)].sort((a, b) => a - b)).toEqual(list);
  expect(shuffled(list, 1)).toEqual(shuffled(list, 1));
  expect(shuffled(list, 1)).not.toEqual(shuffled(list, 2));
});
