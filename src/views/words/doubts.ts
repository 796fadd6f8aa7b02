/** The words of doubts. A note about another item refers to it by id; only here it is quoted. */
import type { Item, Note } from '../../schema/dataset.ts';
import { noteLabel } from './labels.ts';

/** The other item, as far as the words of a doubt name it. */
type Other = Pick<Item, 'url' | 'position' | 'title'>;
type ItemsById = ReadonlyMap<string, Other>;

/** A doubt as an item's page words it: `before` 第 N 条 `after`, where it is about another item. */
export interface Doubt {
  label: string;
  before: string;
  other: Pick<Item, 'url' | 'position'> | null;
  after: string;
}

/**
 * The doubts of an item in words.
 *
 * @param byId the items that are shown
 */
export function doubtsOf(item: Pick<Item, 'notes'>, byId: ItemsById): Doubt[] {
  return item.notes.map((note) => {
    const label = noteLabel(note.code);
    const other = byId.get(note.of ?? '');
    if (!other) return { label, before: (note.text ?? '').replace(/。$/u, ''), other: null, after: '' };
    const { url, position, title } = other;
    return { label, before: '与', other: { url, position }, after: `“${title}”可能是同一件事` };
  });
}

/** A note in one sentence, for the data and the maintainer. */
export function doubtText(note: Note, byId: ItemsById): string {
  const other = byId.get(note.of ?? '');
  return other ? `与第 ${other.position} 条“${other.title}”可能是同一件事` : (note.text ?? '');
}
