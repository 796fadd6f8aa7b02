/** Orders of items and issues. */
import type { Issue, Item } from '../schema/dataset.ts';

/** The day of an item, ISO: its own, or the last day of its issue if it states none. */
export function dayOf(item: Item, issue: Issue): string {
  return item.date ?? issue.to;
}

/** Newest issue first. */
export function byNewestIssue(a: Issue, b: Issue): number {
  return b.to.localeCompare(a.to) || b.id.localeCompare(a.id);
}

/** Later days, or ids of later issues, first. */
const latest = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

/**
 * Newest item first: by day, then by issue, then by position in the issue.
 * @param day returns an item's day, ISO
 */
export function newestFirst(day: (item: Item) => string): (a: Item, b: Item) => number {
  return (a, b) => latest(day(a), day(b)) || latest(a.issue, b.issue) || byPosition(a, b);
}

/** By position in the issue. */
export function byPosition(a: Item, b: Item): number {
  return a.position - b.position || a.id.localeCompare(b.id);
}
