/** Partial matches, for searches that no item matches as a whole. */
import { hasWords } from '../../../search/fold.ts';
import type { Match } from './match.ts';
import type { Hits, Pagefind } from './pagefind.ts';

/** Most pairs of characters looked up. */
const MOST_PAIRS = 24;
/** A pair in more items than this, and in a larger share of all items, is too common to say anything: 项目. */
const COMMON = { items: 5, share: 0.2 };
/** Legal forms of companies, which are too common as well. */
export const FORMS = /(?:股份)?有限(?:责任)?公司|集团|公司/g;

interface Part {
  marks: string[];
  hits: Hits;
}

const held = (hits: Hits): number => hits.reduce((sum, hit) => sum + Number(hit > 0), 0);

/** Pairs of adjacent characters of Chinese words. Other words are not split. */
function pairsOf(words: readonly string[]): string[] {
  const pairs = words
    .filter((word) => /\p{Script=Han}/u.test(word))
    .flatMap((word) => Array.from(word).map((char, at, chars) => char + (chars[at + 1] ?? '')))
    .filter((pair) => hasWords(pair) && Array.from(pair).length === 2);
  return [...new Set(pairs)].slice(0, MOST_PAIRS);
}

/** The score of each item: higher for more and rarer parts. */
function scoresOf(parts: readonly Part[], items: number): Float64Array {
  const scores = new Float64Array(items);
  for (const { hits } of parts) {
    const worth = Math.log(1 + items / (1 + held(hits)));
    for (let item = 0; item < items; item++) if (hits[item]) scores[item]! += worth;
  }
  return scores;
}

/**
 * Items that contain some of the words of a search, or at least half of its characters if none of its words occurs
 * anywhere.
 * @returns null if there are no such items, or if more than half of the words occur nowhere
 */
export async function partially(pagefind: Pagefind, matches: readonly Match[], items: number) {
  const some = matches.filter((match) => match.found);
  if (some.length > 0 && some.length * 2 < matches.length) return null;
  const words = matches.flatMap(({ ways }) => ways.flat().flatMap((word) => word.split(FORMS)));
  const parts =
    some.length > 0
      ? some.map(({ ways, hits }): Part => ({ marks: ways.flat(), hits }))
      : (
          await Promise.all(
            pairsOf(words).map(
              async (pair): Promise<Part> => ({ marks: [pair], hits: await pagefind.hits(pair) }),
            ),
          )
        ).filter(({ hits }) => held(hits) <= Math.max(COMMON.items, COMMON.share * items));
  const scores = scoresOf(parts, items);
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  const chars = Array.from(words.join(''));
  /** One word of several is enough for a result; one pair of characters of a sentence is chance. */
  const isNear = (item: number): boolean => {
    if (some.length > 0) return true;
    const found = new Set(
      parts.filter(({ hits }) => hits[item]).flatMap(({ marks }) => Array.from(marks[0]!)),
    );
    return scores[item]! >= best * 0.6 && chars.filter((char) => found.has(char)).length * 2 >= chars.length;
  };
  const near = [...scores.keys()].filter((item) => scores[item]! > 0 && isNear(item));
  if (near.length === 0) return null;
  return {
    items: near,
    /** The sort key: smaller is a better match. */
    key: (item: number): number => Math.round((best - scores[item]!) * 1000),
    marks: parts.flatMap(({ marks }) => marks),
  };
}
