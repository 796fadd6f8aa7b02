/**
 * Batches within batches: a province's “first-quarter projects” include those of its cities, in whole or in part.
 * The rule does not depend on items, so that the browser can use it too.
 */
import { groupByEach } from '../tally.ts';

/** Days within which a batch of a larger area includes that of a smaller one: the longest quarter. */
const WINDOW_DAYS = 92;

/** The properties of a batch that the rule needs. */
export interface BatchContext<T> {
  /** Yuan. */
  cny(batch: T): number;
  /** Its day, in days since any fixed day. */
  day(batch: T): number;
  /**
   * Path of its area, down to its park: `jiangsu/suzhou`, `chongqing/@两江新区`; `''` for the country; null if it
   * names several places or none.
   */
  home(batch: T): string | null;
  /** Paths of all larger areas that contain every place it names. */
  around(batch: T): readonly string[];
}

function depth(path: string): number {
  return path === '' ? 0 : path.split('/').length;
}

/**
 * The batches to leave out of a sum, so that nothing is counted twice. If the batches within an area add up to no more
 * than the area's own batch, they may be parts of it and are left out. If they add up to more, they cannot all be parts
 * of it, and the area's own batch is left out instead. Small areas come before larger ones, then larger sums before
 * smaller ones.
 * @param batches with a sum in yuan, the newest report of each
 */
export function containedBatches<T>(batches: readonly T[], context: BatchContext<T>): Set<T> {
  const { cny, day, home, around } = context;
  const within = groupByEach(batches, around);
  const wholes = batches
    .flatMap((batch) => {
      const path = home(batch);
      const parts = path === null ? undefined : within.get(path);
      return parts ? [{ batch, parts, depth: depth(path!) }] : [];
    })
    .sort((a, b) => b.depth - a.depth || cny(b.batch) - cny(a.batch));
  const left = new Set<T>();
  for (const { batch: whole, parts } of wholes) {
    const near = parts.filter((part) => !left.has(part) && Math.abs(day(part) - day(whole)) <= WINDOW_DAYS);
    if (near.reduce((sum, part) => sum + cny(part), 0) > cny(whole)) left.add(whole);
    else for (const part of near) left.add(part);
  }
  return left;
}
