import { printedWidth } from '../../text/characters.ts';
import { foldCharacters } from './characters.ts';

/** A line of a seed that is not empty. */
export interface Line {
  /** 1-based number in the seed. */
  n: number;
  /** The text with characters folded, without blanks at its ends. */
  text: string;
  /** There is a blank before the text. In page-scrambled texts it marks the first line of a page. */
  blankStart: boolean;
  /** There is a blank after the text. In page-scrambled texts it marks the end of a paragraph. */
  blankEnd: boolean;
  /** Number of empty lines that follow. */
  gap: number;
  /** Printed width in half-width columns. */
  width: number;
  /** According to the table of contents, the line belongs to a title that continues on the next line or ends here. */
  title?: 'goes on' | 'ends';
}

const BLANK = /[\s\u00A0\u3000]/;

/** The lines of a text. Empty lines count as gaps, and a form feed ends a line. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let last: Line | null = null;
  // A form feed separates two pages but does not start a new line number: editors count it as part of a line.
  text.split(/\r\n|[\r\n\u0085\u2028\u2029\v]/).forEach((whole, index) => {
    for (const raw of foldCharacters(whole).split('\f')) {
      const clean = raw.trim();
      if (clean === '') {
        if (last) last.gap++;
        continue;
      }
      last = {
        n: index + 1,
        text: clean,
        blankStart: BLANK.test(raw.charAt(0)),
        blankEnd: BLANK.test(raw.charAt(raw.length - 1)),
        gap: 0,
        width: printedWidth(clean),
      };
      lines.push(last);
    }
  });
  return lines;
}
