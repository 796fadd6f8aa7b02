import { EDITION } from '#edition/edition.ts';
import type { ItemText, Note } from '../schema/dataset.ts';
import { Affinity } from './assign/affinity.ts';
import { assignGroup, type Draft } from './assign/assign.ts';
import { type Block, blockText, readBlocks } from './assign/blocks.ts';
import { groupBlocks } from './assign/groups.ts';
import { endsSentence } from './assign/paragraphs.ts';
import { readContents } from './contents.ts';
import { hollowDoubts, isHollow, leftOutDoubts, markDoubt, noTitle, sectionDoubts } from './doubts.ts';
import { type Doubt, SeedError } from './error.ts';
import { markListedTitles } from './listed-titles.ts';
import { contentsNotes } from './net/contents-notes.ts';
import { structureNotes } from './net/structure.ts';
import { refuseEndless, refuseNoProse, refuseTwo } from './refuse.ts';
import { endsInSource, takeSource } from './source.ts';
import { firstLine } from './start.ts';
import { countLost, LOST, showLost } from './text/characters.ts';
import { decode } from './text/decode.ts';
import { readLines } from './text/lines.ts';
import { tidyText, tidyTitle } from './text/tidy.ts';
import { unifyMarks } from './text/unify-marks.ts';
import { unweave } from './woven/unweave.ts';

export { type Doubt, SeedError } from './error.ts';

/** An item as split from the text, before its facts are read. */
export interface RawItem extends ItemText {
  /** Doubts about the text itself: its title, its source, its end. */
  notes: Note[];
}

/** The text of an issue, split into items. */
export interface RawIssue {
  name: string;
  items: RawItem[];
  /** Lines outside the sections (cover, contents, running headers), which may contain the issue's label. */
  frame: string[];
  doubts: Doubt[];
}

/**
 * Splits the text of an issue, clean or page-scrambled, into items. Every character of its sections becomes part of
 * exactly one field of one item, except for line breaks and furniture (page numbers, running headers, the notice).
 *
 * @param name file name, for messages
 * @param bytes content of the file
 * @throws {SeedError} if the bytes are not text or contain no item
 */
export function readIssue(name: string, bytes: Uint8Array): RawIssue {
  const { text, doubts } = decode(name, bytes);
  const { lines: marked, taken } = unifyMarks(readLines(text));
  const all = marked.map((line) => ({ ...line, text: showLost(line.text) }));
  refuseEndless(
    name,
    all.map((line) => [line.n, line.text.length]),
  );
  refuseNoProse(name, all);
  refuseTwo(name, all);
  const contents = readContents(all);
  const start = firstLine(all, contents.range?.[1] ?? 0);
  const { lines: inOrder, woven } = unweave(
    all.filter((line) => line.n >= start),
    contents.entries,
  );
  const lines = markListedTitles(inOrder, contents.entries);
  const blocks = readBlocks(lines);
  refuseEndless(
    name,
    blocks.map(({ pieces }) => [pieces[0]?.n ?? 1, pieces.reduce((sum, { text }) => sum + text.length, 0)]),
  );
  const groups = groupBlocks(blocks);
  if (groups.length === 0) {
    throw new SeedError(name, `no issue of ${EDITION.name}: ${noTitle(all)}`);
  }
  if (!blocks.some((block) => block.kind === 'body' || block.kind === 'text')) {
    throw new SeedError(name, `no issue of ${EDITION.name}: titles only, no text under them`);
  }

  const affinity = new Affinity(blocks.map(blockText));
  const whole = groups.flatMap((group) => assignGroup(group, affinity));
  const drafts = whole.filter((draft) => !isHollow(draft));
  if (drafts.length === 0)
    throw new SeedError(name, `no issue of ${EDITION.name}: marks only, no text after them`);
  const usual = shareWithSource(drafts) >= USUAL;
  const items = drafts.map((draft, i) => toItem(draft, i + 1, usual));
  contentsNotes(items, contents.entries).forEach((notes, i) => {
    items[i]?.notes.push(...notes);
  });
  noteCutOff(items);
  structureNotes(items, drafts).forEach((notes, i) => {
    items[i]?.notes.push(...notes);
  });
  for (const item of items) noteLost(item);
  for (const item of items) noteWoven(item, woven);

  const used = new Set(blocks.flatMap((block) => block.pieces.map((piece) => piece.n)));
  return {
    name,
    items,
    frame: all.filter((line) => !used.has(line.n)).map((line) => line.text),
    doubts: [
      ...doubts,
      ...taken.map((one) => markDoubt(name, one)),
      ...leftOutDoubts(name, all, contents.range, start),
      ...sectionDoubts(name, blocks),
      ...hollowDoubts(name, whole),
    ],
  };
}

/** If at least this share of the items ends in a known publisher, every name at the end is accepted as one. */
const USUAL = 0.7;

function shareWithSource(drafts: readonly Draft[]): number {
  const ends = drafts.map(({ bodies }) => bodies.at(-1)).filter((block) => block !== undefined);
  return ends.filter((block) => endsInSource(tidyText(blockText(block)))).length / Math.max(1, ends.length);
}

/** @param expected whether most items of the issue end in their source */
function toItem(draft: Draft, position: number, expected: boolean): RawItem {
  const notes: Note[] = [];
  const paragraphs = draft.bodies.map((block) => tidyText(blockText(block)));
  const end = paragraphs.at(-1);
  const last = end === undefined ? undefined : takeSource(end, expected);
  const source = last?.name ? { name: last.name } : null;
  // A source in the middle belongs to its paragraph: only the last one is the item's.
  const body = paragraphs.map((paragraph, i) =>
    i === paragraphs.length - 1 ? (last?.text ?? '') : paragraph,
  );
  if (!source) {
    notes.push({
      code: 'no-source',
      text: draft.bodies.length > 0 ? '正文末尾没有注明来源网站' : '没有正文，也没有来源',
    });
  }
  for (const text of new Set(draft.doubts)) notes.push({ code: 'assignment-uncertain', text });
  const lead = tidyText(draft.leads.map(blockText).join(''));
  const title = tidyTitle(blockText(draft.title));
  const kept = body.filter((paragraph) => paragraph !== '');
  if (title === '') notes.push({ code: 'text-incomplete', text: '标题缺失，以正文开头代替' });
  return {
    position,
    section: draft.section,
    title: title === '' ? opening([lead, ...kept, source?.name ?? '']) : title,
    lead: lead === '' ? null : lead,
    body: kept,
    source,
    seedLines: lineRanges([draft.title, ...draft.leads, ...draft.bodies]),
    notes,
  };
}

/** The first clause of the first text with a letter or digit. It replaces a missing title. */
function opening(texts: readonly string[]): string {
  const text = texts.find((one) => /[\p{L}\p{N}]/u.test(one)) ?? texts.find((one) => one !== '') ?? '';
  return /^.[^，。；！？]{0,39}/u.exec(text)?.[0].trimEnd() ?? text;
}

/** Line ranges of blocks, sorted, with adjacent ranges merged. */
function lineRanges(blocks: readonly Block[]): [number, number][] {
  const ranges = blocks
    .map(({ pieces }) => pieces.map(({ n }) => n))
    .map((own): [number, number] => [Math.min(...own), Math.max(...own)])
    .sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [from, to] of ranges) {
    const last = joined.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** Notes lost letters, for which the file has no text. */
function noteLost({ title, lead, body, source, notes }: RawItem): void {
  const lost = countLost([title, lead ?? '', ...body, source?.name ?? ''].join(''));
  if (lost > 0) notes.push({ code: 'text-lost', text: `有 ${lost} 个字在原文件中缺失，以“${LOST}”代替` });
}

/** Notes an item with lines that were mixed with those of another column. */
function noteWoven({ seedLines, notes }: RawItem, woven: ReadonlySet<number>): void {
  const isWoven = [...woven].some((n) => seedLines.some(([from, to]) => n >= from && n <= to));
  if (isWoven)
    notes.push({
      code: 'assignment-uncertain',
      text: '版面两栏逐行交错，已按目录分开，文字可能属于邻栏另一条',
    });
}

/** Notes the last items if they have no end, because their text was cut off. */
function noteCutOff(items: readonly RawItem[]): void {
  for (const item of items.slice(-3)) {
    const end = item.body.at(-1) ?? item.lead;
    if (item.source || (end && endsSentence(end))) continue;
    item.notes.push({ code: 'text-incomplete', text: '文字在中途断开，可能不完整' });
  }
}
