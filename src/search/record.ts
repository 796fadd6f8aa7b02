/**
 * How an item is written into a Pagefind record, and read back from it.
 *
 * Pagefind splits words at zero-width spaces, and does not keep them in what it shows. With one between all characters
 * each character is a word, and a quoted phrase is found exactly where it occurs, however a segmenter would split it.
 *
 * A character that is folded ({@link fold}) is written in its folded form, followed by variation selectors that encode
 * the original character. Pagefind neither indexes nor counts them.
 */
import { foldChar } from './fold.ts';

const BREAK = '\u200b';
/** Ends a field or paragraph. It has a position but is never searched for, so that no phrase crosses it. */
const END = '␟';
/** Fills a field, so that the next one begins at a known position. */
const FILL = '␠';

/** Fields in the order of their weight. */
export const FIELDS = ['title', 'lead', 'body'] as const;

/** Positions where title and lead end. The excess of a longer one counts as the next field. */
const ENDS = [128, 384];

/** The texts by which an item is found. */
export interface Words {
  title: string;
  lead: string;
  body: string[];
  source: string;
  /** Names of its companies and its park that are not in its own texts. */
  named: string;
}

/** The texts that a result shows. */
export interface Text extends Words {
  where: string;
  /** The park; may be empty. */
  park: string;
  when: string;
  /** The sum in the stated currency; empty if none is stated. */
  figure: string;
  unit: string;
  /** What it is the sum of; empty for a single project. */
  of: string;
  /** A word if the sum is uncertain; else empty. */
  unsure: string;
}

/** The first of 16 variation selectors, one for each hexadecimal digit. */
const SELECTOR = 0xe0100;
/** Digits of a code point. */
const DIGITS = 5;
const PIECES = new RegExp(`[\\u{e0100}-\\u{e010f}]{${DIGITS}}|.`, 'gsu');
/** The words of a text: one per character. A space is not a word, but is added to the character before it. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const char of text) {
    if (char === END || char === FILL) continue;
    const folded = Array.from(foldChar(char));
    if (folded.length === 0) {
      if (/\s/u.test(char) && words.length > 0) words.push(`${words.pop()!.trimEnd()} `);
    } else if (folded.length === 1 && folded[0] === char.toLowerCase()) words.push(char);
    else {
      const code = char.codePointAt(0)!.toString(16).padStart(DIGITS, '0');
      const selectors = Array.from(code, (digit) => SELECTOR + Number.parseInt(digit, 16));
      words.push(...folded.slice(0, -1), folded.at(-1)! + String.fromCodePoint(...selectors));
    }
  }
  return words;
}

/** The words of a field, filled up to its length. */
function field(words: string[], length: number): string[] {
  return [...words, ...Array.from({ length: Math.max(0, length - 1 - words.length) }, () => FILL), END];
}

/** The content of an item's record. */
export function contentOf({ title, lead, body, source, named }: Words): string {
  return [
    ...field(wordsOf(title), ENDS[0]!),
    ...field(wordsOf(lead), ENDS[1]! - ENDS[0]!),
    ...body.flatMap((paragraph) => [...wordsOf(paragraph), END]),
    ...wordsOf(source),
    END,
    ...wordsOf(named),
  ]
    .join(BREAK)
    .replaceAll(` ${BREAK}`, ' ');
}

/** A content with the original characters. */
function written(content: string): string {
  const result: string[] = [];
  for (const piece of content.match(PIECES) ?? []) {
    const digits = Array.from(piece, (char) => char.codePointAt(0)! - SELECTOR);
    if (digits.length < DIGITS) result.push(piece);
    else {
      const char = String.fromCodePoint(digits.reduce((code, digit) => code * 16 + digit));
      result.splice(-Array.from(foldChar(char)).length, Infinity, char);
    }
  }
  return result.join('');
}

const EMPTY = { where: '', park: '', when: '', figure: '', unit: '', of: '', unsure: '' };

/** Reads a record. @param content as Pagefind returns it @param meta the record's other texts */
export function textOf(content: string, meta: Record<string, string>): Text {
  const [title = '', lead = '', ...body] = written(content.replaceAll(BREAK, ''))
    .replaceAll(FILL, '')
    .split(END);
  const named = body.pop() ?? '';
  const source = body.pop() ?? '';
  return { ...EMPTY, ...meta, title, lead, body, source, named };
}

/** The field, as an index in {@link FIELDS}, that a position in a record's content belongs to. */
export function fieldAt(place: number): number {
  return ENDS.filter((end) => place >= end).length;
}

/** A folded phrase as a query to Pagefind. */
export function quoted(phrase: string): string {
  return `" ${Array.from(phrase).join(' ')} "`;
}
