/** All doubts about one text in one list. */
import type { Doubt } from '../../src/ingest/error.ts';
import { noteKey } from '../../src/schema/certainty.ts';
import type { Item } from '../../src/schema/dataset.ts';
import { doubtText } from '../../src/views/words/doubts.ts';

/** A doubt and its item; null for a doubt about the whole text. */
export interface ItemDoubt extends Doubt {
  item: string | null;
  title: string | null;
}

/**
 * The doubts about a text, followed by those about its items in their order.
 *
 * @param file name of the text
 * @param doubts about the whole text
 * @param items items of the text
 */
export function listDoubts(file: string, doubts: readonly Doubt[], items: readonly Item[]): ItemDoubt[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const ofItems = items.flatMap((item) =>
    item.notes.map((note) => ({
      code: noteKey(note),
      text: doubtText(note, byId),
      file,
      line: item.seedLines[0]?.[0] ?? null,
      item: item.id,
      title: item.title,
    })),
  );
  return [...doubts.map((doubt) => ({ ...doubt, item: null, title: null })), ...ofItems];
}
