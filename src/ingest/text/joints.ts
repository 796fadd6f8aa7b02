/** Measures by words how well one line follows others, to choose between orders of lines. */
import { endsSentence } from '../assign/paragraphs.ts';
import { endsInSource } from '../source.ts';
import { sectionHeading } from './headings.ts';
import { BODY_MARK, TITLE_MARK } from './marks.ts';

/** Characters that only continue a sentence. */
const MIDST = /^[，。、；：！？”’）》〉】]/u;
const OPEN = /[（(《“][^（()）《》“”]*$/u;
const CLOSED_FIRST = /^[^（(《“]*[）)》”]/u;
/** A line break within a word or number splits a pair of letters that occurs elsewhere in the text. */
const PAIR = /[\p{L}\p{N}]{2}/u;

/** Whether a line begins an item: a title or a section heading. */
export const opens = (text: string) => TITLE_MARK.test(text) || sectionHeading(text) !== null;

/** Measures joints between the lines of one text. */
export class Joints {
  /** Pairs of letters within lines. */
  readonly #pairs = new Set<string>();

  /** @param lines of the whole text, in any order */
  constructor(lines: Iterable<string>) {
    for (const text of lines) {
      const letters = [...text];
      for (let i = 1; i < letters.length; i++) this.#pairs.add(`${letters[i - 1]}${letters[i]}`);
    }
  }

  /**
   * Score of a line after others: positive if it continues their sentence, or begins a new one after its end; negative
   * if a sentence breaks off or begins in the middle.
   *
   * @param before up to three lines
   */
  joint(before: readonly string[], next: string): number {
    const text = (before.at(-1) as string).trim();
    if (MIDST.test(next)) return endsSentence(text) ? -3 : 1;
    if (sectionHeading(text) !== null) return 0;
    if (isTitle(before)) return opens(next) ? -2 : 0;
    const tail = before.map((line) => line.trim()).join('');
    if (endsInSource(tail)) return opens(next) ? 1 : -1;
    const isMarked = BODY_MARK.test(next);
    if (!endsSentence(text)) return opens(next) ? -3 : isMarked ? -2 : this.#goesOn(tail, next.trim());
    if (opens(next)) return -0.5;
    return isMarked ? 0.5 : 0;
  }

  /** Score of a line after a complete title. */
  afterTitle(next: string): number {
    if (opens(next)) return -2;
    return MIDST.test(next) ? -3 : BODY_MARK.test(next) ? 0.5 : 0;
  }

  /** Score of a line that continues a sentence: by the pair of letters at the break, and by open brackets. */
  #goesOn(tail: string, next: string): number {
    const pair = `${[...tail].at(-1)}${[...next][0]}`;
    // Any two digits can be adjacent, but numbers are rarely split.
    if (/\d\d/.test(pair)) return 0;
    const words = PAIR.test(pair) ? (this.#pairs.has(pair) ? 1.5 : 0.3) : 0.8;
    const brackets = OPEN.test(tail) === CLOSED_FIRST.test(next) ? 0 : -1;
    return words + brackets;
  }
}

/** Whether lines end in a title, which can have three lines. */
function isTitle(lines: readonly string[]): boolean {
  const at = lines.findLastIndex((text) => TITLE_MARK.test(text));
  return at >= 0 && !lines.slice(at).some((text) => endsSentence(text) || BODY_MARK.test(text));
}
