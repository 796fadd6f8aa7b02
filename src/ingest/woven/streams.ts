/** The lines of one column so far, and how well a line continues it. */
import { dictionary } from '../../text/dictionary.ts';
import { joinPrintedLines } from '../../text/join.ts';
import { Affinity } from '../assign/affinity.ts';
import { endsSentence } from '../assign/paragraphs.ts';
import { Joints, opens } from '../text/joints.ts';
import type { Line } from '../text/lines.ts';
import { BODY_MARK, TITLE_MARK } from '../text/marks.ts';
import type { Listed } from './listed.ts';

/** A column as a linked list, the last line first. */
export interface Stream {
  line: Line;
  before: Stream | null;
  /** The lines of its last title so far. */
  title: readonly string[];
  /** Number of lines after the title. */
  behind: number;
}

/** Score of a line that continues a title as in the contents, and of one that does not. */
const LISTED = [3, -6] as const;
/** Score for each word that is joined across the break. */
const WORD = 2;
/** Number of characters on each side of a break that are searched for such words. */
const REACH = 5;
/** Penalty for a line that ends before the edge of its column and not with a sentence. */
const SHORT = 1.5;
const RAGGED = 5;
/** Score of the words that a line shares with its title. */
const ABOUT = 0.1;
const MOST_ABOUT = 3;
/** Score of a title that follows the previous title in the contents. */
const NEXT = 2;
/** Maximum number of lines of a title. */
const MOST_TITLE_LINES = 4;

/** The last lines of a stream, from first to last. */
export function lastLines(stream: Stream | null, most = Number.POSITIVE_INFINITY): Line[] {
  const lines: Line[] = [];
  for (let at = stream; at && lines.length < most; at = at.before) lines.push(at.line);
  return lines.reverse();
}

/** Measures how well a line continues a stream. */
export class Weaver {
  readonly #joints: Joints;
  readonly #affinity: Affinity;
  readonly #listed: Listed;
  readonly #known = new Map<string, number>();
  readonly #words = new Map<string, number>();
  readonly #measure: number;

  constructor(lines: readonly Line[], listed: Listed) {
    const texts = lines.map(({ text }) => text);
    this.#joints = new Joints(texts.map((text) => text.replace(/\s/g, '')));
    this.#affinity = new Affinity(texts);
    this.#listed = listed;
    this.#measure = columnWidth(lines);
  }

  /** A stream with one more line. */
  goOn(before: Stream | null, line: Line): Stream {
    if (TITLE_MARK.test(line.text)) return { line, before, title: [line.text], behind: 0 };
    const { title, behind } = before ?? { title: [], behind: 1 };
    return behind === 0 && this.#isOfTitle(title, line.text)
      ? { line, before, title: [...title, line.text], behind }
      : { line, before, title, behind: behind + 1 };
  }

  /** Whether a line continues a title: according to the contents, or else by its form. */
  #isOfTitle(title: readonly string[], text: string): boolean {
    if (opens(text) || BODY_MARK.test(text)) return false;
    const isListed = this.#listed.state(title) !== 'none';
    if (isListed) return this.#listed.state([...title, text]) !== 'none';
    return title.length < MOST_TITLE_LINES && !endsSentence(text);
  }

  /** Score of a line after a stream: by its sentence, its title, and the words of the title. */
  follows(stream: Stream | null, { n, text }: Line): number {
    if (!stream) return 0;
    const { title, behind } = stream;
    const of = (key: string, value: () => number): number => {
      const found = this.#known.get(key) ?? value();
      this.#known.set(key, found);
      return found;
    };
    const about = of(`${title.join('')} ${n}`, () => this.#about(title, text));
    const last = lastLines(stream, 3);
    const key = `${behind} ${last.map((one) => one.n).join()} ${n}`;
    return about + of(key, () => this.#joint(stream, last, text));
  }

  /** Score of a line by the title before it. */
  #about(title: readonly string[], text: string): number {
    if (TITLE_MARK.test(text)) return this.#listed.isNext(title, text) ? NEXT : 0;
    return Math.min(MOST_ABOUT, ABOUT * this.#affinity.between(title.join(''), text));
  }

  #joint({ title, behind, line }: Stream, last: readonly Line[], text: string): number {
    if (behind === 0) {
      const state = this.#listed.state(title);
      const goesOn = this.#isOfTitle(title, text);
      if (goesOn) return state === 'none' ? 0 : LISTED[0];
      return state === 'begun' ? LISTED[1] : this.#joints.afterTitle(text);
    }
    const before = last.slice(-behind).map((one) => one.text);
    const joint = this.#joints.joint(before, text);
    const isMidst = !endsSentence(line.text) && !opens(text) && !BODY_MARK.test(text);
    if (!isMidst) return joint;
    const isShort = line.width < this.#measure - RAGGED;
    return joint + WORD * this.#cut(joinPrintedLines(before), text) - (isShort ? SHORT : 0);
  }

  /** Number of words that are split at a break: joining the lines gives fewer words. */
  #cut(before: string, after: string): number {
    const [head, tail] = [before.replace(/\s/g, '').slice(-REACH), after.replace(/\s/g, '').slice(0, REACH)];
    return this.#count(head) + this.#count(tail) - this.#count(head + tail);
  }

  #count(text: string): number {
    const count = this.#words.get(text) ?? dictionary().cut(text, false).length;
    this.#words.set(text, count);
    return count;
  }
}

/** The width that most lines of narrow columns reach. */
export function columnWidth(lines: readonly Line[]): number {
  const widths = lines.map(({ width }) => width).sort((a, b) => a - b);
  return widths[Math.floor(0.8 * widths.length)] ?? 0;
}
