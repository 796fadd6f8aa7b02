import { isCjk, isHan } from './characters.ts';

const BLANKS = /[\s\u00A0\u3000]+/gu;

/**
 * Joins the lines of one paragraph, undoing breaks inside words and numbers.
 * Two Latin words, which no typesetter breaks inside, get back the blank that the break swallowed.
 */
export function joinLines(lines: readonly string[]): string {
  const parts: string[] = [];
  let last: string | undefined;
  for (const line of lines) {
    const next = line.trim();
    if (next === '') continue;
    parts.push(needsBlank(last, next[0]) ? ` ${next}` : next);
    last = next.at(-1);
  }
  return parts.join('');
}

function needsBlank(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return /\p{Script=Latin}/u.test(before) && /[\p{Script=Latin}0-9]/u.test(after);
}

/** A lead's or body's text: blanks stay between Latin words and between two Chinese words, as written. */
export function tidyText(text: string): string {
  const chars = text.trim().replace(BLANKS, ' ');
  return chars.replace(/ /g, (_, at: number) => {
    const before = chars[at - 1] ?? '';
    const after = chars[at + 1] ?? '';
    if (isHan(before) && isHan(after)) return ' ';
    return isCjk(before) || isCjk(after) || after === ',' || after === '.' || after === '%' ? '' : ' ';
  });
}

/** A title keeps its blanks, which part clauses; runs of them become one. */
export function tidyTitle(text: string): string {
  return text.trim().replace(BLANKS, ' ');
}
