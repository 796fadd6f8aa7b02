/** Doubts about an issue as a whole, and messages for texts that are not an issue. */
import { ISSUE_LABEL, MARKS } from '#edition/reading.ts';
import { SECTIONS } from '../schema/dataset.ts';
import type { Draft } from './assign/assign.ts';
import { type Block, blockText } from './assign/blocks.ts';
import type { Doubt } from './error.ts';
import { isFrame } from './text/furniture.ts';
import type { Line } from './text/lines.ts';
import { isPageNumber } from './text/page-numbers.ts';
import { usualMark } from './text/unify-marks.ts';

/** A mark in a form that a terminal can display. */
function nameOf(mark: string): string {
  return mark.replace(/\p{Co}/gu, (char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
}

/** Why no title was found, and what to do about it. */
export function noTitle(lines: readonly Line[]): string {
  const none = `no title marked ${MARKS.title} was found`;
  const most = usualMark(lines);
  if (!most) return none;
  return `${none}; most marked lines, ${most.times}, begin with “${nameOf(most.mark)}”: if these are the titles, put ${MARKS.title} in its place`;
}

/** Whether a title mark has no text after it, as at the end of a truncated text. */
export function isHollow({ title, leads, bodies }: Draft): boolean {
  return [title, ...leads, ...bodies].every((block) => blockText(block).trim() === '');
}

export function hollowDoubts(name: string, drafts: readonly Draft[]): Doubt[] {
  return drafts.filter(isHollow).map(({ title }) => ({
    code: 'text-incomplete',
    text: `a mark ${MARKS.title} with no title and no text after it: left out`,
    file: name,
    line: title.pieces[0]?.n ?? null,
  }));
}

export function markDoubt(name: string, { mark, as }: { mark: string; as: string }): Doubt {
  return {
    code: 'structure',
    text: `“${nameOf(mark)}” at the beginning of lines was read as ${as}`,
    file: name,
    line: null,
  };
}

/** Doubts about lines between cover or contents and the sections, which belong to no item. */
export function leftOutDoubts(
  name: string,
  lines: readonly Line[],
  contents: [number, number] | null,
  start: number,
): Doubt[] {
  const before = lines.filter(({ n, text }) => n > (contents?.[1] ?? 0) && n < start && !isPageNumber(text));
  const cover = before.findLastIndex(({ text }) => isFrame(text) || ISSUE_LABEL.test(text));
  const first = before[cover + 1];
  if (!first) return [];
  const text = `text before the first title was left out: “${first.text.slice(0, 30)}”`;
  return [{ code: 'structure', text, file: name, line: first.n }];
}

export function sectionDoubts(name: string, blocks: readonly Block[]): Doubt[] {
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
