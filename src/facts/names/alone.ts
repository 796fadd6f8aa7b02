/** What the tagger of names sees of a word by itself. */
import type { Path } from '../../learn/name-tree.ts';
import type { Word } from '../words.ts';

/** Names of features, as seen from the word and from those beside it. */
export interface Alone {
  own: Path[];
  /** From the word after it, and from the one after that. */
  left: Path[];
  left2: Path[];
  right: Path[];
  right2: Path[];
}

const aloneOf = ({ text, tag }: Pick<Word, 'text' | 'tag'>): Alone => ({
  own: [
    ['bias'],
    ['w', text],
    ['t', tag],
    ['end', text.slice(-1)],
    ['end2', text.slice(-2)],
    ['begin', text.slice(0, 1)],
    ['length', String(Math.min(text.length, 5)), tag],
  ],
  left: [
    ['w-1', text],
    ['t-1', tag],
    ['end-1', text.slice(-1)],
  ],
  left2: [
    ['w-2', text],
    ['t-2', tag],
  ],
  right: [
    ['w+1', text],
    ['t+1', tag],
    ['begin+1', text.slice(0, 1)],
  ],
  right2: [
    ['w+2', text],
    ['t+2', tag],
  ],
});

/** What stands before the first word of a text, and after the last. */
export const FIRST = aloneOf({ text: '^', tag: '^' });
export const LAST = aloneOf({ text: '$', tag: '$' });
/** By text and tag. */
const kept = new Map<string, Map<string, Alone>>();
/** Texts kept: more than an issue's. */
const KEPT = 20_000;

/** The features of a word. The same word has the same lists: each is looked up once. */
export function byItself(word: Word): Alone {
  const known = kept.get(word.text)?.get(word.tag);
  if (known) return known;
  if (kept.size > KEPT) kept.clear();
  const features = aloneOf(word);
  const byTag = kept.get(word.text) ?? new Map<string, Alone>();
  kept.set(word.text, byTag.set(word.tag, features));
  return features;
}
