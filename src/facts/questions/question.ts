/** A question about an item. A learned choice among options answers it. */
import type { Choice, Features } from '../../learn/choice.ts';
import type { Span } from '../../schema/evidence.ts';
import type { GoldItem, PartialLabel } from '../gold.ts';
import type { NameMention } from '../names/mentions.ts';
import type { IssueWeek } from '../time/week.ts';
import type { FactText, Part } from '../words.ts';

/** The input of all questions. */
export interface Reading {
  item: FactText;
  parts: readonly Part[];
  names: readonly NameMention[];
  week: IssueWeek;
}

/** A possible answer, with its feature names. */
export interface Option<T> {
  value: T;
  features: Features;
  /** The words that the answer was read from. */
  evidence?: readonly Span[];
}

/** A question. It can have several instances for one item, such as one for each company. */
export interface Question<T> {
  name: string;
  /** The field of a label that contains the answer. */
  needs: keyof GoldItem;
  /** Strength of the pull of its weights to zero, if it differs from the default (see learn/choice.ts). */
  decay?: number;
  /** The options of each instance. */
  ask(reading: Reading): Option<T>[][];
  /** Which options of an instance are right according to a label; null if the label does not tell. */
  judge(options: readonly Option<T>[], label: GoldItem): boolean[] | null;
}

/** The examples that a labelled item gives. */
export function lessons<T>(question: Question<T>, reading: Reading, label: PartialLabel): Choice[] {
  if (label[question.needs] === undefined) return [];
  return question.ask(reading).flatMap((options) => {
    const right = question.judge(options, label as GoldItem);
    return right === null ? [] : [{ options: options.map(({ features }) => features), right }];
  });
}

/** Rounds a number to a range: 0, 1, 2, 3, 4–5, 6–9, 10–… */
export function few(count: number): string {
  return count < 4 ? String(count) : count < 6 ? '4–5' : count < 10 ? '6–9' : '10';
}

/** Pairs of neighbouring characters of a text. They cover words that the dictionary lacks, such as 毛绒 or 渔具. */
export function pairsOf(text: string): string[] {
  const runs = (text.match(/[\p{Script=Han}a-z]{2,}/giu) ?? []).map((run) => [...run]);
  return [...new Set(runs.flatMap((run) => run.slice(1).map((char, i) => `${run[i]}${char}`)))];
}

/** Rounds a probability to tenths, finer near the ends. */
export function tenth(p: number): string {
  if (p < 0.05) return '<.05';
  if (p > 0.99) return '>.99';
  if (p > 0.95) return '>.95';
  return p.toFixed(1);
}

/**
 * The thresholds that a probability reaches. Each is a feature, so a likelier name has all features of a less likely
 * one.
 */
export function odds(p: number): string[] {
  const steps = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99];
  return steps.filter((step) => p >= step).map(String);
}
