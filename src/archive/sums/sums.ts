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
import { type BatchContext, containedBatches } from './batches.ts';
import { sortReports } from './reports.ts';

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

/** Which of the three totals an item's sum belongs to. */
export function kindOf(item: Item): keyof Sums {
  if (item.investment?.kind === 'fund') return 'fund';
  return item.batch ? 'batch' : 'single';
}

const cny = (item: Item): number => item.investment!.cny!;

function batchContext({ day, home, around }: SumContext): BatchContext<Item> {
  return { cny, day: (item) => Date.parse(`${day(item)}T00:00:00Z`) / 86_400_000, home, around };
}

/** Adds up the disclosed sums of a set of items by the rules above; the items' order does not matter. */
export function countSums(items: readonly Item[], context: SumContext): Counted {
  const stated = items
    .filter((item) => item.investment !== null)
    .sort(newestFirst((item) => context.day(item)));
  const sums = {} as Sums;
  const counted = {} as Counted['items'];
  for (const kind of KINDS) {
    const ofKind = stated.filter((item) => kindOf(item) === kind);
    const reports = ofKind.filter((item) => !isPolicy(item));
    const projects = new Set<string>();
    const { added, repeats, unconverted } = sortReports(
      reports,
      (item) => item.investment!.cny !== null,
      (item) => {
        const known = projects.size;
        return projects.add(context.project(item)).size > known;
      },
    );
    const left = kind === 'batch' ? containedBatches(added, batchContext(context)) : new Set<Item>();
    counted[kind] = added
      .filter((item) => !left.has(item))
      .sort((a, b) => cny(b) - cny(a) || a.id.localeCompare(b.id));
    sums[kind] = {
      cny: counted[kind].reduce((total, item) => total + cny(item), 0),
      count: counted[kind].length,
      repeats: repeats.length,
      contained: left.size,
      unconverted: unconverted.length,
      targets: ofKind.length - reports.length,
    };
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
