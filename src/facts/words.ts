/** The words of an item's texts, with their parts of speech. Facts are learned from them. */
import { type Mention, scan } from '../gazetteer/index.ts';
import type { ItemText } from '../schema/dataset.ts';
import { dictionary } from '../text/dictionary.ts';
import { remembered } from '../text/remembered.ts';

/** A word of a text. */
export interface Word {
  /** As written, with width and case folded and digits replaced by one sign. */
  text: string;
  /** Part of speech, as in jieba's dictionary: n, v, ns (place), nz (other proper name), m (number), x … */
  tag: string;
  /** Offsets in the text. */
  start: number;
  end: number;
  /** Whether blanks precede it. */
  gap: boolean;
}

/** A text of an item. */
export interface Part {
  /** Paragraphs of the body are numbered from 0. */
  name: 'title' | 'lead' | number;
  text: string;
  words: readonly Word[];
  places: readonly Mention[];
}

/** Field of a part; `more` are the paragraphs after the first. */
export type PartField = 'title' | 'lead' | 'body' | 'more';

export const fieldOf = ({ name }: Part): PartField =>
  name === 0 ? 'body' : typeof name === 'number' ? 'more' : name;

/** The texts that facts are read from. */
export type FactText = Pick<ItemText, 'title' | 'lead' | 'body' | 'section' | 'source'>;

/** The words of a text, without blanks. Words that the dictionary lacks are split into single characters. */
export const wordsOf = remembered((text: string): readonly Word[] => {
  const words: Word[] = [];
  let at = 0;
  let gap = false;
  for (const { word, tag } of dictionary().tag(text, false)) {
    const start = at;
    at += word.length;
    if (word.trim() === '') gap = true;
    else {
      words.push({ text: folded(word), tag, start, end: at, gap });
      gap = false;
    }
  }
  return words;
});

function folded(word: string): string {
  return (
    word
      .normalize('NFKC')
      // NFKC turns ´ into a blank and an accent.
      .replace(/\s+/gu, '')
      .toLowerCase()
      .replace(/\d+(?:\.\d+)?/gu, '#')
  );
}

const placesOf = remembered(scan);

/** A text of an item. */
export const partOf = (name: Part['name'], text: string): Part => ({
  name,
  text,
  words: wordsOf(text),
  places: placesOf(text),
});

/** Title, lead and paragraphs of an item, as words. */
export function partsOf(item: Pick<FactText, 'title' | 'lead' | 'body'>): Part[] {
  return [
    partOf('title', item.title),
    ...(item.lead === null ? [] : [partOf('lead', item.lead)]),
    ...item.body.map((text, i) => partOf(i, text)),
  ];
}
