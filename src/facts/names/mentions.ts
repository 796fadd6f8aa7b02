/** The names of companies and parks in an item, each with the probability that it is one. */
import { findSpans } from '../../learn/spans.ts';
import type { TaggerModel } from '../../learn/tagger.ts';
import type { Span } from '../../schema/evidence.ts';
import type { Part } from '../words.ts';
import { nameFeatures, wordsAgain } from './features.ts';

/** A run of words that may be a name. */
export interface NameMention {
  kind: 'company' | 'park';
  /** As written, blanks within left out. */
  name: string;
  part: Part;
  /** First word, and the one after the last. */
  from: number;
  to: number;
  probability: number;
}

/** The words of a mention. */
export function spanOf({ part, from, to }: NameMention): Span {
  return { part: part.name, from: part.words[from]?.start ?? 0, to: part.words[to - 1]?.end ?? 0 };
}

/** All runs of words that may be names; several can overlap. */
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

/** Whether a name neither begins nor ends in a mark, lies within a clause, and each of its brackets has its other half. */
function isWhole(name: string): boolean {
  return (
    /^[\p{L}\p{N}][^，。；：？！]*[\p{L}\p{N}）)]$/u.test(name) &&
    name.split(/[（(]/u).length === name.split(/[）)]/u).length
  );
}

/** Of mentions that overlap the likeliest only. */
export function likeliest(mentions: readonly NameMention[]): NameMention[] {
  const kept: NameMention[] = [];
  for (const one of [...mentions].sort((a, b) => b.probability - a.probability))
    if (!kept.some((other) => other.part === one.part && other.from < one.to && other.to > one.from))
      kept.push(one);
  return kept;
}
