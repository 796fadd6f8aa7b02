/** The net under the reading of an issue: what the layout of no item has, as doubts. */
import { type Note, SECTIONS } from '../../schema/dataset.ts';
import type { Draft } from '../assign/assign.ts';
import { type Texts, textFaults, titleFaults } from './fields.ts';
import { lengthFaults, median } from './lengths.ts';
import { neighbourFaults, sharesParagraph } from './neighbours.ts';

/** A share of the items of an issue that may leave its habits. */
const EXCEPTIONS = 0.1;

/** How many times the usual length makes two leads of one. */
const LONG = 1.6;

/** In a section where more items than this have no lead, leads are no habit. */
const MOST_BARE = 0.3;
/** What goes on with something that a lead has told: the project, this one, three projects. */
const GOES_ON =
  /^(?:该|这|其中|此次|本次|签约|开工)|^(?:(?:[\d一二三四五六七八九十两]+个)?项目|工厂|基地|园区|产业园)(?!经济|建设)/u;

/**
 * For each item a doubt with all that is against its reading, and whether it repeats another one.
 *
 * @param items their texts
 * @param drafts the blocks that they were made of, in the same order
 */
export function structureNotes(items: readonly Texts[], drafts: readonly Draft[]): Note[][] {
  const lengths = lengthFaults(items);
  const neighbours = neighbourFaults(items);
  const twice = sharesParagraph(items);
  const habits = habitFaults(items, drafts);
  return items.map((item, i) => {
    const faults = [
      ...titleFaults(item.title),
      ...textFaults(item),
      ...(lengths[i] ?? []),
      ...(neighbours[i] ?? []),
      ...(habits[i] ?? []),
    ];
    return [
      ...(faults.length > 0 ? [{ code: 'structure', text: [...new Set(faults)].join('；') }] : []),
      ...(twice[i] ? [{ code: 'duplicate', text: '与另一条有相同的段落' }] : []),
    ];
  });
}

/** For each item where it leaves the habits of its issue: a mark before each body, one paragraph in a lead. */
function habitFaults(items: readonly Texts[], drafts: readonly Draft[]): string[][] {
  const isMarked = ({ bodies }: Draft) => bodies[0]?.kind === 'body';
  const leads = SECTIONS.filter((section) => {
    const own = drafts.filter((draft) => draft.section === section);
    return isHabit(own, (draft) => draft.leads.length > 0, MOST_BARE);
  });
  const goesOn = (item?: Texts) => item?.lead === null && GOES_ON.test(item.body[0] ?? '');
  const withBody = drafts.filter(({ bodies }) => bodies.length > 0);
  const withLead = drafts.filter(({ leads }) => leads.length > 0);
  const marks = isHabit(withBody, isMarked);
  const ones = isHabit(withLead, ({ leads }) => leads.length === 1);
  const pages = isHabit(drafts, ({ group }) => group.titles.length > 1, 0.7);
  const usual = median(items.map(({ lead }) => lead?.length ?? 0));
  const isLong = (i: number) => (items[i]?.lead?.length ?? 0) > LONG * usual;
  const long = new Set(
    drafts.filter(({ leads }, i) => leads.length > 1 || isLong(i)).map(({ group }) => group),
  );
  // It may have taken the beginning of the next one’s text.
  const open = new Set(
    drafts
      .filter(({ leads, bodies }, i) => items[i]?.source === null && leads.length + bodies.length > 0)
      .map(({ group }) => group),
  );
  const bare = new Set(drafts.filter(({ bodies }) => bodies.length === 0).map(({ group }) => group));
  const hasTwo = (item?: Texts) => /[。！？][^。！？]+[。！？]/u.test(item?.lead ?? '');
  const isBare = (i: number) => drafts[i]?.leads.length === 0;
  const isTwice = (i: number) => isLong(i) || (drafts[i]?.leads.length ?? 0) > 1;
  // It may have taken that of the next one, too.
  const without = new Set(drafts.filter((draft) => draft.leads.length === 0).map(({ group }) => group));
  return drafts.map((draft, i) => [
    // A lead and an unmarked body look like a body of two paragraphs that lost its mark.
    ...(marks && draft.bodies.length > 0 && !isMarked(draft) ? ['正文前没有符号'] : []),
    ...(!pages && draft.group.titles.length > 1 && open.has(draft.group) ? ['两个标题相连'] : []),
    ...(ones && draft.leads.length > 1 ? ['导语不止一段'] : []),
    ...(long.has(draft.group) && draft.leads.length === 0 ? ['导语可能在同页另一条'] : []),
    ...(leads.includes(draft.section) && isBare(i) && [i - 1, i + 1].some(isTwice)
      ? ['导语可能在相邻一条']
      : []),
    ...((isLong(i) || (leads.includes(draft.section) && hasTwo(items[i]))) && without.has(draft.group)
      ? ['导语可能含同页另一条的']
      : []),
    ...(isOnBothSides(draft) ? ['来源之后还有文字'] : []),
    ...(leads.includes(draft.section) && goesOn(items[i]) ? ['正文之前缺导语'] : []),
    ...(pages && bare.has(draft.group) && draft.group.titles.length > 1 ? ['同页有标题而没有正文'] : []),
  ]);
}

/** Whether unmarked text is both before and behind the body, which is complete: a footnote, or another one’s. */
function isOnBothSides({ leads, bodies }: Draft): boolean {
  const [first, last, end] = [leads[0], leads.at(-1), bodies.at(-1)].map((block) => block?.pieces[0]?.n);
  return first !== undefined && last !== undefined && end !== undefined && first < end && end < last;
}

function isHabit(list: readonly Draft[], test: (draft: Draft) => boolean, exceptions = EXCEPTIONS): boolean {
  const others = list.filter((draft) => !test(draft)).length;
  return list.length >= 4 && others <= Math.max(1, exceptions * list.length);
}
