/** The net under the reading of an issue: what the layout of no item has, as doubts. */
import type { Note } from '../../schema/dataset.ts';
import type { Draft } from '../assign/assign.ts';
import { type Texts, textFaults, titleFaults } from './fields.ts';
import { lengthFaults } from './lengths.ts';
import { neighbourFaults } from './neighbours.ts';

/** A share of the items of an issue that makes a habit. */
const USUAL = 0.9;

/**
 * For each item a doubt with all that is against its reading; null where nothing is.
 *
 * @param items their texts
 * @param drafts the blocks that they were made of, in the same order
 */
export function structureNotes(items: readonly Texts[], drafts: readonly Draft[]): (Note | null)[] {
  const lengths = lengthFaults(items);
  const neighbours = neighbourFaults(items);
  const habits = habitFaults(drafts);
  return items.map((item, i) => {
    const faults = [
      ...titleFaults(item.title),
      ...textFaults(item),
      ...(lengths[i] ?? []),
      ...(neighbours[i] ?? []),
      ...(habits[i] ?? []),
    ];
    return faults.length === 0 ? null : { code: 'structure', text: [...new Set(faults)].join('；') };
  });
}

/** For each item where it leaves the habits of its issue: a mark before each body, one paragraph in a lead. */
function habitFaults(drafts: readonly Draft[]): string[][] {
  const withBody = drafts.filter(({ bodies }) => bodies.length > 0);
  const withLead = drafts.filter(({ leads }) => leads.length > 0);
  const share = (list: readonly Draft[], test: (draft: Draft) => boolean) =>
    list.length < 4 ? 0 : list.filter(test).length / list.length;
  const isMarked = ({ bodies }: Draft) => bodies[0]?.kind === 'body';
  const isOne = ({ leads }: Draft) => leads.length === 1;
  const marks = share(withBody, isMarked) >= USUAL;
  const ones = share(withLead, isOne) >= USUAL;
  return drafts.map((draft) => [
    ...(marks && draft.bodies.length > 0 && !isMarked(draft) ? ['正文前没有符号'] : []),
    ...(ones && draft.leads.length > 1 ? ['导语不止一段'] : []),
  ]);
}
