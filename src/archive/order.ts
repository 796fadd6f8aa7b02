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

/**
 * Newest item first: by day, then by issue, then by position in the issue.
 * @param day gives an item's day, ISO
 */
export function newestFirst(day: (item: Item) => string): (a: Item, b: Item) => number {
  return (a, b) => day(b).localeCompare(day(a)) || b.issue.localeCompare(a.issue) || byPosition(a, b);
}

/** By position in the issue. */
export function byPosition(a: Item, b: Item): number {
  return a.position - b.position || a.id.localeCompare(b.id);
}
