/**
 * Whether a title, lead or paragraph can be stored so that it is read back unchanged.
 *
 * That includes blanks at the ends, zero-width and bidi characters, quotes, braces and all marks. It excludes only
 * what Markdown or UTF-8 cannot represent: line breaks (a paragraph is one line), NUL, unpaired surrogates, and the
 * empty string.
 */
export function isStorable(text: string): boolean {
  return text !== '' && !/[\n\r\0]/.test(text) && text.isWellFormed();
}
