/** Learns the model from labelled items. */

import { learnDecision } from '../learn/calibrate.ts';
import type { Choice } from '../learn/choice.ts';
import { NameTree } from '../learn/name-tree.ts';
import { codeSequence, type Labelled, learnTagger, type TaggerModel } from '../learn/tagger.ts';
import { elsewhere } from './elsewhere.ts';
import type { PartialLabel } from './gold.ts';
import { KINSHIP, kinshipLessons } from './kinship.ts';
import type { Model } from './model.ts';
import { nameFeatures, wordsAgain } from './names/features.ts';
import { knownFirms } from './names/known.ts';
import { NAME_LABELS, nameLabels } from './names/labels.ts';
import { findNames } from './names/mentions.ts';
import { type Pool, poolOf, variant } from './names/variants.ts';
import { QUESTIONS } from './questions/index.ts';
import { lessons, type Question } from './questions/question.ts';
import type { IssueWeek } from './time/week.ts';
import { type FactText, type Part, partsOf } from './words.ts';

/** A labelled issue. */
export interface LabelledIssue {
  name: string;
  week: IssueWeek;
  labels: readonly PartialLabel[];
}

/** An item prepared for learning. */
interface Example {
  item: FactText;
  label: PartialLabel;
  week: IssueWeek;
  parts: Part[];
  sequences: Labelled[];
  /** The firms named, in each form that occurs. */
  firms: string[];
}

/**
 * Number of folds: taggers are learned without some issues, so that decisions learn from names that the tagger has not
 * seen.
 */
const FOLDS = 3;

/**
 * Learns a model. The same issues in the same order give the same model on any machine.
 *
 * @param stamps digests of the data that it is learned from
 */
export function train(issues: readonly LabelledIssue[], stamps: Pick<Model, 'stamp' | 'corrections'>): Model {
  const features = new NameTree();
  const groups = issues.map(({ labels, week }) => labels.map((label) => prepare(label, week, features)));
  const found = groups.map(() => [] as ReturnType<typeof findNames>[]);
  for (let fold = 0; fold < FOLDS; fold++) {
    const names = learnNames(groups.filter((_, i) => i % FOLDS !== fold).flat(), features);
    groups.forEach((group, i) => {
      if (i % FOLDS === fold) found[i] = group.map(({ parts }) => findNames(names, parts));
    });
  }
  const decisions = (Object.values(QUESTIONS) as Question<unknown>[]).map((question) => {
    const choices = groups.map((group, i) =>
      group.flatMap(({ item, parts, week, label }, k): Choice[] =>
        lessons(question, { item, parts, week, names: found[i]?.[k] ?? [] }, label),
      ),
    );
    return [
      question.name,
      learnDecision(choices, FOLDS, question.decay === undefined ? {} : { decay: question.decay }),
    ] as const;
  });
  const kinship = learnDecision(
    groups.map((group) =>
      kinshipLessons(group.filter(({ item }) => elsewhere(item) === null).map(({ parts }) => parts)),
    ),
    FOLDS,
    { decay: 1 },
  );
  return {
    ...stamps,
    names: learnNames(groups.flat(), features),
    decisions: new Map([...decisions, [KINSHIP, kinship]]),
  };
}

function prepare(label: PartialLabel, week: IssueWeek, tree: NameTree): Example {
  const item = {
    ...label,
    section: label.section as FactText['section'],
    source: label.source === null ? null : { name: label.source },
  };
  const parts = partsOf(item);
  const again = wordsAgain(parts);
  // An item without labelled companies does not show which words are names.
  const { companies, companies_ok = [] } = label;
  const sequences = !companies
    ? []
    : parts.map((part) => {
        const labels = nameLabels(part, [...companies, ...companies_ok, ...knownIn(part)], parksOf(label));
        return codeSequence(nameFeatures(part, again, tree), labels, tree);
      });
  return { item, label, week, parts, sequences, firms: formsOf(parts, sequences) };
}

const parksOf = ({ places, park_ok }: PartialLabel) =>
  [places?.[0]?.park, ...(park_ok ?? [])].filter((park) => typeof park === 'string');

/** The names that are labelled as firms. */
function formsOf(parts: readonly Part[], sequences: readonly Labelled[]): string[] {
  const begin = NAME_LABELS.indexOf('B-company');
  const forms = new Set<string>();
  parts.forEach(({ text, words }, i) => {
    const labels = sequences[i]?.labels ?? [];
    labels.forEach((label, from) => {
      if (label !== begin) return;
      let to = from + 1;
      while (labels[to] === begin + 1) to++;
      forms.add(text.slice(words[from]?.start, words[to - 1]?.end));
    });
  });
  return [...forms];
}

function learnNames(examples: readonly Example[], tree: NameTree): TaggerModel {
  const pool = poolOf(examples.flatMap(({ label }) => label.companies ?? []));
  const sequences = [
    ...examples.flatMap((example) => example.sequences),
    ...examples.flatMap((example, i) => varied(example, pool, i, tree)),
  ];
  return learnTagger(NAME_LABELS, sequences, tree);
}

/** Known firms are labelled as names in any text, even if they do not count. Another question decides that. */
const knownIn = ({ text }: Part): string[] =>
  knownFirms(text).map(({ start, end }) => text.slice(start, end));

/**
 * The texts of an item that name firms, with other firms. For every second item the known firms are not marked, so that
 * the tagger learns to find unknown ones.
 */
function varied({ label, parts: own, firms }: Example, pool: Pool, turn: number, tree: NameTree): Labelled[] {
  if (firms.length === 0) return [];
  const { parts, companies } = variant(own, firms, pool, turn * 31);
  const again = wordsAgain(parts);
  return parts
    .filter(({ text }) => companies.some((name) => text.includes(name)))
    .map((part) => {
      const labels = nameLabels(part, [...companies, ...knownIn(part)], parksOf(label), true);
      return codeSequence(nameFeatures(part, again, tree, turn % 2 === 0 ? [] : undefined), labels, tree);
    });
}
