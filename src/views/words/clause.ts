/** The clause that an item's sum was read from. */
import type { Item } from '../../schema/dataset.ts';
import { type Span, unpackEvidence } from '../../schema/evidence.ts';

/** A clause with the words of the sum in it. */
export interface Clause {
  before: string;
  words: string;
  after: string;
}

/** Longer clauses are cut at a comma. */
const LONGEST = 48;

/** The clause with the item's sum: where it was read, or else where its words occur; null if they do not. */
export function clauseOf(item: Item): Clause | null {
  const { investment } = item;
  if (!investment) return null;
  const [stored] = unpackEvidence(item.evidence ?? '').investment ?? [];
  // A text that was edited has other words there.
  const isThere = stored && investment.text.endsWith(textOf(item, stored.part).slice(stored.from, stored.to));
  const read = isThere ? stored : spanOf(item, investment.text);
  const text = read && textOf(item, read.part);
  if (!text) return null;
  const [before = ''] = text
    .slice(0, read.from)
    .split(/[。；！？]/u)
    .slice(-1);
  const [after = ''] = text.slice(read.to).split(/[。；！？]/u);
  const room = Math.max(12, (LONGEST - (read.to - read.from)) / 2);
  return {
    before: fromComma(before, room).trimStart(),
    words: text.slice(read.from, read.to),
    after: toComma(after, room).trimEnd(),
  };
}

/** A text of an item; empty if it is missing. */
export function textOf(item: Item, part: Span['part']): string {
  return (part === 'title' ? item.title : part === 'lead' ? item.lead : item.body[part]) ?? '';
}

/** The first occurrence of words in an item. */
function spanOf(item: Item, words: string): Span | null {
  const parts: Span['part'][] = ['title', 'lead', ...item.body.keys()];
  for (const part of words ? parts : []) {
    const from = textOf(item, part).indexOf(words);
    if (from >= 0) return { part, from, to: from + words.length };
  }
  return null;
}

/** Whole clauses from the end of a text, up to `room` characters; at least one. */
function fromComma(text: string, room: number): string {
  if (text.length <= room) return text;
  const at = text.indexOf('，', text.length - room);
  return text.slice((at < 0 ? text.lastIndexOf('，', text.length - 2) : at) + 1);
}

/** Whole clauses from the beginning of a text, up to `room` characters; at least one. */
function toComma(text: string, room: number): string {
  if (text.length <= room) return text;
  const at = text.lastIndexOf('，', room);
  const first = text.indexOf('，', 1);
  return at > 0 ? text.slice(0, at) : first > 0 ? text.slice(0, first) : text;
}
