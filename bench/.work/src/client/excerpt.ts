/** The words around a match, with the match marked. */

export interface Piece {
  text: string;
  hit: boolean;
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Matches any of the terms; blanks inside a text or a term don't count. */
function pattern(words: readonly string[]): RegExp | null {
  const parts = words
    .map((word) => [...word.replace(/\s+/g, '')].map(literally).join('\\s*'))
    .filter((part) => part !== '');
  return parts.length > 0 ? new RegExp(`(${parts.join('|')})`, 'giu') : null;
}

/** A text cut into matched and other pieces. */
export function mark(text: string, words: readonly string[]): Piece[] {
  const wanted = pattern(words);
  if (!wanted) return [{ text, hit: false }];
  return text
    .split(wanted)
    .map((part, index) => ({ text: part, hit: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

/** A stretch of the text of about the given length around the first match, else its beginning. */
export function excerpt(text: string, words: readonly string[], length = 110): string {
  const at = pattern(words)?.exec(text)?.index ?? 0;
  const from = at < length / 2 ? 0 : at - Math.floor(length / 4);
  const cut = text.slice(from, from + length);
  return `${from > 0 ? '…' : ''}${cut}${from + length < text.length ? '…' : ''}`;
}
