/**
 * Honest sums: the one place where investments are added.
 *
 * - Single projects, batches and funds are added apart and never together.
 * - A project told twice, or at two stages, counts once: with the newest sum that was told.
 * - A batch of a larger area and the batches within it told about the same quarter are never added:
 *   see {@link containedBatches}.
 * - A sum in a policy is a target, and one in a currency without a rate can't be added: both are only counted.
 */
import type { Item } from '../schema/dataset.ts';
import { type BatchContext, containedBatches } from './batches.ts';

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
}

export type SumKind = 'single' | 'batch' | 'fund';

export interface Sums extends Record<SumKind, Total> {
  /** Policies that name a sum they aim at: never added. */
  targets: number;
}

/** What must be known of an item beside itself. */
export interface SumContext extends BatchContext {
  /** Identity of the project that an item tells of. */
  project(item: Item): string;
}

/** The items whose sums are added, one a project, and what was left out. */
export interface Counted {
  sums: Sums;
  /** The newest telling of each project, largest sum first. */
  items: Record<SumKind, Item[]>;
}

const KINDS: readonly SumKind[] = ['single', 'batch', 'fund'];
const empty = (): Total => ({ cny: 0, count: 0, repeats: 0, contained: 0, unconverted: 0 });

/** Which of the three sums an item's investment belongs to. */
export function sumKind(item: Item): SumKind {
  if (item.investment?.kind === 'fund') return 'fund';
  return item.batch ? 'batch' : 'single';
}

function bySum(a: Item, b: Item): number {
  return b.investment!.cny! - a.investment!.cny! || a.id.localeCompare(b.id);
}

/** Picks the sums of a set of items that may be added, by the rules above; the items' order does not matter. */
export function countSums(items: readonly Item[], context: SumContext): Counted {
  const sums: Sums = { single: empty(), batch: empty(), fund: empty(), targets: 0 };
  const counted: Counted['items'] = { single: [], batch: [], fund: [] };
  const newest = new Map<string, Item>();
  const foreign = new Map<string, SumKind>();
  const stated = items
    .filter((item) => item.investment !== null)
    .sort((a, b) => context.day(b).localeCompare(context.day(a)) || b.id.localeCompare(a.id));
  for (const item of stated) {
    if (item.collection === 'policies') {
      sums.targets++;
      continue;
    }
    const kind = sumKind(item);
    const key = `${kind} ${context.project(item)}`;
    if (item.investment!.cny === null) foreign.set(key, kind);
    else if (newest.has(key)) sums[kind].repeats++;
    else newest.set(key, item);
  }
  for (const [key, kind] of foreign) if (!newest.has(key)) sums[kind].unconverted++;
  for (const item of newest.values()) counted[sumKind(item)].push(item);

  const left = containedBatches(counted.batch, context);
  counted.batch = counted.batch.filter((item) => !left.has(item));
  sums.batch.contained = left.size;
  for (const kind of KINDS) {
    counted[kind].sort(bySum);
    sums[kind].count = counted[kind].length;
    sums[kind].cny = counted[kind].reduce((total, item) => total + item.investment!.cny!, 0);
  }
  return { sums, items: counted };
}

/** Adds up the disclosed sums of a set of items by the rules above. */
export function sumUp(items: readonly Item[], context: SumContext): Sums {
  return countSums(items, context).sums;
}
