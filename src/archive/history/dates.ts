/** When issues and items came to the site and when they last changed, by the history in their files. */
import type { Issue, Item } from '../../schema/dataset.ts';
import { oncePer } from '../memo.ts';
import type { ArchiveChange } from './changes.ts';

/** The days of issues and items, ISO. */
export interface Dates {
  /**
   * The last day of an item's issue, or the day that the item was added if that is earlier, because an issue is often
   * out before its week is over. If its file has no such day, the first day of its issue. It is never in the future.
   */
  published(item: Item): string;
  /** The day that an issue or item was added, corrected or restored last. */
  changed(of: Issue | Item): string;
  /** How often it was corrected or restored. */
  revisions(of: Issue | Item): number;
  /** The last day that something was withdrawn or may have moved to another list; null if that never happened. */
  left: string | null;
  /** The day that a list of issues or items changed last, or that something may have left it; null if none is known. */
  lastOf(list: readonly (Issue | Item)[]): string | null;
}

/** Corrections of these fields move an item from one list to another. */
const PLACING = new Set(['places', 'industry', 'industries', 'companies']);

const mayLeave = ({ kind, fields = [] }: ArchiveChange): boolean =>
  kind === 'withdrawn' || fields.some((field) => PLACING.has(field));

/** The later of two days. */
export const later = (a: string, b: string): string => (a > b ? a : b);

/**
 * The days of an archive.
 * @param issueOf returns an item's issue
 * @param changes newest first
 */
export function datesOf(issueOf: (item: Item) => Issue, changes: readonly ArchiveChange[]): Dates {
  const byId = Map.groupBy(changes, ({ id }) => id);
  const addedOn = ({ id }: Issue | Item) => byId.get(id)?.find(({ kind }) => kind === 'added')?.date;
  const revised = ({ id }: Issue | Item) =>
    (byId.get(id) ?? []).filter(({ kind }) => kind === 'corrected' || kind === 'restored');
  const issueFor = (of: Issue | Item): Issue => ('issue' in of ? issueOf(of) : of);
  const added = oncePer((of: Issue | Item) => addedOn(of) ?? addedOn(issueFor(of)) ?? issueFor(of).from);
  const changed = oncePer((of: Issue | Item) => later(revised(of)[0]?.date ?? '', added(of)));
  const left = changes.find(mayLeave)?.date ?? null;
  return {
    published: (item) => [added(item), issueOf(item).to].sort()[0]!,
    changed,
    revisions: (of) => revised(of).length,
    left,
    lastOf: (list) => list.map(changed).reduce(later, left ?? '') || null,
  };
}
