/**
 * What a title, lead or paragraph may be so that it comes back from its file character for character.
 *
 * Blanks at either end, zero-width and bidi characters, quotes, braces and marks of any kind are all kept.
 * Excluded is only what Markdown or UTF-8 cannot hold: line breaks (a paragraph is one line), NUL,
 * unpaired surrogates, and the empty string (an empty paragraph is no paragraph).
 */
export function isStorable(text: string): boolean {
  return text !== '' && !/[\n\r\0]/.test(text) && text.isWellFormed();
}
