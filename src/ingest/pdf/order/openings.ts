/** Recognises what begins at a line by its mark. */
import { sectionHeading } from '../../text/headings.ts';
import { BODY_MARK, TITLE_MARK } from '../../text/marks.ts';
import type { Segment } from './segments.ts';

/** Whether a section begins at a line. */
export const isHeading = ({ text }: Segment) => sectionHeading(text) !== null;
/** Whether an item begins at a line: a title or a section heading. */
export const opensItem = (segment: Segment) => TITLE_MARK.test(segment.text) || isHeading(segment);
/** Whether the first line begins an item or a body. */
export const isMarked = ([first]: readonly Segment[]) =>
  first !== undefined && (BODY_MARK.test(first.text) || opensItem(first));
