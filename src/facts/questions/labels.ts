/** The stage and the industry of an item: a choice among the labels of the edition. */
import { GENERAL_INDUSTRY } from '#edition/industries.ts';
import { DEFAULT_STAGE } from '#edition/stages.ts';
import { INDUSTRIES, type Industry, STAGES, type Stage } from '../../schema/dataset.ts';
import type { Span } from '../../schema/evidence.ts';
import { sectionEntry } from '../../schema/sections.ts';
import { type Hit, type Lexicon, readLexicon } from '../lexicon.ts';
import { fieldOf, type Part } from '../words.ts';
import { batchSigns } from './batch.ts';
import { few, type Option, pairsOf, type Question, type Reading } from './question.ts';

const STAGE_WORDS = readLexicon('stages.yaml', STAGES);
const INDUSTRY_WORDS = readLexicon('industries.yaml', INDUSTRIES);

/** Parts of speech of words that become features. */
const SAYING = /^[nvadjlib]|^nz|^eng|^x/u;

/** Features of the item's words for each label. */
function optionsOf<Label extends string>(
  { item, parts }: Reading,
  labels: readonly Label[],
  lexicon: Lexicon<Label>,
  fallback: Label,
): Option<Label>[] {
  const hits = parts.map((part) => lexicon.find(part.text));
  const score = new Map<Label, number>();
  hits.forEach((found, i) => {
    for (const { label, weight } of found)
      score.set(label, (score.get(label) ?? 0) + weight * (i === 0 ? 3 : 1));
  });
  const ranked = [...score].sort((a, b) => b[1] - a[1]).map(([label]) => label);
  const words = [...new Set(parts.flatMap((part) => wordFeatures(part)))];
  const pairs = pairsOf(`${item.title}。${item.lead ?? ''}`).map((pair) => `pair ${pair}`);
  const common = [
    ...words,
    ...pairs,
    `section ${item.section}`,
    ...new Set(parts.slice(0, 2).flatMap(batchSigns)),
    `labels ${few(score.size)}`,
    `first ${ranked[0] ?? ''}`,
  ];
  // Ties go to the first option: this is the fallback if no word of the edition occurs and nothing is learned about its
  // labels.
  const inOrder = score.size > 0 ? labels : [fallback, ...labels.filter((label) => label !== fallback)];
  return inOrder.map((value) => ({
    value,
    evidence: hits.flatMap((found, i) =>
      found.filter(({ label }) => label === value).flatMap(({ word }) => spanOf(parts[i] as Part, word)),
    ),
    features: [
      ...hits.flatMap((found, i) =>
        signs(
          found.filter(({ label }) => label === value),
          fieldOf(parts[i] as Part),
        ),
      ),
      ...(score.has(value) ? [`rank ${few(ranked.indexOf(value))}`] : ['unnamed']),
      ...(value === fallback ? [`fallback of ${few(score.size)}`] : []),
      `usual ${sectionEntry(item.section).stage === value}`,
      { word: value, names: common },
      value,
    ],
  }));
}

/** Position of a lexicon's word in a text; empty if it is written differently or has a gap. */
function spanOf({ name, text }: Part, word: string): Span[] {
  const from = text.toLowerCase().indexOf(word);
  return from < 0 ? [] : [{ part: name, from, to: from + word.length }];
}

/** Feature names for the words of a lexicon that support one label in one text. */
function signs<Label extends string>(hits: readonly Hit<Label>[], field: string): string[] {
  if (hits.length === 0) return [`${field} silent`];
  const best = Math.max(...hits.map(({ weight }) => weight));
  const total = hits.reduce((sum, { weight }) => sum + weight, 0);
  return [
    `${field} best ${Math.round(best)}`,
    ...['1', '2', '4', '8', '16', '32']
      .filter((step) => total >= Number(step))
      .map((step) => `${field} sum ${step}`),
  ];
}

function wordFeatures(part: Part): string[] {
  const field = fieldOf(part);
  const texts = part.words.filter(({ tag }) => SAYING.test(tag));
  const single = texts.map(({ text }) => `${field === 'more' ? 'body' : field} ${text}`);
  if (part.name !== 'title') return single;
  const last = part.words.at(-1)?.text;
  return [
    ...single,
    ...part.words.slice(1).map(({ text }, i) => `title ${part.words[i]?.text} ${text}`),
    `ends ${last}`,
    `verb ${part.words.filter(({ tag }) => tag.startsWith('v')).at(-1)?.text}`,
  ];
}

function question<Label extends string>(
  name: 'stage' | 'industry',
  labels: readonly Label[],
  lexicon: Lexicon<Label>,
  fallback: Label,
): Question<Label> {
  return {
    name,
    needs: name,
    ask: (reading) => [optionsOf(reading, labels, lexicon, fallback)],
    judge: (options, label) =>
      options.map(({ value }) => value === label[name] || label[`${name}_ok`]?.includes(value) === true),
  };
}

export const stage: Question<Stage> = question('stage', STAGES, STAGE_WORDS, DEFAULT_STAGE);
export const industry: Question<Industry> = question(
  'industry',
  INDUSTRIES,
  INDUSTRY_WORDS,
  GENERAL_INDUSTRY,
);

/** Weight of a word by its text: titles name the industry, but bodies name related ones too. */
const SHARE = { title: 3, lead: 1.2, body: 0.6, more: 0.6 };
/** Least score of another industry, as a share of the highest score. */
const ALSO = 0.5;
/** Maximum number of industries. */
const MOST = 3;

/** The industries suggested by the item's words, highest score first. */
export function industriesNamed(parts: readonly Part[]): Industry[] {
  const score = new Map<Industry, number>();
  for (const part of parts)
    for (const { label, weight } of INDUSTRY_WORDS.find(part.text))
      score.set(label, (score.get(label) ?? 0) + weight * SHARE[fieldOf(part)]);
  score.delete(GENERAL_INDUSTRY);
  const ranked = [...score].sort((a, b) => b[1] - a[1]);
  const least = ALSO * (ranked[0]?.[1] ?? 0);
  return ranked
    .filter(([, value]) => value >= least)
    .map(([label]) => label)
    .slice(0, MOST);
}
