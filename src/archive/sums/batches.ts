/**
 * Batches within batches: a province's “first-quarter projects” hold those of its cities, in whole or in part.
 * Knows nothing of items, so that the browser can add up by the very same rule.
 */

/** Days within which a larger area's batch is taken to hold a smaller one's: the longest quarter. */
export const BATCH_WINDOW_DAYS = 92;

/** What must be known of a batch. */
export interface BatchContext<T> {
  /** Yuan. */
  cny(batch: T): number;
  /** Day it counts by, in days since any fixed one. */
  day(batch: T): number;
  /**
   * Path of the one area it speaks for, down to its park: `jiangsu/suzhou`, `chongqing/@两江新区`; `''` for the
   * country; null where it names several places or none.
   */
  home(batch: T): string | null;
  /** Paths of all larger areas that hold every place it names. */
  around(batch: T): readonly string[];
}

function depth(path: string): number {
  return path === '' ? 0 : path.split('/').length;
}

/**
 * The batches that must not be added because of others. Where the batches within an area come to no more than
 * the area's own batch, they are left out as its parts; where they come to more, they can't all be its parts,
 * and the area's own is left out instead: the sum is what is certain, and nothing in it stands twice. Small
 * areas are settled before those that hold them, larger sums before smaller ones, equals in the order given.
 *
 * @param batches with a sum in yuan, one telling each
 */
export function containedBatches<T>(batches: readonly T[], context: BatchContext<T>): Set<T> {
  const { cny, day, home, around } = context;
  const within = new Map<string, T[]>();
  for (const batch of batches) {
    for (const path of around(batch)) {
      const parts = within.get(path);
      if (parts) parts.push(batch);
      else within.set(path, [batch]);
    }
  }
  const wholes = batches
    .flatMap((batch) => {
      const path = home(batch);
      const parts = path === null ? undefined : within.get(path);
      return parts ? [{ batch, parts, depth: depth(path!) }] : [];
    })
    .sort((a, b) => b.depth - a.depth || cny(b.batch) - cny(a.batch));
  const left = new Set<T>();
  for (const { batch: whole, parts } of wholes) {
    const told = parts.filter(
      (part) => !left.has(part) && Math.abs(day(part) - day(whole)) <= BATCH_WINDOW_DAYS,
    );
    if (told.reduce((sum, part) => sum + cny(part), 0) > cny(whole)) left.add(whole);
    else for (const part of told) left.add(part);
  }
  return left;
}
