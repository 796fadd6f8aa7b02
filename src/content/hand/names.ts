/** Names that people type instead of codes and keys. */
import {
  COLLECTION_LABELS,
  COLLECTION_SECTIONS,
  INDUSTRY_LABELS,
  INDUSTRY_SHORT,
  STAGE_LABELS,
} from '../../schema/labels.ts';
import { likeness, pairsOf } from '../../text/likeness.ts';

/** Codes by their labels on pages. */
const CODES = new Map<string, string>([
  ...[INDUSTRY_LABELS, INDUSTRY_SHORT, STAGE_LABELS].flatMap((labels) =>
    Object.entries(labels).map(([code, label]): [string, string] => [label, code]),
  ),
  ...Object.entries(COLLECTION_SECTIONS).flatMap(([id, section]): [string, string][] => [
    [id, section],
    [COLLECTION_LABELS[id as keyof typeof COLLECTION_LABELS], section],
  ]),
]);

/** The code that a word means: the word is its label, or the code in another spelling; undefined for none. */
export function codeOf(word: string, codes: readonly unknown[]): unknown {
  const text = word.normalize('NFKC').trim();
  const plain = text.toLowerCase().replace(/[\s_]+/g, '-');
  return [CODES.get(text), text, plain].find((code) => codes.includes(code));
}

/** Likeness from which two names are probably spellings of one. */
const NEAR = 0.5;

/** The name most like a word; undefined if none is like it. */
export function nearName(word: string, names: readonly string[]): string | undefined {
  const pairs = pairsOf(word.toLowerCase());
  return names
    .map((name) => ({ name, score: likeness(pairs, pairsOf(name.toLowerCase())) }))
    .filter(({ score }) => score >= NEAR)
    .sort((a, b) => b.score - a.score)[0]?.name;
}

/** “did you mean x? ”; empty if no name is like the word. */
export function offer(word: string, names: readonly string[]): string {
  const name = nearName(word, names);
  return name === undefined ? '' : `did you mean ${name}? `;
}
