/** Tests for kinds of characters. */

/**
 * Whether a character belongs to Chinese text: ideograph, CJK punctuation or full-width form.
 *
 * @param char one character
 */
export function isCjk(char: string): boolean {
  return /[\u2E80-\u303F\u31C0-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u{20000}-\u{3FFFF}“”‘’…—·●■█℃㎡]/u.test(
    char,
  );
}

/**
 * Whether a character is an ideograph.
 *
 * @param char one character
 */
export function isHan(char: string): boolean {
  return /\p{Script=Han}/u.test(char);
}

/** Width of a text in half-width columns, as in a terminal: Chinese characters take two columns. */
export function printedWidth(text: string): number {
  let width = 0;
  for (const char of text) width += isCjk(char) ? 2 : 1;
  return width;
}
