/** Checks the layout of each item and adds doubts if it is unusual. */
import { type Note, SECTIONS } from '../../schema/dataset.ts';
import type { Draft } from '../assign/assign.ts';
import { type Texts, textFaults, titleFaults } from './fields.ts';
import { lengthFaults, median } from './lengths.ts';
import { neighbourFaults, sharesParagraph } from './neighbours.ts';

/** Maximum share of an issue's items that may deviate from a habit. */
const EXCEPTIONS = 0.1;

/** A lead that is longer than usual by this factor may be two leads. */
const LONG = 1.6;

/** Maximum share of items without a lead in a section whose items usually have leads. */
const MOST_BARE = 0.3;
/** Words at the beginning of a body that refer to a lead: the project, this one, three projects. */
const GOES_ON =
  /^(?:该|这|其中|此次|本次|签约|开工)|^(?:(?:[\d一二三四五六七八九十两]+个)?项目|工厂|基地|园区|产业园)(?!经济|建设)/u;

/**
 * For each item a doubt that lists all faults found, and one if it shares a paragraph with another item.
 *
 * @param items their texts
 * @param drafts the blocks of the items, in the same order
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

/**
 * For each item its deviations from the habits of the issue, such as a mark before each body or one paragraph in a
 * lead.
 */
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
  // An item without a source may have taken the beginning of the next item’s text.
  const open = new Set(
    drafts
      .filter(({ leads, bodies }, i) => items[i]?.source === null && leads.length + bodies.length > 0)
      .map(({ group }) => group),
  );
  const bare = new Set(drafts.filter(({ bodies }) => bodies.length === 0).map(({ group }) => group));
  const hasTwo = (item?: Texts) => /[。！？][^。！？]+[。！？]/u.test(item?.lead ?? '');
  const isBare = (i: number) => drafts[i]?.leads.length === 0;
  const isTwice = (i: number) => isLong(i) || (drafts[i]?.leads.length ?? 0) > 1;
  // An item with a long lead may have taken the lead of one without.
  const without = new Set(drafts.filter((draft) => draft.leads.length === 0).map(({ group }) => group));
  return drafts.map((draft, i) => [
    // A lead and an unmarked body look like a body of two paragraphs that has lost its mark.
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

/** Whether unmarked text is both before and after the body. It is a footnote, or belongs to another item. */
function isOnBothSides({ leads, bodies }: Draft): boolean {
  const [first, last, end] = [leads[0], leads.at(-1), bodies.at(-1)].map((block) => block?.pieces[0]?.n);
  return first !== undefined && last !== undefined && end !== undefined && first < end && end < last;
}

function isHabit(list: readonly Draft[], test: (draft: Draft) => boolean, exceptions = EXCEPTIONS): boolean {
  const others = list.filter((draft) => !test(draft)).length;
  return list.length >= 4 && others <= Math.max(1, exceptions * list.length);
}
