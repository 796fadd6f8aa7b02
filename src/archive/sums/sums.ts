/**
 * Honest sums: the one place where investments are added.
 *
 * - Single projects, batches and funds are added apart and never together.
 * - A project told twice, or at two stages, counts once: with the newest sum that was told.
 * - A batch of a larger area and the batches within it told about the same quarter are never added:
 *   see {@link containedBatches}.
 * - A sum in a policy is a target, and one in a currency without a rate can't be added: both are only counted.
 */

import type { Item } from '../../schema/dataset.ts';
import { isPolicy } from '../../schema/sections.ts';
import { newestFirst } from '../order.ts';
import { containedBatches } from './batches.ts';

export interface Total {
  /** Yuan. */
  cny: number;
  /** Projects (or batches, funds) added. */
  count: number;
  /** Tellings left out because the project is already in. */
  repeats: number;
  /** Batches left out because a larger area's batch holds them, or they hold the smaller ones that are in. */
  contained: number;
  /** Projects whose only sums are in a currency without a rate. */
  unconverted: number;
  /** Policies that name a sum they aim at. */
  targets: number;
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
  /** Day it counts by, ISO. */
  day(item: Item): string;
  /** Path of the one area an item speaks for, as in {@link containedBatches}. */
  home(item: Item): string | null;
  /** Paths of all larger areas that hold every place it names. */
  around(item: Item): readonly string[];
}

/** Sums, and the items they are made of. */
export interface Counted {
  sums: Sums;
  /** The newest telling of each project, largest sum first: these and no others are added. */
  items: Record<keyof Sums, Item[]>;
}

const KINDS = ['single', 'batch', 'fund'] as const;
const empty = (): Total => ({ cny: 0, count: 0, repeats: 0, contained: 0, unconverted: 0, targets: 0 });

/** Which of the three totals an item's sum belongs to. */
export function kindOf(item: Item): keyof Sums {
  if (item.investment?.kind === 'fund') return 'fund';
  return item.batch ? 'batch' : 'single';
}

const cny = (item: Item): number => item.investment!.cny!;

/** Adds up the disclosed sums of a set of items by the rules above; the items' order does not matter. */
export function countSums(items: readonly Item[], context: SumContext): Counted {
  const sums: Sums = { single: empty(), batch: empty(), fund: empty() };
  const counted: Counted['items'] = { single: [], batch: [], fund: [] };
  const newest = new Map<string, Item>();
  const foreign = new Map<string, keyof Sums>();
  const stated = items
    .filter((item) => item.investment !== null)
    .sort(newestFirst((item) => context.day(item)));
  for (const item of stated) {
    const kind = kindOf(item);
    const key = `${kind} ${context.project(item)}`;
    if (isPolicy(item)) sums[kind].targets++;
    else if (item.investment!.cny === null) foreign.set(key, kind);
    else if (newest.has(key)) sums[kind].repeats++;
    else newest.set(key, item);
  }
  for (const [key, kind] of foreign) if (!newest.has(key)) sums[kind].unconverted++;
  for (const item of newest.values()) counted[kindOf(item)].push(item);

  const left = containedBatches(counted.batch, {
    cny,
    day: (item) => Date.parse(`${context.day(item)}T00:00:00Z`) / 86_400_000,
    home: context.home,
    around: context.around,
  });
  counted.batch = counted.batch.filter((item) => !left.has(item));
  sums.batch.contained = left.size;
  for (const kind of KINDS) {
    counted[kind].sort((a, b) => cny(b) - cny(a) || a.id.localeCompare(b.id));
    sums[kind].count = counted[kind].length;
    sums[kind].cny = counted[kind].reduce((total, item) => total + cny(item), 0);
  }
  return { sums, items: counted };
}

/** The sums alone. */
export function sumUp(items: readonly Item[], context: SumContext): Sums {
  return countSums(items, context).sums;
}

/** The items alone. Parted in any way (by week, by industry), the parts' sums add up to the whole's. */
export function countedIn(items: readonly Item[], context: SumContext): Counted['items'] {
  return countSums(items, context).items;
}
