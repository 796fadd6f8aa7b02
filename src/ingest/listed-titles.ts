/** Uses the table of contents to find the ends of titles, and titles that have lost their mark. */
import { MARKS } from '#edition/reading.ts';
import { joinPrintedLines } from '../text/join.ts';
import { type ContentsEntry, titleKey } from './contents.ts';
import type { Line } from './text/lines.ts';
import { BODY_MARK, TITLE_MARK } from './text/marks.ts';

/** Maximum number of lines of a wrapped title. */
const MOST_LINES = 8;
/** Shorter keys could occur in any sentence. */
const LEAST_KEY = 5;

/** A title of the contents that was found in the text. */
interface Found {
  /** Index of its first line, and of the one after its last. */
  from: number;
  to: number;
  /** Rest of its last line, if the lead follows on the same line. */
  rest: string;
  isMarked: boolean;
}

/**
 * Marks where the titles of the contents end in the text. A title that is alone on its lines but has lost its mark gets
 * one. Titles that are spelled differently in the contents are unchanged.
 */
export function markListedTitles(lines: readonly Line[], entries: readonly ContentsEntry[]): readonly Line[] {
  const keys = new Set(entries.map(({ title }) => titleKey(title)).filter((key) => key.length >= LEAST_KEY));
  if (keys.size === 0) return lines;
  const byStart = Map.groupBy(keys, (key) => key.slice(0, 2));
  const found = lines.flatMap((_, from) => {
    const match = matchAt(lines, from, byStart);
    return match ? [match] : [];
  });
  // If a marked title has the key, an unmarked line with the same key is a sentence or part of a list.
  const taken = new Set(found.filter(({ isMarked }) => isMarked).map(({ key }) => key));
  const spans = new Map<number, Found>();
  for (const match of found) {
    if (!match.isMarked && taken.has(match.key)) continue;
    taken.add(match.key);
    spans.set(match.from, match);
  }
  const result: Line[] = [];
  for (let i = 0; i < lines.length; ) {
    const span = spans.get(i);
    if (!span) {
      result.push(lines[i++] as Line);
      continue;
    }
    result.push(...titleLines(lines.slice(span.from, span.to), span));
    i = span.to;
  }
  return result;
}

function titleLines(lines: readonly Line[], { rest, isMarked }: Found): Line[] {
  const title = lines.map((line, k): Line => {
    const last = k === lines.length - 1;
    const text = k === 0 && !isMarked ? MARKS.title + line.text : line.text;
    return {
      ...line,
      text: last ? text.slice(0, text.length - rest.length) : text,
      title: last ? 'ends' : 'goes on',
    };
  });
  const last = lines.at(-1);
  return rest === '' || !last ? title : [...title, { ...last, text: rest.trimStart() }];
}

function matchAt(
  lines: readonly Line[],
  from: number,
  byStart: ReadonlyMap<string, string[]>,
): (Found & { key: string }) | null {
  const first = lines[from] as Line;
  const isMarked = TITLE_MARK.test(first.text);
  if (!isMarked && BODY_MARK.test(first.text)) return null;
  const texts: string[] = [];
  for (let to = from; to < lines.length && to < from + MOST_LINES; to++) {
    const { text } = lines[to] as Line;
    if (to > from && (TITLE_MARK.test(text) || BODY_MARK.test(text))) return null;
    const before = joinPrintedLines(texts);
    texts.push(to === from ? text.replace(TITLE_MARK, '') : text);
    const key = titleKey(joinPrintedLines(texts));
    const keys = key.length < 2 ? undefined : byStart.get(key.slice(0, 2));
    if (key.length >= 2 && !keys) return null;
    if (keys?.includes(key)) return { from, to: to + 1, rest: '', isMarked, key };
    if (isMarked) {
      // The lead can follow on the title’s last line. It is a sentence.
      const within = keys?.find((one) => key.startsWith(one) && one.length > titleKey(before).length);
      const rest = within ? restOf(text, within.slice(titleKey(before).length)) : '';
      if (within && /[。！？]/u.test(rest)) return { from, to: to + 1, rest, isMarked, key: within };
    }
    if (keys && !keys.some((one) => one.startsWith(key))) return null;
  }
  return null;
}

/** The part of a line after the words of a key. */
function restOf(text: string, key: string): string {
  const words = text.replace(TITLE_MARK, '');
  for (let end = 1; end <= words.length; end++) {
    if (titleKey(words.slice(0, end)) === key) {
      const closing = /^[”’"』」》）)]*/u.exec(words.slice(end))?.[0].length ?? 0;
      return words.slice(end + closing);
    }
  }
  return '';
}
