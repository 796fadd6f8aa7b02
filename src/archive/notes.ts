/** Notes about another item. */
import type { Item, Note } from '../schema/dataset.ts';

/**
 * Removes the notes about items that are not in the list, because they are withdrawn or missing. An item that keeps
 * all its notes is the same object.
 */
export function withoutLostNotes<T extends Item>(items: readonly T[]): T[] {
  const ids = new Set(items.map(({ id }) => id));
  const isKept = ({ of }: Note) => of === undefined || ids.has(of);
  return items.map((item) =>
    item.notes.every(isKept) ? item : { ...item, notes: item.notes.filter(isKept) },
  );
}
