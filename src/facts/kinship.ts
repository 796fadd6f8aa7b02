/**
 * Predicts whether texts of an item are about one event, by what they share. It is learned without labels: title and
 * lead belong to the body of their item, and not to the bodies of its neighbours.
 */
import { type Choice, probabilities } from '../learn/choice.ts';
import type { Model } from './model.ts';
import { batchSigns } from './questions/batch.ts';
import { few } from './questions/question.ts';
import type { Part } from './words.ts';

/** Name of the decision in the model. */
export const KINSHIP = 'kinship';

/** Parts of speech of words that can show what an event is about. */
const TELLING = /^[nvajlxz]|^eng/u;
/** Distances to the items whose bodies are compared with a title: the next item, and one farther away. */
const NEIGHBOURS = [1, 3];
/** Number of words at the start of a body that become features: 该项目, 其中 and 二期 refer to an earlier text. */
const BEGINNING = 12;

/**
 * Probability that two groups of texts are about one event, 0…1, if half of all such pairs are.
 *
 * @throws Error if the model has not learned this decision
 */
export function kinship(here: readonly Part[], there: readonly Part[], { decisions }: Model): number {
  const decision = decisions.get(KINSHIP);
  if (!decision) throw new Error('the model knows no kinship of texts: run npm run learn');
  return probabilities(decision.weights, [features(here, there), []], decision.sharpness)[0] as number;
}

/** The examples from one issue: each title and lead with the body of its own item, and with bodies of other items. */
export function kinshipLessons(items: readonly (readonly Part[])[]): Choice[] {
  return items.flatMap((parts, i) => {
    const { head, body } = split(parts);
    if (body.length === 0) return [];
    const others = NEIGHBOURS.map((step) => split(items[(i + step) % items.length] ?? []).body);
    const lesson = (there: readonly Part[], right: boolean): Choice => ({
      options: [features(head, there), []],
      right: [right, !right],
    });
    return [lesson(body, true), ...others.filter((one) => one.length > 0).map((one) => lesson(one, false))];
  });
}

/** Splits the texts of an item into title and lead (`head`), and body. */
export function split(parts: readonly Part[]): { head: Part[]; body: Part[] } {
  return {
    head: parts.filter(({ name }) => typeof name !== 'number'),
    body: parts.filter(({ name }) => typeof name === 'number'),
  };
}

function features(here: readonly Part[], there: readonly Part[]): string[] {
  const words = shared(tellingWords, here, there);
  const runs = shared(runsOf, here, there).length;
  const begin = (there[0]?.words ?? []).slice(0, BEGINNING).map(({ text }) => text);
  const signs = (parts: readonly Part[]) =>
    parts.flatMap(batchSigns).map((sign) => sign.replace(/^\w+ /u, ''));
  return [
    'kin',
    ...steps('words', words.length),
    ...steps('runs', runs),
    ...steps('amounts', shared(amountsOf, here, there).length),
    ...words.map((word) => `kin word ${word}`),
    `kin first ${begin[0]}`,
    `kin first2 ${begin[0]} ${begin[1]}`,
    ...begin.map((word) => `kin begins ${word}`),
    ...signs(here).map((sign) => `kin here ${sign} ${few(runs)}`),
    ...signs(there).map((sign) => `kin there ${sign}`),
    `kin length ${few(Math.round(there.reduce((sum, { text }) => sum + text.length, 0) / 30))}`,
  ];
}

/** One feature for each threshold that a count reaches. */
const steps = (name: string, count: number) =>
  [1, 2, 3, 4, 6, 8, 12, 16].filter((step) => count >= step).map((step) => `kin ${name} ${step}`);

function shared(of: (part: Part) => string[], here: readonly Part[], there: readonly Part[]): string[] {
  const other = new Set(there.flatMap(of));
  return [...new Set(here.flatMap(of))].filter((one) => other.has(one));
}

const tellingWords = ({ words }: Part) =>
  words
    .filter(({ tag, text }) => text.length > 1 && TELLING.test(tag) && /^\p{L}+$/u.test(text))
    .map(({ text }) => text);

/** Sequences of three letters. They match names that are not in the dictionary. */
const runsOf = ({ text }: Part) =>
  (text.replace(/\s+/g, '').match(/\p{L}{3,}/gu) ?? []).flatMap((run) =>
    Array.from({ length: run.length - 2 }, (_, i) => run.slice(i, i + 3)),
  );

/** Numbers with what they count: 12亿, 5条. */
const amountsOf = ({ text }: Part) => text.replace(/\s+/g, '').match(/\d[\d.]*\p{Script=Han}/gu) ?? [];
