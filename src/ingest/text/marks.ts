import { MARKS } from '#edition/reading.ts';
import type { Line } from './lines.ts';

/** The mark at the start of a title. */
export const TITLE_MARK = new RegExp(`^(?:${MARKS.title}\\s*)+`, 'u');
/** The mark at the start of a body. */
export const BODY_MARK = new RegExp(`^(?:[${MARKS.body}${MARKS.bodyAtLineStart}]\\s*)+`, 'u');

/** A body mark inside a line: the body begins there, a lead ends before it. */
export const INNER_BODY_MARK = new RegExp(`(?<=\\S)\\s*(?=[${MARKS.body}])`, 'u');
/** A title mark inside a line of titles. */
export const INNER_TITLE_MARK = new RegExp(`(?<=\\S)\\s+(?=${MARKS.title})`, 'u');

const OTHER_TITLE_MARK = new RegExp(`^[${MARKS.otherTitles}]\\s*`, 'u');

/** Bullets that lost their font, Wingdings: these letters are drawn as marks there. */
const LETTER_TITLE = /^[luvwqØ]\s*(?=[\p{sc=Han}\d“《（])/u;
const LETTER_BODY = /^[n§]\s*(?=[\p{sc=Han}\d“《（])/u;

/**
 * Replaces other title marks by the usual one; in a text that has the usual one, the others mark lists. Where no line has a
 * mark, but some begin with letters that a font of symbols draws as marks, these are the marks.
 */
export function unifyTitleMarks(lines: readonly Line[]): readonly Line[] {
  if (lines.some((line) => TITLE_MARK.test(line.text))) return lines;
  const mark = (from: RegExp, to: string) => (line: Line) => ({ ...line, text: line.text.replace(from, to) });
  if (lines.some((line) => OTHER_TITLE_MARK.test(line.text)))
    return lines.map(mark(OTHER_TITLE_MARK, MARKS.title));
  if (![LETTER_TITLE, LETTER_BODY].every((letter) => lines.some((line) => letter.test(line.text))))
    return lines;
  const body = [...MARKS.body][0] ?? '';
  return lines.map(mark(LETTER_TITLE, MARKS.title)).map(mark(LETTER_BODY, body));
}

/** The sign, no letter of a word, that most lines begin with; null where hardly any does. */
export function commonMark(lines: readonly Line[]): { mark: string; times: number } | null {
  const plain = lines.filter(({ text }) => !BODY_MARK.test(text));
  const signs = plain.flatMap(({ text }) => /^[^\p{sc=Han}\p{N}\p{Ps}\p{Pi}\s]/u.exec(text)?.[0] ?? []);
  const [most] = [...Map.groupBy(signs, (sign) => sign)].sort((a, b) => b[1].length - a[1].length);
  return most && most[1].length >= 2 ? { mark: most[0], times: most[1].length } : null;
}
