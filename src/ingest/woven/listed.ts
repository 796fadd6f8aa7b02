/** Finds titles of the contents whose lines are not all together in the text. */
import { joinPrintedLines } from '../../text/join.ts';
import { type ContentsEntry, titleKey } from '../contents.ts';
import type { Line } from '../text/lines.ts';
import { BODY_MARK, TITLE_MARK } from '../text/marks.ts';

/** Maximum number of lines of a title. */
const MOST_LINES = 8;
/** A shorter beginning could belong to any title. */
const LEAST = 5;

/** The titles of the contents. */
export class Listed {
  /** Keys of the titles, each with the key of the next title. */
  readonly #whole: ReadonlyMap<string, string>;
  readonly #begun = new Set<string>();

  constructor(entries: readonly ContentsEntry[]) {
    const keys = entries.map(({ title }) => titleKey(title));
    this.#whole = new Map(keys.map((key, i) => [key, keys[i + 1] ?? '']));
    for (const key of keys) for (let i = 1; i < key.length; i++) this.#begun.add(key.slice(0, i));
  }

  /** Whether the lines are a complete title of the contents, or the beginning of one. */
  state(lines: readonly string[]): 'whole' | 'begun' | 'none' {
    const key = keyOf(lines);
    if (this.#whole.has(key)) return 'whole';
    return this.#begun.has(key) ? 'begun' : 'none';
  }

  /** Whether a line begins the title that follows another one in the contents. */
  isNext(title: readonly string[], line: string): boolean {
    return this.#whole.get(keyOf(title))?.startsWith(keyOf([line])) ?? false;
  }

  /** Number of titles that begin but do not continue on the next lines. */
  cut(lines: readonly Line[]): number {
    return lines.filter((_, i) => this.#isCut(lines, i)).length;
  }

  #isCut(lines: readonly Line[], at: number): boolean {
    const texts: string[] = [];
    for (const { text } of lines.slice(at, at + MOST_LINES)) {
      if (texts.length === 0 ? !TITLE_MARK.test(text) : TITLE_MARK.test(text) || BODY_MARK.test(text)) break;
      const state = this.state([...texts, text]);
      if (state === 'whole') return false;
      if (state === 'none') break;
      texts.push(text);
    }
    return titleKey(texts.join('')).length >= LEAST;
  }
}

function keyOf(lines: readonly string[]): string {
  return titleKey(joinPrintedLines(lines.map((line) => line.replace(TITLE_MARK, ''))));
}
