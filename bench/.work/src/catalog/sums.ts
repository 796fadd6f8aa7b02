/**
 * Honest sums: the one place where investments are added.
 *
 * - Single projects, batches and funds are added apart and never together.
 * - A project told twice, or at two stages, counts once: with the newest sum that was told.
 * - A batch is left out when a batch of a larger area that holds it was told within a quarter and is no
 *   smaller: the province's “first-quarter projects” hold the city's.
 * - Sums in a currency without a rate are counted, not added.
 */
import type { Item } from '../schema/dataset.ts';

/** Days within which a larger area's batch is taken to hold a smaller one's. */
const BATCH_WINDOW_DAYS = 92;

export interface Total {
  /** Yuan. */
  cny: number;
  /** Projects (or batches, funds) added. */
  count: number;
  /** Tellings left out because the project is already in. */
  repeats: number;
  /** Batches left out because a larger area's batch holds them. */
  contained: number;
  /** Sums in a currency without a rate. */
  unconverted: number;
}

export interface Sums {
  single: Total;
  batch: Total;
  fund: Total;
}

/** What must be known of an item beside itself. */
export interface SumContext {
  /** Identity of the project that an item tells of. */
  project(item: Item): string;
  /** Path of the region an item is at home in, `jiangsu/suzhou`; `''` for the country; null if it has none of its own. */
  home(item: Item): string | null;
  /** Day it counts by, ISO. */
  day(item: Item): string;
}

const empty = (): Total => ({ cny: 0, count: 0, repeats: 0, contained: 0, unconverted: 0 });

function days(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
}

function kindOf(item: Item): keyof Sums {
  if (item.investment?.kind === 'fund') return 'fund';
  return item.batch ? 'batch' : 'single';
}

/** All regions around a region, without itself: `a/b/c` → `a/b`, `a`, ``. */
function around(home: string): string[] {
  if (home === '') return [];
  const parts = home.split('/');
  return parts.map((_, index) => parts.slice(0, index).join('/'));
}

/** The batches that a larger area's batch holds. */
function containedBatches(batches: readonly Item[], context: SumContext): Set<Item> {
  const byHome = Map.groupBy(batches, (item) => context.home(item));
  return new Set(
    batches.filter((part) => {
      const home = context.home(part);
      return (
        home !== null &&
        around(home).some((larger) =>
          byHome
            .get(larger)
            ?.some(
              (whole) =>
                whole.investment!.cny! >= part.investment!.cny! &&
                Math.abs(days(context.day(whole)) - days(context.day(part))) <= BATCH_WINDOW_DAYS,
            ),
        )
      );
    }),
  );
}

/** Adds up the disclosed sums of a set of items by the rules above; the items' order does not matter. */
export function sumUp(items: readonly Item[], context: SumContext): Sums {
  const sums: Sums = { single: empty(), batch: empty(), fund: empty() };
  const newest = new Map<string, Item>();
  const stated = items
    .filter((item) => item.investment !== null)
    .sort((a, b) => context.day(b).localeCompare(context.day(a)) || a.id.localeCompare(b.id));
  for (const item of stated) {
    const total = sums[kindOf(item)];
    const key = `${kindOf(item)} ${context.project(item)}`;
    if (item.investment!.cny === null) total.unconverted++;
    else if (newest.has(key)) total.repeats++;
    else newest.set(key, item);
  }
  const counted = [...newest.values()];
  const contained = containedBatches(
    counted.filter((item) => kindOf(item) === 'batch'),
    context,
  );
  for (const item of counted) {
    const total = sums[kindOf(item)];
    if (contained.has(item)) total.contained++;
    else {
      total.cny += item.investment!.cny!;
      total.count++;
    }
  }
  return sums;
}
