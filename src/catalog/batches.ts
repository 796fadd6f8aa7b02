/** Batches within batches: a province's “first-quarter projects” hold those of its cities, in whole or in part. */
import type { Item } from '../schema/dataset.ts';

/** Days within which a larger area's batch is taken to hold a smaller one's: the longest quarter. */
const WINDOW_DAYS = 92;

export interface BatchContext {
  /**
   * Path of the one area an item speaks for, down to its park: `jiangsu/suzhou`, `chongqing/@两江新区`;
   * `''` for the country; null where it names several places or none.
   */
  home(item: Item): string | null;
  /** Paths of all larger areas that hold every place it names, smallest first. */
  around(item: Item): readonly string[];
  /** Day it counts by, ISO. */
  day(item: Item): string;
}

function days(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
}

function depth(path: string): number {
  return path === '' ? 0 : path.split('/').length;
}

/**
 * The batches that must not be added because of others. Where the batches within an area come to no more than
 * the area's own batch, they are left out as its parts; where they come to more, they can't all be its parts,
 * and the area's own is left out instead: the sum is what is certain, and nothing in it stands twice. Small
 * areas are settled before those that hold them.
 *
 * @param batches with a sum in yuan, one telling each
 */
export function containedBatches(batches: readonly Item[], context: BatchContext): Set<Item> {
  const sum = (item: Item): number => item.investment!.cny!;
  const within = new Map<string, Item[]>();
  for (const item of batches) {
    for (const path of context.around(item)) {
      const parts = within.get(path);
      if (parts) parts.push(item);
      else within.set(path, [item]);
    }
  }
  const wholes = batches
    .filter((item) => within.has(context.home(item) ?? '?'))
    .sort(
      (a, b) =>
        depth(context.home(b)!) - depth(context.home(a)!) || sum(b) - sum(a) || a.id.localeCompare(b.id),
    );
  const left = new Set<Item>();
  for (const whole of wholes) {
    const day = days(context.day(whole));
    const parts = within
      .get(context.home(whole)!)!
      .filter((part) => !left.has(part) && Math.abs(days(context.day(part)) - day) <= WINDOW_DAYS);
    if (parts.length === 0) continue;
    if (parts.reduce((total, part) => total + sum(part), 0) > sum(whole)) left.add(whole);
    else for (const part of parts) left.add(part);
  }
  return left;
}
