import type { Line } from './lines.ts';

/** The marks that stand before titles and bodies. */
export const TITLE_MARK = /^(?:●\s*)+/u;
export const BODY_MARK = /^(?:[█■▉▊▋▇◼⬛▪]\s*)+/u;

/** A body mark inside a line: the body begins there, what stands before it ends a lead. */
export const INNER_BODY_MARK = /(?<=\S)\s*(?=[█■▉▊▋▇◼⬛])/u;
/** A title mark inside a line of titles. */
export const INNER_TITLE_MARK = /(?<=\S)\s+(?=●)/u;

const OTHER_TITLE_MARK = /^[⬤⚫◉•◆]\s*/u;

/** Puts ● for the other dots that a text marks its titles with; in a text that has ●, they mark lists. */
export function unifyTitleMarks(lines: readonly Line[]): readonly Line[] {
  if (lines.some((line) => TITLE_MARK.test(line.text))) return lines;
  return lines.map((line) => ({ ...line, text: line.text.replace(OTHER_TITLE_MARK, '●') }));
}
