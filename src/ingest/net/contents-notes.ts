/** Doubts from comparing the items with the table of contents. */
import type { Note } from '../../schema/dataset.ts';
import { type ContentsEntry, titleKey } from '../contents.ts';
import type { Texts } from './fields.ts';
import { pairTitles, seams, unlistedTitles } from './listed.ts';

/** Shorter keys could occur in any text. */
const LEAST_KEY = 8;

/** For each item its doubts from the table of contents; empty if there are no contents. */
export function contentsNotes(items: readonly Texts[], entries: readonly ContentsEntry[]): Note[][] {
  const notes: Note[][] = items.map(() => []);
  if (entries.length === 0 || items.length === 0) return notes;
  const pairing = pairTitles(
    items.map(({ title }) => title),
    entries,
  );
  const say = (i: number, code: string, text: string) => notes[i]?.push({ code, text });
  pairing.entryOf.forEach((j, i) => {
    const entry = j === null ? undefined : entries[j];
    if (entry && !pairing.alike[i]) say(i, 'contents-title-differs', `目录中的标题作“${entry.title}”`);
  });
  for (const i of unlistedTitles(pairing)) say(i, 'contents-title-differs', '目录中没有这一条');
  for (const i of seams(pairing)) say(i, 'structure', '次序与目录不同');
  for (const j of pairing.missing) {
    const { title } = entries[j] as ContentsEntry;
    const key = titleKey(title);
    const within = items.findIndex(
      (item) =>
        key.length >= LEAST_KEY &&
        titleKey([item.title, item.lead ?? '', ...item.body].join('')).includes(key),
    );
    if (within >= 0) say(within, 'structure', `文中有目录另一条的标题“${title}”`);
    // A doubt must belong to an item: the one before the missing entry.
    const before = pairing.entryOf.findLastIndex((entry) => entry !== null && entry < j);
    say(
      Math.max(0, before),
      'contents-missing',
      `目录在此条${before < 0 ? '之前' : '之后'}列有“${title}”，正文中没有`,
    );
  }
  return notes;
}
