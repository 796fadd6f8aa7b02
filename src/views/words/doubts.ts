/** An item's doubts as its page words them. */
import type { Item } from '../../schema/dataset.ts';
import { noteLabel } from './labels.ts';

export interface Doubt {
  label: string;
  /** The doubt in words; where it names another item of the issue, the words before and after that. */
  before: string;
  other: Item | null;
  after: string;
}

/**
 * @param siblings the items of its issue: a doubt that names one by its place (与第 17 条…) leads to it
 */
export function doubtsOf(item: Item, siblings: readonly Item[]): Doubt[] {
  return item.notes.map(({ code, text }) => {
    const words = text.replace(/。$/u, '');
    const named = /第\s?(\d+)\s?条/u.exec(words);
    const other = named && siblings.find(({ position }) => position === Number(named[1]));
    const label = noteLabel(code);
    if (!named || !other) return { label, before: words, other: null, after: '' };
    const end = named.index + named[0].length;
    return { label, before: words.slice(0, named.index), other, after: words.slice(end) };
  });
}
