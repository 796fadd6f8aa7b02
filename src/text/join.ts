/** Joining the lines of one paragraph. A typesetter breaks lines anywhere, an editor only at blanks. */

/**
 * Joins lines that a typesetter broke, inside words and numbers too.
 * Only a break between two Latin words replaced a blank, as no typesetter breaks inside these.
 */
export function joinPrintedLines(lines: readonly string[]): string {
  const parts: string[] = [];
  let last = '';
  for (const line of lines) {
    const next = line.trim();
    if (next === '') continue;
    const isLatin = /\p{Script=Latin}/u.test(last) && /^[\p{Script=Latin}0-9]/u.test(next);
    parts.push(isLatin ? ` ${next}` : next);
    last = next.at(-1) ?? '';
  }
  return parts.join('');
}

const CHINESE = /[\p{sc=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;

/**
 * Joins lines that a person or an editor wrapped at blanks: the blank comes back, except next to Chinese characters.
 *
 * @param text lines separated by `\n`
 */
export function joinWrappedLines(text: string): string {
  return text.replace(/(.?)[ \t]*\n[ \t]*(?=(.?))/gsu, (_, before: string, after: string) =>
    CHINESE.test(before) || CHINESE.test(after) || before === '' || after === '' ? before : `${before} `,
  );
}
