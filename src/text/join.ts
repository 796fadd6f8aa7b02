/** Joins the lines of a paragraph. Typesetters break lines anywhere, editors only at blanks. */

/**
 * Joins lines that a typesetter broke, even within words and numbers. Only a break between two Latin words becomes a
 * blank, because typesetters do not break within Latin words.
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
 * Joins lines that were wrapped at blanks by a person or an editor. Each break becomes a blank, except next to Chinese
 * characters.
 *
 * @param text lines separated by `\n`
 */
export function joinWrappedLines(text: string): string {
  return text.replace(/(.?)[ \t]*\n[ \t]*(?=(.?))/gsu, (_, before: string, after: string) =>
    CHINESE.test(before) || CHINESE.test(after) || before === '' || after === '' ? before : `${before} `,
  );
}
