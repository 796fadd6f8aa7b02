/**
 * Sums of investments, by these rules:
 *
 * - Single projects, batches and funds have separate totals.
 * - A project with several reports counts once, with its newest sum.
 * - A batch of a larger area and the batches within it of the same quarter are not added: see {@link containedBatches}.
 * - The sum of a policy is a target, a sum in a currency without a rate cannot be added, and an uncertain sum is
 *   unreliable: all three are only counted.
 */

import { EVENT_STAGE } from '#edition/stages.ts';
import { isSure } from '../../schema/certainty.ts';
import type { Item } from '../../schema/dataset.ts';
import { SUM_KINDS } from '../../schema/labels.ts';
import { isPolicy } from '../../schema/sections.ts';
import { newestFirst } from '../order.ts';
import { type BatchContext, containedBatches } from './batches.ts';
import { sortReports } from './reports.ts';

/** The total of one kind of sum. */
export interface Total {
  /** Yuan. */
  cny: number;
  /** Number of projects, batches or funds added. */
  count: number;
  /** Reports left out because their project is already added. */
  repeats: number;
  /** Batches left out because another batch includes them, or they include others. */
  contained: number;
  /** Projects whose sums are all in currencies without a rate. */
  unconverted: number;
  /** Policies with a target sum. */
  targets: number;
  /** Items whose sum is uncertain. */
  unsure: number;
}

/** The totals of all kinds. */
export interface Sums {
  single: Total;
  batch: Total;
  fund: Total;
}

/** The properties of an item that depend on the archive. */
export interface SumContext {
  /** Id of the item's project. */
  project(item: Item): string;
  /** The item's day, ISO. */
  day(item: Item): string;
  /** Path of the item's area, as in {@link containedBatches}. */
  home(item: Item): string | null;
  /** Paths of all larger areas that contain every place of the item. */
  around(item: Item): readonly string[];
}

/** The totals and the items that make them up. */
export interface Counted {
  sums: Sums;
  /** The newest report of each project that is added, largest sum first. */
  items: Record<keyof Sums, Item[]>;
}

/**
 * The total that an item's sum belongs to. A sum for several projects or of a conference is not that of a single
 * project, even if the item reports one thing.
 */
export function kindOf({ investment, batch, stage }: Item): keyof Sums {
  if (investment?.kind === 'fund') return 'fund';
  return batch || (investment?.projects ?? 1) > 1 || stage === EVENT_STAGE ? 'batch' : 'single';
}

const cny = (item: Item): number => item.investment!.cny!;

function batchContext({ day, home, around }: SumContext): BatchContext<Item> {
  return { cny, day: (item) => Date.parse(`${day(item)}T00:00:00Z`) / 86_400_000, home, around };
}

/** Adds the disclosed sums of items by the rules above. The order of the items does not matter. */
export function countSums(items: readonly Item[], context: SumContext): Counted {
  const stated = items
    .filter((item) => item.investment !== null)
    .sort(newestFirst((item) => context.day(item)));
  const sums = {} as Sums;
  const counted = {} as Counted['items'];
  for (const kind of SUM_KINDS) {
    const ofKind = stated.filter((item) => kindOf(item) === kind);
    const projectSums = ofKind.filter((item) => !isPolicy(item));
    const reports = projectSums.filter((item) => isSure(item, 'investment'));
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
      targets: ofKind.length - projectSums.length,
      unsure: projectSums.length - reports.length,
    };
  }
  return { sums, items: counted };
}
