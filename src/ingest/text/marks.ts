import { MARKS } from '#edition/reading.ts';

/** The mark at the start of a title. */
export const TITLE_MARK = new RegExp(`^(?:${MARKS.title}\\s*)+`, 'u');
/** The mark at the start of a body. */
export const BODY_MARK = new RegExp(`^(?:[${MARKS.body}${MARKS.bodyAtLineStart}]\\s*)+`, 'u');

/** A body mark within a line: a lead ends before it, and the body begins. */
export const INNER_BODY_MARK = new RegExp(`(?<=\\S)\\s*(?=[${MARKS.body}])`, 'u');
/** A title mark within a line of titles. */
export const INNER_TITLE_MARK = new RegExp(`(?<=\\S)\\s+(?=${MARKS.title})`, 'u');
