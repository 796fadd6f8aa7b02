/** Notes that refer to another item. */
import type { Item, Note } from '../schema/dataset.ts';

/**
 * The items without the notes about an item that is not among them because it is withdrawn or missing. An item
 * that keeps all its notes is the same object.
 */
export function withoutLostNotes<T extends Item>(items: readonly T[]): T[] {
  const ids = new Set(items.map(({ id }) => id));
  const isKept = ({ of }: Note) => of === undefined || ids.has(of);
  return items.map((item) =>
    item.notes.every(isKept) ? item : { ...item, notes: item.notes.filter(isKept) },
  );
}
