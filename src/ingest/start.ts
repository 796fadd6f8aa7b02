/** Finds the first line of the sections of an issue. */
import { ISSUE_LABEL } from '#edition/reading.ts';
import { endsSentence } from './assign/paragraphs.ts';
import { titleKey } from './contents.ts';
import { endsInSource } from './source.ts';
import { isFrame } from './text/furniture.ts';
import { sectionHeading } from './text/headings.ts';
import type { Line } from './text/lines.ts';
import { BODY_MARK, TITLE_MARK } from './text/marks.ts';

/**
 * Number of the first line of the sections: the first heading after the contents, or a title before it. Texts of items
 * before the heading, such as a misplaced page, also belong to the sections.
 *
 * @param after number of the last line of cover and contents
 */
export function firstLine(lines: readonly Line[], after: number): number {
  const rest = lines.filter((line) => line.n > after);
  const first = (test: (line: Line) => boolean) => rest.find(test)?.n ?? Number.POSITIVE_INFINITY;
  const heading = first((line) => sectionHeading(line.text) !== null);
  const body = first((line) => BODY_MARK.test(line.text));
  const title = first((line) => TITLE_MARK.test(line.text));
  // Without a heading, or if a body comes before it, the sections begin at the first title.
  const start = heading < body ? heading : Math.min(heading, title);
  const before = rest.filter((line) => line.n < start);
  // A title that occurs again later belongs to a list of contents.
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
