/** Features of a single word for the tagger of names. */
import type { Path } from '../../learn/name-tree.ts';
import type { Word } from '../words.ts';

/** Feature names for the word itself and for the words beside it. */
export interface Alone {
  own: Path[];
  /** For the next word, and for the one after that. */
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

/** Features of the positions before the first word of a text and after the last. */
export const FIRST = aloneOf({ text: '^', tag: '^' });
export const LAST = aloneOf({ text: '$', tag: '$' });
/** Cache, by text and tag. */
const kept = new Map<string, Map<string, Alone>>();
/** Maximum number of cached texts: more than an issue has. */
const KEPT = 20_000;

/** The features of a word. Equal words share the same lists, so that each list is looked up once. */
export function byItself(word: Word): Alone {
  const known = kept.get(word.text)?.get(word.tag);
  if (known) return known;
  if (kept.size > KEPT) kept.clear();
  const features = aloneOf(word);
  const byTag = kept.get(word.text) ?? new Map<string, Alone>();
  kept.set(word.text, byTag.set(word.tag, features));
  return features;
}
