/** The words of notes. A note about another item has only its id; these functions quote its title. */
import type { Item, Note } from '../../schema/dataset.ts';
import { FACT_LABELS } from '../../schema/labels.ts';
import { noteLabel } from './labels.ts';

/** The properties of another item that the words need. */
type Other = Pick<Item, 'url' | 'position' | 'title'>;
type ItemsById = ReadonlyMap<string, Other>;

/** The words of a note. About another item: `before`, a link “第 N 条”, `after`. */
export interface Doubt {
  /** The kind of doubt; null if its words say it. */
  label: string | null;
  before: string;
  other: Pick<Item, 'url' | 'position'> | null;
  after: string;
}

/**
 * The notes of an item in words.
 * @param byId all published items
 */
export function doubtsOf(item: Pick<Item, 'notes'>, byId: ItemsById): Doubt[] {
  return item.notes.map((note) => {
    const label = note.field ? null : noteLabel(note.code);
    const other = byId.get(note.of ?? '');
    if (!other) return { label, before: wordsOf(note).replace(/。$/u, ''), other: null, after: '' };
    const { url, position, title } = other;
    return { label, before: '与', other: { url, position }, after: `“${title}”可能是同一件事` };
  });
}

/** A note as one sentence, for the data. */
export function doubtText(note: Note, byId: ItemsById): string {
  const other = byId.get(note.of ?? '');
  return other ? `与第 ${other.position} 条“${other.title}”可能是同一件事` : wordsOf(note);
}

/** The words of a note that is not about another item. */
function wordsOf({ text, field, instead }: Note): string {
  if (!field) return text ?? '';
  const other = instead === '无' ? '，也可能没有' : instead ? `，也可能是“${instead}”` : '';
  return `${FACT_LABELS[field]}由程序识别，置信度较低${other}`;
}
