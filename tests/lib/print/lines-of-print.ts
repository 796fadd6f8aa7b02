/** The parts of items as printed lines. */
import { printedWidth } from '../../../src/text/characters.ts';

/** How an issue is printed: a paragraph a line, wrapped with blanks at the ends of paragraphs, or two items a page. */
export const LAYOUTS = ['clean', 'wrapped', 'scrambled'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** One part of an item as printed. */
export interface Part {
  item: number;
  kind: 'heading' | 'title' | 'lead' | 'body';
  text: string;
  mark: string;
  /** The next part follows on the same line. */
  glued?: boolean;
}

/** Shapes of page numbers. */
export const SHAPES: ((n: number) => string)[] = [
  (n) => `${n}/12`,
  (n) => `·${n}·`,
  (n) => `[${n}]`,
  (n) => `Page ${n} of 12`,
  (n) => `第${n}页`,
  (n) => `- ${n} -`,
];

/** Lines of `width` Chinese characters; none begins with a closing mark or a blank, or breaks a word or number. */
function wrap(text: string, width: number, keepsBlanks: boolean): string[] {
  const lines = [''];
  for (const part of text.match(/[A-Za-z0-9.]+|[“《（]?.[，。、；：”》）]*/gsu) ?? []) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && part.trim() !== '' && printedWidth(last + part) > 2 * width) lines.push(part);
    else lines[lines.length - 1] = last + part;
  }
  return keepsBlanks ? lines : lines.map((line) => line.trimEnd());
}

/**
 * The lines of parts, with their line ends.
 *
 * @param foot the page number in the middle of a part, if any
 */
export function printParts(
  parts: readonly Part[],
  layout: Layout,
  width: number,
  keepsBlanks: boolean,
  foot: (part: Part) => ((n: number) => string) | null,
): string[] {
  const lines: string[] = [];
  let open = '';
  let n = 2;
  for (const part of parts) {
    const text = `${open}${part.mark}${part.text}`;
    if (part.glued) {
      open = text;
      continue;
    }
    open = '';
    const printed = layout === 'clean' ? [text] : wrap(text, width, keepsBlanks);
    const number = foot(part);
    const half = Math.ceil(text.length / 2);
    const two = layout === 'clean' ? [text.slice(0, half), text.slice(half)] : printed;
    if (number && two.length > 1) {
      const cut = Math.ceil(two.length / 2);
      printed.splice(0, printed.length, ...two.slice(0, cut), number(n++), ...two.slice(cut));
    }
    printed.forEach((line, i) => {
      const last = i === printed.length - 1;
      lines.push(`${line}${last ? `${layout === 'clean' ? '' : ' '}\n\n` : '\n'}`);
    });
  }
  return lines;
}
