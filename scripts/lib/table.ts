/** Texts in columns of a terminal, where a Chinese character is two columns wide. */
import { printedWidth } from '../../src/text/characters.ts';

/** Cuts a text to a width in half-width columns, with an ellipsis. */
export function clip(text: string, width: number): string {
  if (printedWidth(text) <= width) return text;
  let cut = '';
  let used = 1;
  for (const char of text) {
    used += printedWidth(char);
    if (used > width) break;
    cut += char;
  }
  return `${cut}…`;
}

/** Cuts or pads a text to a width in half-width columns. */
export function pad(text: string, width: number): string {
  const cut = clip(text, width);
  return cut + ' '.repeat(Math.max(0, width - printedWidth(cut)));
}
