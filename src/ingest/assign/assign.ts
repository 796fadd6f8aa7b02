import type { Section } from '../../schema/dataset.ts';
import { endsInSource } from '../source.ts';
import type { Affinity } from './affinity.ts';
import { alignInOrder, COST, untangle } from './align.ts';
import { type Block, blockText } from './blocks.ts';
import type { Group } from './groups.ts';
import { type Loose, type Seat, seatLeads } from './leads.ts';

/** An item's parts, still as blocks. */
export interface Draft {
  section: Section;
  title: Block;
  leads: Block[];
  /** Paragraphs of the body, in the order of the page. */
  bodies: Block[];
  /** Why the parts may belong elsewhere, in plain words; empty when structure and words agree. */
  doubts: string[];
}

/** Below this difference in affinity, words don't tell two titles apart. */
const CLEAR = 2.5;

/** A page holds two titles or three: among so many as these no doubt can be told, and each costs a comparison. */
const MOST_RIVALS = 40;
/** Titles times loose paragraphs: so many no page holds, and each soft one is seated anew to tell a doubt. */
const MOST_SEATS = 200;

/** Gives each block of a group to one of its titles: by structure, then by meaning, else with a doubt. */
export function assignGroup(group: Group, affinity: Affinity): Draft[] {
  const drafts = group.titles.map(
    ({ block, section }): Draft => ({
      section,
      title: block,
      leads: [],
      bodies: [],
      doubts: group.early ? ['这一栏的第一个标题之前已有正文，归入此条'] : [],
    }),
  );
  const text = new Map(group.content.map((block) => [block, blockText(block)]));
  const words = (block: Block) => text.get(block) ?? '';
  const titles = drafts.map((draft) => blockText(draft.title));
  const isBody = (block: Block) => block.kind === 'body' || endsInSource(words(block));

  const bodies = group.content.filter(isBody);
  const bodyAt = new Map(bodies.map((block, j) => [block, j]));
  const bodyTitle = seatBodies(drafts, titles, bodies, words, affinity);
  const ownBodies = Map.groupBy(bodies, (_, j) => bodyTitle[j]);
  const bodyText = titles.map((_, i) => (ownBodies.get(i) ?? []).map(words).join(''));

  const loose = group.content.filter((block) => !isBody(block));
  const looseAt = new Map(loose.map((block, k) => [block, k]));
  const titleOf = (body: Block) => bodyTitle[bodyAt.get(body) ?? 0] ?? 0;
  const seats = seatLoose(group.content, loose, isBody, words, titleOf, {
    drafts,
    score: (i, k) => {
      const paragraph = words(loose[k] as Block);
      return (
        affinity.between(titles[i] ?? '', paragraph) + 0.3 * affinity.between(bodyText[i] ?? '', paragraph)
      );
    },
  });

  let before: Block | undefined;
  for (const block of group.content) {
    const seat: Seat = isBody(block)
      ? { title: titleOf(block), as: 'body' }
      : (seats[looseAt.get(block) ?? 0] ?? { title: 0, as: 'lead' });
    const draft = drafts[seat.title];
    const list = seat.as === 'body' ? draft?.bodies : draft?.leads;
    const last = list?.at(-1);
    // Two blocks that only might have been two paragraphs, and found to belong together, are one.
    if (list && last && block.soft !== null && last.pieces.at(-1) === before?.pieces.at(-1)) {
      for (const piece of block.pieces) last.pieces.push(piece);
    } else {
      // A copy, that may grow.
      list?.push({ ...block, pieces: [...block.pieces] });
    }
    before = block;
  }
  return drafts;
}

function seatBodies(
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
  const seats = untangle(inOrder, drafts.length, score);

  const regular =
    closed.filter(Boolean).length === drafts.length && bodies.every((_, j) => seats[j] === inOrder[j]);
  if (regular || drafts.length > MOST_RIVALS) return seats;
  bodies.forEach((_, j) => {
    const own = score(seats[j] as number, j);
    const other = Math.max(...titles.map((_, i) => (i === seats[j] ? 0 : score(i, j))));
    const goesOn = j > 0 && seats[j] === seats[j - 1] && !closed[j - 1];
    if (own - other < CLEAR && !goesOn) {
      drafts[seats[j] as number]?.doubts.push('版面错排，正文可能属于同页另一条');
    }
  });
  return seats;
}

function seatLoose(
  content: readonly Block[],
  loose: readonly Block[],
  isBody: (block: Block) => boolean,
  words: (block: Block) => string,
  titleOf: (body: Block) => number,
  { drafts, score }: { drafts: Draft[]; score: (title: number, k: number) => number },
): Seat[] {
  if (loose.length === 0) return [];
  const view: Loose[] = [];
  let open: Block | undefined;
  content.forEach((block, at) => {
    if (isBody(block)) {
      open = block;
      return;
    }
    const before = content[at - 1];
    const unclosed = open && !endsInSource(words(open));
    view.push({
      soft: before && !isBody(before) ? block.soft : null,
      bodySoft: before && isBody(before) && unclosed ? block.soft : null,
      openBody: open && unclosed ? titleOf(open) : null,
    });
  });
  const best = seatLeads(drafts.length, view, score);
  const seats = best.seats;
  if (drafts.length === 1 || drafts.length * loose.length > MOST_SEATS) return seats;

  // A lead that fits two titles alike is doubtful unless every title has exactly one, surely parted.
  const oneEach =
    seats.length === drafts.length && new Set(seats.map((seat) => seat.title)).size === drafts.length;
  view.forEach((item, k) => {
    const seat = seats[k] as Seat;
    if (item.soft !== null && k > 0) {
      const parted = seats[k - 1]?.title !== seat.title;
      const other = seatLeads(drafts.length, view, score, new Map([[k, !parted]]));
      if (best.value - other.value < CLEAR) drafts[seat.title]?.doubts.push('版面错排，导语的起止不确定');
    } else if (!oneEach) {
      const rival = Math.max(...drafts.map((_, i) => (i === seat.title ? 0 : score(i, k))));
      if (score(seat.title, k) - rival < CLEAR)
        drafts[seat.title]?.doubts.push('版面错排，导语可能属于同页另一条');
    }
  });
  return seats;
}
