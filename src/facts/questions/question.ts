/** A question about an item that is answered by a learned choice among options. */
import type { Choice, Features } from '../../learn/choice.ts';
import type { Span } from '../../schema/evidence.ts';
import type { GoldItem, PartialLabel } from '../gold.ts';
import type { NameMention } from '../names/mentions.ts';
import type { IssueWeek } from '../time/week.ts';
import type { FactText, Part } from '../words.ts';

/** What questions are answered from. */
export interface Reading {
  item: FactText;
  parts: readonly Part[];
  names: readonly NameMention[];
  week: IssueWeek;
}

/** A possible answer, with the names of the features that speak for or against it. */
export interface Option<T> {
  value: T;
  features: Features;
  /** The words that it was read from. */
  evidence?: readonly Span[];
}

/** A question. Several of one kind can be asked about an item: one for each company. */
export interface Question<T> {
  name: string;
  /** What a label must say to answer it. */
  needs: keyof GoldItem;
  /** Pull of its weights to zero, where it differs from the usual one (see learn/choice.ts). */
  decay?: number;
  /** For each asking the possible answers. */
  ask(reading: Reading): Option<T>[][];
  /** For one asking, which options a label says are right; null where it does not say. */
  judge(options: readonly Option<T>[], label: GoldItem): boolean[] | null;
}

/** The choices that a labelled item teaches. */
export function lessons<T>(question: Question<T>, reading: Reading, label: PartialLabel): Choice[] {
  if (label[question.needs] === undefined) return [];
  return question.ask(reading).flatMap((options) => {
    const right = question.judge(options, label as GoldItem);
    return right === null ? [] : [{ options: options.map(({ features }) => features), right }];
  });
}

/** Names a number by its order of magnitude: 0, 1, 2, 3, 4–5, 6–9, 10–… */
export function few(count: number): string {
  return count < 4 ? String(count) : count < 6 ? '4–5' : count < 10 ? '6–9' : '10';
}

/** Pairs of neighbouring characters of a text: parts of words that the dictionary lacks, such as 毛绒 or 渔具. */
export function pairsOf(text: string): string[] {
  const runs = (text.match(/[\p{Script=Han}a-z]{2,}/giu) ?? []).map((run) => [...run]);
  return [...new Set(runs.flatMap((run) => run.slice(1).map((char, i) => `${run[i]}${char}`)))];
}

/** Names a probability by its tenth, finer near the ends. */
export function tenth(p: number): string {
  if (p < 0.05) return '<.05';
  if (p > 0.99) return '>.99';
  if (p > 0.95) return '>.95';
  return p.toFixed(1);
}

/** The steps that the odds of a probability reach: each is a feature, so that a likelier name has all that a less likely has. */
export function odds(p: number): string[] {
  const steps = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99];
  return steps.filter((step) => p >= step).map(String);
}
