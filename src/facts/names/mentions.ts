/** Finds the names of companies and parks in an item, each with its probability. */
import { findSpans } from '../../learn/spans.ts';
import type { TaggerModel } from '../../learn/tagger.ts';
import type { Span } from '../../schema/evidence.ts';
import type { Part } from '../words.ts';
import { nameFeatures, wordsAgain } from './features.ts';

/** A run of words that may be a name. */
export interface NameMention {
  kind: 'company' | 'park';
  /** As written, without blanks. */
  name: string;
  part: Part;
  /** Index of the first word, and of the one after the last. */
  from: number;
  to: number;
  probability: number;
}

/** The range of a mention in its text. */
export function spanOf({ part, from, to }: NameMention): Span {
  return { part: part.name, from: part.words[from]?.start ?? 0, to: part.words[to - 1]?.end ?? 0 };
}

/** All runs of words that may be names. Runs can overlap. */
export function findNames(model: TaggerModel, parts: readonly Part[]): NameMention[] {
  const again = wordsAgain(parts);
  return parts.flatMap((part) =>
    findSpans(model, (tree) => nameFeatures(part, again, tree))
      .map(({ kind, from, to, probability }) => ({
        kind: kind as NameMention['kind'],
        name: part.text.slice(part.words[from]?.start, part.words[to - 1]?.end).replace(/\s+/g, ''),
        part,
        from,
        to,
        probability,
      }))
      .filter(({ name }) => isWhole(name)),
  );
}

/** Whether a name neither begins nor ends with a mark, is within one clause, and has paired brackets. */
function isWhole(name: string): boolean {
  return (
    /^[\p{L}\p{N}][^，。；：？！]*[\p{L}\p{N}）)]$/u.test(name) &&
    name.split(/[（(]/u).length === name.split(/[）)]/u).length
  );
}

/** Keeps only the likeliest of overlapping mentions. */
export function likeliest(mentions: readonly NameMention[]): NameMention[] {
  const kept: NameMention[] = [];
  for (const one of [...mentions].sort((a, b) => b.probability - a.probability))
    if (!kept.some((other) => other.part === one.part && other.from < one.to && other.to > one.from))
      kept.push(one);
  return kept;
}
