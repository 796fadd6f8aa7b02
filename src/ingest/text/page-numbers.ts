/** Page numbers in the shapes that word processors and browsers print. */
import type { Line } from './lines.ts';
import { TITLE_MARK } from './marks.ts';

/** The shape of a page number (`#/#`, `[#]`) and its value. */
interface PageNumber {
  shape: string;
  value: number;
}

const ROMAN = /^(?=[ivxlc])(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/i;
const ROMAN_VALUES: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
/** Anything but letters, digits, what parts two numbers and what makes a number a quantity. */
const ORNAMENT = /[^\p{L}\p{N}/|%‰℃°$¥€£+:.,。、；;!?“”"]/gu;
/** The parts of a page number without ornaments: `P4`, `4/12`, `4 of 12`, `4`, `IV`. */
const PARTS = /^(?:p|pp|pg|page|页|no)?[.:]?(\d{1,3}|[ivxlc]{1,7})(?:页)?(?:(?:\/|of|共)(\d{1,4})(?:页)?)?$/i;

function romanNumber(text: string): number {
  const values = [...text.toLowerCase()].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/**
 * A line that is a page number and nothing else: `4/12`, `·4·`, `[4]`, `P4`, `- 4 -`, `IV`, also in full width. It may as well be
 * a part of a sentence, which its neighbours decide.
 */
export function pageNumber(text: string): PageNumber | null {
  // A circled number is a point of a list.
  if (text.length > 20 || /[①-⓿❶-➓]/u.test(text)) return null;
  const plain = text.normalize('NFKC');
  // The bar parts a number from the last one, elsewhere it is an ornament.
  const bare = plain.replace(/(?<=\d\s*)\|(?=\s*\d)/g, '/').replace(ORNAMENT, '');
  const match = PARTS.exec(bare);
  if (!match || /\d\.\d/.test(plain)) return null;
  const [, number = '', last] = match;
  const isRoman = !/\d/.test(number);
  if (isRoman && !ROMAN.test(number)) return null;
  const shape = plain
    .replace(/\s/g, '')
    .replace(number, '#')
    .replace(last ?? '#', '#');
  return { shape: isRoman ? `roman ${shape}` : shape, value: isRoman ? romanNumber(number) : Number(number) };
}

/** Whether a line may be a page number by itself: `（4）` may be a point of a list as well. */
export function isPageNumber(text: string): boolean {
  const number = pageNumber(text);
  return number !== null && !number.shape.startsWith('(');
}

/**
 * Whether a line in mid-sentence is a page number: it has ornaments or a total, and the line above was wrapped or is a title.
 * Where a program sets each number on a line of its own, the line above is short.
 */
export function cutsSentence(line: Line, before: Line | undefined): boolean {
  const shape = pageNumber(line.text)?.shape ?? '#';
  const isPlain =
    shape === '#' || shape.startsWith('(') || (shape === 'roman #' && line.text.normalize('NFKC').length < 2);
  return !isPlain && before !== undefined && (before.width >= 24 || TITLE_MARK.test(before.text));
}

/** From one page number to the next; some pages may have none. */
const MOST_STEP = 3;

/**
 * Lines that are the page numbers of a text: all of one shape count up, in small steps. They are furniture wherever they
 * stand, in mid-sentence too.
 */
export function pageSeries(lines: readonly Line[]): Set<Line> {
  const found = lines.flatMap((line) => {
    const number = pageNumber(line.text);
    return number ? [{ line, ...number }] : [];
  });
  const series = new Set<Line>();
  for (const [shape, members] of Map.groupBy(found, ({ shape: key }) => key)) {
    const counts = members.every(({ value }, i) => {
      const step = value - (members[i - 1]?.value ?? value - 1);
      return step > 0 && step <= MOST_STEP;
    });
    // Bare numbers can be parts of sentences: more of them are needed.
    if (counts && members.length >= (shape === '#' ? 4 : 3)) for (const { line } of members) series.add(line);
  }
  return series;
}
