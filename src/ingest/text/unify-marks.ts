/** Replaces other marks by those of the newsletter: Word's bullets, or letters of its symbol font. */
import { MARKS } from '#edition/reading.ts';
import { endsSentence } from '../assign/paragraphs.ts';
import { endsInSource } from '../source.ts';
import { sectionHeading } from './headings.ts';
import type { Line } from './lines.ts';
import { BODY_MARK, TITLE_MARK } from './marks.ts';

const OTHER_TITLE_MARK = new RegExp(`^[${MARKS.otherTitles}]\\s*`, 'u');

/**
 * A bullet at the beginning of a line: a symbol, or a letter that Wingdings draws as one (`l` ●, `n` ■, `u` ◆, `Ø` ➢,
 * `§` ▪, `ü` ✓) directly before Chinese. Brackets, quotation marks and signs before numbers are excluded, because they
 * begin sentences.
 */
const BULLET =
  /^(?:[^\p{L}\p{N}\s\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'“”‘’《》〈〉。，、；：？！…,.;:?!()%℃$￥¥€£@#&+±~～=<>|_/\\—–-]|[l-zØü§](?=\s*[\p{Script=Han}《“（0-9A-Z])|[–—-](?=\s*[\p{Script=Han}《“]))\p{M}*/u;

/** Word’s bullets: letters of its symbol fonts. They are recognised even in a text with one item. */
const WORDS_OWN = /^(?:[A-Za-zØü§]|\p{Co})/u;

/** A dash can mark bodies, which name their sources. Before titles it may be only a list. */
const DASH = /^[–—-]$/u;

/** Other beginnings of list lines: a dash, a number. They are only named in messages, not replaced. */
const LIST = /^(?:[-—–+>#]+(?=\s)|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[）)、.．]+(?!\d)|[①-⓿❶-➓])/u;

/**
 * Possible remains of a bullet that a program could not write: a sign or a letter directly before Chinese. Only named
 * in messages.
 */
const LEFT = /^[?？@&!A-Za-z0〇]{1,2}(?=\s*[\p{Script=Han}《“])/u;

/**
 * The mark that most lines begin with, for messages; null if there is none. The first number represents all numbers. A
 * mark of bodies is returned only if there is no other.
 */
export function usualMark(lines: readonly Line[]): { mark: string; times: number } | null {
  const marks = frequentMarks(lines).filter(({ times }) => times > 1);
  const listed = lines.flatMap(({ text }) => (sectionHeading(text) ? [] : (LIST.exec(text)?.[0] ?? [])));
  const left = [...Map.groupBy(lines, ({ text }) => LEFT.exec(text)?.[0] ?? '')].flatMap(([mark, own]) =>
    mark === '' || own.length < 2 ? [] : [{ mark, times: own.length, sources: 0 }],
  );
  const numbered = listed.length > 1 ? [{ mark: listed[0] ?? '', times: listed.length, sources: 0 }] : [];
  const titles = [...marks, ...numbered, ...left].filter(
    ({ mark, sources }) => sources < 0.6 && !BODY_MARK.test(mark),
  );
  return (
    titles.reduce<(typeof titles)[0] | null>((a, b) => (a && a.times >= b.times ? a : b), null) ??
    marks[0] ??
    null
  );
}

/** A mark at the beginning of lines, and statistics of these lines. */
interface Mark {
  mark: string;
  times: number;
  /** Share of its lines whose text, up to the next mark, names a source. */
  sources: number;
  /** Share of its lines that end a sentence. */
  sentences: number;
}

/** Marks at the beginning of lines, the most frequent first. */
function frequentMarks(lines: readonly Line[]): Mark[] {
  const starts = lines.flatMap(({ text }, at) => {
    const mark = BULLET.exec(text)?.[0];
    return mark === undefined ? [] : [{ mark, at }];
  });
  const tallies = new Map<string, { times: number; sources: number; sentences: number }>();
  starts.forEach(({ mark, at }, i) => {
    const span = lines.slice(at, starts[i + 1]?.at);
    const tally = tallies.get(mark) ?? { times: 0, sources: 0, sentences: 0 };
    const named = span.some((_, k) =>
      endsInSource(
        span
          .slice(Math.max(0, k - 2), k + 1)
          .map(({ text }) => text)
          .join(''),
      ),
    );
    tally.times++;
    if (named) tally.sources++;
    if (endsSentence(lines[at]?.text ?? '')) tally.sentences++;
    tallies.set(mark, tally);
  });
  return [...tallies]
    .map(([mark, { times, sources, sentences }]) => ({
      mark,
      times,
      sources: sources / times,
      sentences: sentences / times,
    }))
    .sort((a, b) => b.times - a.times);
}

/** Lines with the newsletter's marks, and the marks that were replaced. */
export interface Unified {
  lines: readonly Line[];
  /** `l` for ●; empty if the text has the newsletter's marks. */
  taken: { mark: string; as: string }[];
}

/**
 * Replaces other marks by the newsletter's. If a text has no title mark, another dot is accepted. If it has no mark of
 * a kind, the marks at the beginning of lines are classified by their texts: a body ends in its source, a title does
 * not end a sentence. If a text has the usual mark, other marks belong to lists.
 */
export function unifyMarks(given: readonly Line[]): Unified {
  let lines = given;
  const has = (pattern: RegExp) => lines.some(({ text }) => pattern.test(text));
  const taken: Unified['taken'] = [];
  const take = (mark: string, as: string) => {
    lines = lines.map((line) =>
      BULLET.exec(line.text)?.[0] === mark
        ? { ...line, text: as + line.text.slice(mark.length).trimStart() }
        : line,
    );
    taken.push({ mark, as });
  };
  if (!has(TITLE_MARK)) {
    lines = lines.map((line) => ({ ...line, text: line.text.replace(OTHER_TITLE_MARK, MARKS.title) }));
  }
  const marks = frequentMarks(lines).filter(
    ({ mark, times }) =>
      (times > 1 || WORDS_OWN.test(mark)) && !TITLE_MARK.test(mark) && !BODY_MARK.test(mark),
  );
  const body = marks.find(({ sources }) => sources > 0.6);
  const title = marks.find(
    ({ mark, sources, sentences }) => sources < 0.2 && sentences < 0.1 && !DASH.test(mark),
  );
  const missing = { title: !has(TITLE_MARK), body: !has(BODY_MARK) };
  if (missing.title && title && (body || !missing.body)) take(title.mark, MARKS.title);
  if (missing.body && body && !(missing.title && !title)) take(body.mark, [...MARKS.body][0] ?? '');
  return { lines, taken };
}
