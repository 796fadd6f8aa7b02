import { SECTIONS as ENTRIES } from '#edition/sections.ts';
import { SECTIONS, type Section } from '../../schema/dataset.ts';

const NUMBERED = /^[（(]?([一二三四五六七八九]|[1-9])(?:[）)][、.．，,]?|[、.．，,])(\p{Script=Han}{2,8})$/u;

/**
 * The section of a heading; null for other lines. It accepts all spellings of `一、招商引资` (other numerals, blanks,
 * brackets, no number), and a numbered heading with similar words (`三、政策动态`).
 *
 * A line with a page number at its end (`一、招商引资…… 1`) belongs to the contents and is not a heading.
 */
export function sectionHeading(text: string): Section | null {
  return ownHeading(text) ?? likeHeading(text);
}

/** The section whose exact name is the line, with or without a number; null if there is none. */
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
