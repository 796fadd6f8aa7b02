/** All questions, and how a model answers them. */
import { namesOf, probabilities } from '../../learn/choice.ts';
import type { Span } from '../../schema/evidence.ts';
import type { Model } from '../model.ts';
import { batch } from './batch.ts';
import { companies } from './companies.ts';
import { day } from './date.ts';
import { home } from './home.ts';
import { industry, stage } from './labels.ts';
import type { Option, Question, Reading } from './question.ts';
import { sum } from './sum.ts';

export const QUESTIONS = { batch, stage, industry, investment: sum, date: day, home, companies } as const;

export type QuestionName = keyof typeof QUESTIONS;

/** An answer with the probability of each option. */
export interface Answer<T> {
  value: T;
  /** Probability that this answer is right, 0…1. */
  probability: number;
  evidence: readonly Span[];
  options: readonly (Option<T> & { probability: number })[];
}

/**
 * The likeliest answer for each instance of a question.
 *
 * @throws Error if the model has not learned the question
 */
export function answers<T>(question: Question<T>, reading: Reading, { decisions }: Model): Answer<T>[] {
  const decision = decisions.get(question.name);
  if (!decision) throw new Error(`the model knows no “${question.name}”: run npm run learn`);
  return question.ask(reading).map((options) => {
    const shares = probabilities(
      decision.weights,
      options.map(({ features }) => features),
      decision.sharpness,
    );
    const rated = options.map((option, i) => ({ ...option, probability: shares[i] as number }));
    const best = rated.reduce((a, b) => (b.probability > a.probability ? b : a));
    return {
      value: best.value,
      probability: best.probability,
      evidence: best.evidence ?? [],
      options: rated,
    };
  });
}

/** Number of features in an explanation, for and against each. */
const WEIGHTIEST = 4;

/**
 * Explains an answer in one line: its probability, the strongest features for and against it, and the next best answer.
 */
export function explain(
  name: string,
  { value, probability, options }: Answer<unknown>,
  { decisions }: Model,
): string {
  const weights = decisions.get(name)?.weights;
  const [best, next] = [...options].sort((a, b) => b.probability - a.probability);
  const others = new Set(namesOf(next?.features ?? []));
  const ranked = [...new Set(namesOf(best?.features ?? []))]
    .filter((feature) => !others.has(feature))
    .map((feature) => ({ feature, weight: weights?.get(feature) ?? 0 }))
    .sort((a, b) => b.weight - a.weight);
  const words = (list: typeof ranked) =>
    list.map(({ feature, weight }) => `${feature} (${weight.toFixed(1)})`).join(' · ') || '–';
  const pro = ranked.filter(({ weight }) => weight > 0).slice(0, WEIGHTIEST);
  const contra = ranked
    .filter(({ weight }) => weight < 0)
    .reverse()
    .slice(0, WEIGHTIEST);
  const instead = next ? `; else ${shown(next.value)} ${next.probability.toFixed(2)}` : '';
  return `${name}: ${shown(value)} ${probability.toFixed(2)}; for: ${words(pro)}; against: ${words(contra)}${instead}`;
}

/** The value of any question as a short text. */
function shown(value: unknown): string {
  if (value === null || typeof value !== 'object') return String(value);
  const { text, date, division, park } = value as Partial<{
    text: string;
    date: string;
    division: { name: string } | null;
    park: string | null;
  }>;
  return text ?? date ?? [division?.name ?? '全国', park].filter(Boolean).join(' ');
}
