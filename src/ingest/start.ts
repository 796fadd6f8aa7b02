/** Where the sections of an issue begin. */
import { ISSUE_LABEL } from '#edition/reading.ts';
import { endsSentence } from './assign/paragraphs.ts';
import { titleKey } from './contents.ts';
import { endsInSource } from './source.ts';
import { isFrame } from './text/furniture.ts';
import { sectionHeading } from './text/headings.ts';
import type { Line } from './text/lines.ts';
import { BODY_MARK, TITLE_MARK } from './text/marks.ts';

/**
 * Where the sections begin: at the first heading after the contents, or at a title before that. Texts of items before it,
 * as of a page that came to stand there, belong to the sections too.
 */
export function firstLine(lines: readonly Line[], after: number): number {
  const rest = lines.filter((line) => line.n > after);
  const first = (test: (line: Line) => boolean) => rest.find(test)?.n ?? Number.POSITIVE_INFINITY;
  const heading = first((line) => sectionHeading(line.text) !== null);
  const body = first((line) => BODY_MARK.test(line.text));
  const title = first((line) => TITLE_MARK.test(line.text));
  // Without a heading, or when a body comes before it, the sections begin at the first title.
  const start = heading < body ? heading : Math.min(heading, title);
  const before = rest.filter((line) => line.n < start);
  // A title that comes again is of a list of contents.
  const later = new Set(rest.filter((line) => line.n > start).map(({ text }) => titleKey(text)));
  const isText = ({ text }: Line) =>
    BODY_MARK.test(text) ||
    endsSentence(text) ||
    endsInSource(text) ||
    (TITLE_MARK.test(text) && !later.has(titleKey(text)));
  if (!before.some((line) => !isFrame(line.text) && isText(line))) return start;
  const cover = before.findLastIndex((line) => isFrame(line.text) || ISSUE_LABEL.test(line.text));
  return before[cover + 1]?.n ?? start;
}
