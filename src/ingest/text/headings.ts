import { SECTIONS as ENTRIES } from '#edition/sections.ts';
import { SECTIONS, type Section } from '../../schema/dataset.ts';

const NUMBERED = /^[（(]?([一二三四五六七八九]|[1-9])(?:[）)][、.．，,]?|[、.．，,])(\p{Script=Han}{2,8})$/u;

/**
 * The section whose heading a line is, or null: `一、招商引资` in all its spellings (other numerals, blanks,
 * brackets, no number), or a numbered heading with similar words (`三、政策动态`).
 *
 * With a page number at its end (`一、招商引资…… 1`) it is a line of the contents, not a heading.
 */
export function sectionHeading(text: string): Section | null {
  return ownHeading(text) ?? likeHeading(text);
}

/** The section whose exact name a line consists of, with or without a number. */
export function ownHeading(text: string): Section | null {
  const name = bareName(text);
  return SECTIONS.find((section) => section === name) ?? null;
}

function likeHeading(text: string): Section | null {
  if (text.length > 18 || !NUMBERED.test(bare(text))) return null;
  const name = bareName(text);
  return ENTRIES.find(({ heading }) => heading.test(name))?.name ?? null;
}

function bare(text: string): string {
  return text.replace(/[\s\u3000*#]/g, '');
}

function bareName(text: string): string {
  if (text.length > 24) return '';
  const whole = bare(text);
  return NUMBERED.exec(whole)?.[2] ?? whole;
}
