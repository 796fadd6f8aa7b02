/** How well lines read in an order: the measure by which one order of columns is preferred to another. */
import { endsSentence } from '../../assign/paragraphs.ts';
import { endsInSource } from '../../source.ts';
import { BODY_MARK, TITLE_MARK } from '../../text/marks.ts';
import { isHeading, opensItem } from './openings.ts';
import type { Segment } from './segments.ts';

/** What only goes on with a sentence. */
const MIDST = /^[，。、；：！？”’）》〉】]/u;
const OPEN = /[（(《“][^（()）《》“”]*$/u;
const CLOSED_FIRST = /^[^（(《“]*[）)》”]/u;
/** A line break in a word or number leaves a pair of letters that the text has elsewhere. */
const PAIR = /[\p{L}\p{N}]{2}/u;

/** Measures orders of the lines of one text. */
export class Reader {
  /** Pairs of letters within lines. */
  readonly #pairs = new Set<string>();

  /** @param lines of the whole text, in any order */
  constructor(lines: Iterable<Segment>) {
    for (const { text } of lines) {
      const letters = [...text];
      for (let i = 1; i < letters.length; i++) this.#pairs.add(`${letters[i - 1]}${letters[i]}`);
    }
  }

  /** How well lines read one after the other, and how little the eye has to jump. */
  fluency(lines: readonly Segment[]): number {
    let sum = 0;
    for (let i = 1; i < lines.length; i++) {
      const [last, next] = [lines[i - 1] as Segment, lines[i] as Segment];
      sum += this.#joint(lines.slice(Math.max(0, i - 3), i), next);
      if (next.left > last.right || next.right < last.left || next.top < last.top) sum -= 1;
    }
    return sum;
  }

  /**
   * How well a line follows others: above 0 where it goes on with their sentence, or begins anew after its end, below 0 where a
   * sentence breaks off or begins in the middle.
   */
  #joint(before: readonly Segment[], next: Segment): number {
    const last = before.at(-1) as Segment;
    const opens = opensItem(next);
    const text = last.text.trim();
    if (MIDST.test(next.text)) return endsSentence(text) ? -3 : 1;
    if (isHeading(last)) return 0;
    if (isTitle(before)) return opens ? -2 : 0;
    const tail = before.map((line) => line.text.trim()).join('');
    if (endsInSource(tail)) return opens ? 1 : -1;
    const isMarked = BODY_MARK.test(next.text);
    if (!endsSentence(text)) return opens ? -3 : isMarked ? -2 : this.#goesOn(tail, next.text.trim());
    if (opens) return -0.5;
    return isMarked ? 0.5 : 0;
  }

  /** How well a line goes on in mid-sentence: by the pair of letters at the break, and by brackets that are open. */
  #goesOn(tail: string, next: string): number {
    const pair = `${[...tail].at(-1)}${[...next][0]}`;
    // Digits follow digits everywhere, but hardly any number is cut.
    if (/\d\d/.test(pair)) return 0;
    const words = PAIR.test(pair) ? (this.#pairs.has(pair) ? 1.5 : 0.3) : 0.8;
    const brackets = OPEN.test(tail) === CLOSED_FIRST.test(next) ? 0 : -1;
    return words + brackets;
  }
}

/** Whether lines end in a title, which may take three. */
function isTitle(lines: readonly Segment[]): boolean {
  const at = lines.findLastIndex(({ text }) => TITLE_MARK.test(text));
  return at >= 0 && !lines.slice(at).some(({ text }) => endsSentence(text) || BODY_MARK.test(text));
}
