/** Recognises page numbers in the formats of word processors and browsers. */
import type { Line } from './lines.ts';
import { TITLE_MARK } from './marks.ts';

/** The format of a page number (`#/#`, `[#]`) and its value. */
interface PageNumber {
  shape: string;
  value: number;
}

const ROMAN = /^(?=[ivxlc])(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/i;
const ROMAN_VALUES: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
/** All characters except letters, digits, separators of two numbers, and signs that make a number a quantity. */
const ORNAMENT = /[^\p{L}\p{N}/|%‰℃°$¥€£+:.,。、；;!?“”"]/gu;
/** A page number without ornaments: `P4`, `4/12`, `4 of 12`, `4`, `IV`. */
const PARTS = /^(?:p|pp|pg|page|页|no)?[.:]?(\d{1,3}|[ivxlc]{1,7})(?:页)?(?:(?:\/|of|共)(\d{1,4})(?:页)?)?$/i;

function romanNumber(text: string): number {
  const values = [...text.toLowerCase()].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/**
 * Reads a line that consists of a page number: `4/12`, `·4·`, `[4]`, `P4`, `- 4 -`, `IV`, also in full width; null for
 * others. The line may also be part of a sentence, which only its neighbours can tell.
 */
export function pageNumber(text: string): PageNumber | null {
  // A circled number is a list number.
  if (text.length > 20 || /[①-⓿❶-➓]/u.test(text)) return null;
  const plain = text.normalize('NFKC');
  // A bar between two numbers separates page and total; elsewhere it is an ornament.
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

/** Whether a line may be a page number, judged alone. `（4）` is excluded, because it may be a list number. */
export function isPageNumber(text: string): boolean {
  const number = pageNumber(text);
  return number !== null && !number.shape.startsWith('(');
}

/**
 * Whether a line within a sentence is a page number: it has ornaments or a total, and the line above was wrapped or is
 * a title. If a program puts each number on a separate line, the line above is short.
 */
export function cutsSentence(line: Line, before: Line | undefined): boolean {
  const shape = pageNumber(line.text)?.shape ?? '#';
  const isPlain =
    shape === '#' || shape.startsWith('(') || (shape === 'roman #' && line.text.normalize('NFKC').length < 2);
  return !isPlain && before !== undefined && (before.width >= 24 || TITLE_MARK.test(before.text));
}

/** Maximum difference between consecutive page numbers, as some pages have none. */
const MOST_STEP = 3;

/**
 * Lines that are the page numbers of a text: numbers of one format that count up in small steps. They are furniture
 * even within a sentence.
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
    // Bare numbers can be parts of sentences, so more of them are needed.
    if (counts && members.length >= (shape === '#' ? 4 : 3)) for (const { line } of members) series.add(line);
  }
  return series;
}
