/** Texts in columns of a terminal, where a Chinese character is two letters wide. */
import { printedWidth } from '../../src/text/characters.ts';

/** The text cut to a width in half-width columns, with an ellipsis where something was cut. */
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

/** The text cut or filled up to a width. */
export function pad(text: string, width: number): string {
  const cut = clip(text, width);
  return cut + ' '.repeat(Math.max(0, width - printedWidth(cut)));
}
