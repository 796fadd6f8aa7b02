import { EDITION } from '#edition/edition.ts';
import { MARKS } from '#edition/reading.ts';
import { type ItemText, type Note, SECTIONS } from '../schema/dataset.ts';
import { Affinity } from './assign/affinity.ts';
import { assignGroup, type Draft } from './assign/assign.ts';
import { type Block, blockText, readBlocks } from './assign/blocks.ts';
import { groupBlocks } from './assign/groups.ts';
import { endsSentence } from './assign/paragraphs.ts';
import { differingTitles, readContents } from './contents.ts';
import { type Doubt, SeedError } from './error.ts';
import { takeSource } from './source.ts';
import { decode } from './text/decode.ts';
import { sectionHeading } from './text/headings.ts';
import { type Line, readLines } from './text/lines.ts';
import { BODY_MARK, TITLE_MARK, unifyTitleMarks } from './text/marks.ts';
import { tidyText, tidyTitle } from './text/tidy.ts';

export { type Doubt, SeedError } from './error.ts';

/** An item as the text gives it, before anything is understood of it. */
export interface RawItem extends ItemText {
  /** Doubts about the text itself: its place on the page, its source, its end. */
  notes: Note[];
}

/** An issue's text, taken apart. */
export interface RawIssue {
  name: string;
  items: RawItem[];
  /** Lines outside the sections (cover, contents, running headers), which may bear the issue's label. */
  frame: string[];
  doubts: Doubt[];
}

/**
 * Takes an issue's text apart into items, whichever dialect it is in. Every character of its sections
 * lands in exactly one field of one item, line breaks and furniture aside.
 *
 * @param name file name, for messages
 * @throws {SeedError} when the bytes are no text, or hold no item
 */
export function readIssue(name: string, bytes: Uint8Array): RawIssue {
  const { text, doubts } = decode(name, bytes);
  const all = unifyTitleMarks(readLines(text));
  refuseEndless(
    name,
    all.map((line) => [line.n, line.text.length]),
  );
  const contents = readContents(all);
  const start = firstLine(all, contents.range?.[1] ?? 0);
  const lines = all.filter((line) => line.n >= start);
  const blocks = readBlocks(lines);
  refuseEndless(
    name,
    blocks.map(({ pieces }) => [pieces[0]?.n ?? 1, pieces.reduce((sum, { text }) => sum + text.length, 0)]),
  );
  const groups = groupBlocks(blocks);
  if (groups.length === 0) {
    throw new SeedError(name, `no issue of ${EDITION.name}: no title marked ${MARKS.title} was found`);
  }
  if (!blocks.some((block) => block.kind === 'body' || block.kind === 'text')) {
    throw new SeedError(name, `no issue of ${EDITION.name}: titles only, no text under them`);
  }

  const affinity = new Affinity(blocks.map(blockText));
  const whole = groups.flatMap((group) => assignGroup(group, affinity));
  const drafts = whole.filter((draft) => !isHollow(draft));
  if (drafts.length === 0)
    throw new SeedError(name, `no issue of ${EDITION.name}: marks only, no text behind them`);
  const items = drafts.map((draft, i) => toItem(draft, i + 1));
  const spelled = differingTitles(
    items.map((item) => item.title),
    contents.entries,
  );
  items.forEach((item, i) => {
    const other = spelled[i];
    if (other) item.notes.push({ code: 'contents-title-differs', text: `目录中的标题作“${other}”` });
  });
  noteCutOff(items);

  const used = new Set(blocks.flatMap((block) => block.pieces.map((piece) => piece.n)));
  return {
    name,
    items,
    frame: all.filter((line) => !used.has(line.n)).map((line) => line.text),
    doubts: [...doubts, ...sectionDoubts(name, blocks), ...hollowDoubts(name, whole)],
  };
}

/** A whole issue has some fifty thousand characters; past some millions, patterns run out of room. */
const MOST_CHARACTERS = 1_000_000;

/** @throws {SeedError} naming the first line or paragraph that is longer than any text of an issue */
function refuseEndless(name: string, lengths: readonly [line: number, length: number][]): void {
  const endless = lengths.find(([, length]) => length > MOST_CHARACTERS);
  if (!endless) return;
  const [line, length] = endless;
  throw new SeedError(
    name,
    `a paragraph of ${length} characters: no issue holds one; is this the right file?`,
    line,
  );
}

/** Where the sections begin: at the first heading behind the contents, or at a title that stands before it. */
function firstLine(lines: readonly Line[], after: number): number {
  const rest = lines.filter((line) => line.n > after);
  const heading = rest.find((line) => sectionHeading(line.text))?.n ?? Number.POSITIVE_INFINITY;
  const body = rest.find((line) => BODY_MARK.test(line.text))?.n ?? Number.POSITIVE_INFINITY;
  const title = rest.find((line) => TITLE_MARK.test(line.text))?.n ?? Number.POSITIVE_INFINITY;
  // Without a heading, or when bodies come before it, the first title is the best beginning there is.
  return heading < body ? heading : Math.min(heading, title);
}

function toItem(draft: Draft, position: number): RawItem {
  const notes: Note[] = [];
  const paragraphs = draft.bodies.map((block) => tidyText(blockText(block)));
  const named = paragraphs.map(takeSource);
  const last = named.at(-1);
  const source = last?.name ? { name: last.name } : null;
  // A source in the middle closes a paragraph of its own: only the last one is the item's.
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
  const told = body.filter((paragraph) => paragraph !== '');
  if (title === '') notes.push({ code: 'text-incomplete', text: '标题缺失，以正文开头代替' });
  return {
    position,
    section: draft.section,
    title: title === '' ? opening([lead, ...told, source?.name ?? '']) : title,
    lead: lead === '' ? null : lead,
    body: told,
    source,
    seedLines: lineRanges([draft.title, ...draft.leads, ...draft.bodies]),
    notes,
  };
}

/** The first clause of the first text that has a letter, to stand for a title that is missing. */
function opening(texts: readonly string[]): string {
  const text = texts.find((one) => /[\p{L}\p{N}]/u.test(one)) ?? texts.find((one) => one !== '') ?? '';
  return /^.[^，。；！？]{0,39}/u.exec(text)?.[0].trimEnd() ?? text;
}

/** A mark with nothing behind it, as at the end of a text that was cut off. */
function isHollow({ title, leads, bodies }: Draft): boolean {
  return [title, ...leads, ...bodies].every((block) => blockText(block).trim() === '');
}

function hollowDoubts(name: string, drafts: readonly Draft[]): Doubt[] {
  return drafts.filter(isHollow).map(({ title }) => ({
    code: 'text-incomplete',
    text: `a mark ${MARKS.title} with no title and no text behind it: left out`,
    file: name,
    line: title.pieces[0]?.n ?? null,
  }));
}

/** Line ranges of blocks, in order, those that touch joined. */
function lineRanges(blocks: readonly Block[]): [number, number][] {
  const ranges = blocks
    .map((block): [number, number] => [block.pieces[0]?.n ?? 0, block.pieces.at(-1)?.n ?? 0])
    .sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [from, to] of ranges) {
    const last = joined.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** A text that stops in the middle leaves a last item without an end. */
function noteCutOff(items: readonly RawItem[]): void {
  for (const item of items.slice(-3)) {
    const end = item.body.at(-1) ?? item.lead;
    if (item.source || (end && endsSentence(end))) continue;
    item.notes.push({ code: 'text-incomplete', text: '文字在中途断开，可能不完整' });
  }
}

function sectionDoubts(name: string, blocks: readonly Block[]): Doubt[] {
  const first = blocks[0];
  if (first?.kind === 'section') return [];
  const line = first?.pieces[0]?.n ?? null;
  return [
    {
      code: 'no-section',
      text: `no section heading before the first title: read as ${SECTIONS[0]}`,
      file: name,
      line,
    },
  ];
}
