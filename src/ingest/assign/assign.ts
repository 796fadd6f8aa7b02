import type { Section } from '../../schema/dataset.ts';
import { endsInSource } from '../source.ts';
import type { Affinity } from './affinity.ts';
import { alignInOrder, COST, untangle } from './align.ts';
import { type Block, blockText } from './blocks.ts';
import type { Group } from './groups.ts';
import { type Assignment, assignLeads, assignLeadsInAnyOrder, type Unmarked } from './leads.ts';

/** An item's parts, still as blocks. */
export interface Draft {
  section: Section;
  title: Block;
  leads: Block[];
  /** Paragraphs of the body, in the order of the page. */
  bodies: Block[];
  /** Why the parts may belong to another item; empty if structure and words agree. */
  doubts: string[];
  /** Its page, or the blocks between two runs of titles. */
  group: Group;
}

/** Below this difference in affinity the words do not decide between two titles. */
const CLEAR = 2.5;

/** Days at the beginning of leads. */
const OPENING_DAY = /^(?:近日|日前|连日来|(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*日|\d{1,2}\s*日)/u;

/** Maximum number of titles for which doubts are checked; each costs a comparison. A page has two or three titles. */
const MOST_RIVALS = 40;
/** Maximum of titles × unmarked paragraphs for which doubts are checked; each check repeats the assignment. */
const MOST_ASSIGNMENTS = 200;

/** Assigns each block of a group to one of its titles: by structure, else by shared words, else with a doubt. */
export function assignGroup(group: Group, affinity: Affinity): Draft[] {
  const drafts = group.titles.map(
    ({ block, section }): Draft => ({
      section,
      title: block,
      leads: [],
      bodies: [],
      group,
      doubts: group.early ? ['这一栏的第一个标题之前已有正文，归入此条'] : [],
    }),
  );
  const text = new Map(group.content.map((block) => [block, blockText(block)]));
  const words = (block: Block) => text.get(block) ?? '';
  const titles = drafts.map((draft) => blockText(draft.title));
  const isBody = (block: Block) => block.kind === 'body' || endsInSource(words(block));

  const bodies = group.content.filter(isBody);
  const bodyAt = new Map(bodies.map((block, j) => [block, j]));
  const bodyTitle = assignBodies(drafts, titles, bodies, words, affinity);
  const ownBodies = Map.groupBy(bodies, (_, j) => bodyTitle[j]);
  const bodyText = titles.map((_, i) => (ownBodies.get(i) ?? []).map(words).join(''));

  const unmarked = group.content.filter((block) => !isBody(block));
  const unmarkedAt = new Map(unmarked.map((block, k) => [block, k]));
  const titleOf = (body: Block) => bodyTitle[bodyAt.get(body) ?? 0] ?? 0;
  const assigned = assignUnmarked(group.content, unmarked, isBody, words, titleOf, {
    drafts,
    score: (i, k) => {
      const paragraph = words(unmarked[k] as Block);
      return (
        affinity.between(titles[i] ?? '', paragraph) + 0.3 * affinity.between(bodyText[i] ?? '', paragraph)
      );
    },
  });

  let before: Block | undefined;
  for (const block of group.content) {
    const assignment: Assignment = isBody(block)
      ? { title: titleOf(block), as: 'body' }
      : (assigned[unmarkedAt.get(block) ?? 0] ?? { title: 0, as: 'lead' });
    const draft = drafts[assignment.title];
    const list = assignment.as === 'body' ? draft?.bodies : draft?.leads;
    const last = list?.at(-1);
    // Blocks with an uncertain break between them are one paragraph if they were assigned together.
    if (list && last && block.breakPenalty !== null && last.pieces.at(-1) === before?.pieces.at(-1)) {
      for (const piece of block.pieces) last.pieces.push(piece);
    } else {
      // A copy, because it may be extended.
      list?.push({ ...block, pieces: [...block.pieces] });
    }
    before = block;
  }
  return drafts;
}

function assignBodies(
  drafts: Draft[],
  titles: readonly string[],
  bodies: readonly Block[],
  words: (block: Block) => string,
  affinity: Affinity,
): number[] {
  if (drafts.length === 1) return bodies.map(() => 0);
  const score = (i: number, j: number) => affinity.between(titles[i] ?? '', words(bodies[j] as Block));
  const closed = bodies.map((body) => endsInSource(words(body)));
  const inOrder = alignInOrder(drafts.length, bodies.length, score, (j, same) => {
    const before = closed[j - 1];
    if (same) return before ? COST.bodyAfterSource : 0;
    return before ? 0 : COST.bodyBeforeSource;
  });
  const assigned = untangle(inOrder, drafts.length, score);

  const regular =
    closed.filter(Boolean).length === drafts.length && bodies.every((_, j) => assigned[j] === inOrder[j]);
  if (regular || drafts.length > MOST_RIVALS) return assigned;
  bodies.forEach((_, j) => {
    const own = score(assigned[j] as number, j);
    const other = Math.max(...titles.map((_, i) => (i === assigned[j] ? 0 : score(i, j))));
    const goesOn = j > 0 && assigned[j] === assigned[j - 1] && !closed[j - 1];
    if (own - other < CLEAR && !goesOn) {
      drafts[assigned[j] as number]?.doubts.push('版面错排，正文可能属于同页另一条');
    }
  });
  return assigned;
}

function assignUnmarked(
  content: readonly Block[],
  unmarked: readonly Block[],
  isBody: (block: Block) => boolean,
  words: (block: Block) => string,
  titleOf: (body: Block) => number,
  { drafts, score }: { drafts: Draft[]; score: (title: number, k: number) => number },
): Assignment[] {
  if (unmarked.length === 0) return [];
  const view: Unmarked[] = [];
  let open: Block | undefined;
  content.forEach((block, at) => {
    if (isBody(block)) {
      open = block;
      return;
    }
    const before = content[at - 1];
    const unclosed = open && !endsInSource(words(open));
    view.push({
      breakPenalty: before && !isBody(before) ? block.breakPenalty : null,
      bodyBreakPenalty: before && isBody(before) && unclosed ? block.breakPenalty : null,
      openBody: open && unclosed ? titleOf(open) : null,
      opensWithDay: OPENING_DAY.test(words(block)),
    });
  });
  const best = assignLeadsInAnyOrder(drafts.length, view, score);
  const { assigned } = best;
  best.order.forEach((title, i) => {
    if (title !== i) drafts[i]?.doubts.push('版面错排，导语的次序与标题不同');
  });
  if (drafts.length === 1 || drafts.length * unmarked.length > MOST_ASSIGNMENTS) return assigned;

  // A lead that fits two titles equally is doubtful, unless each title has exactly one lead with certain breaks.
  const oneEach =
    assigned.length === drafts.length &&
    new Set(assigned.map((assignment) => assignment.title)).size === drafts.length;
  view.forEach((item, k) => {
    const assignment = assigned[k] as Assignment;
    if (item.breakPenalty !== null && k > 0) {
      const parted = assigned[k - 1]?.title !== assignment.title;
      const other = assignLeads(drafts.length, view, score, new Map([[k, !parted]]));
      if (best.value - other.value < CLEAR)
        drafts[assignment.title]?.doubts.push('版面错排，导语的起止不确定');
    } else if (!oneEach) {
      const rival = Math.max(...drafts.map((_, i) => (i === assignment.title ? 0 : score(i, k))));
      if (score(assignment.title, k) - rival < CLEAR)
        drafts[assignment.title]?.doubts.push('版面错排，导语可能属于同页另一条');
    }
  });
  return assigned;
}
