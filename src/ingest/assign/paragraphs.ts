import type { Line } from '../text/lines.ts';

/** Whether two consecutive lines belong to the same paragraph, or the penalty for a break between them. */
export type Break = 'same' | 'new' | { breakPenalty: number };

/** End of a sentence, with closing marks. */
const SENTENCE_END = /[。！？…][”’"』」）)]*$/u;

/** Whether a text ends a sentence. Only its end is tested, because this is called for many parts of long lines. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-20));
}

/**
 * How paragraphs are separated in a text.
 *
 * Extractions differ: some leave a blank at the end of each paragraph, some an empty line, and some put each paragraph
 * on one line. A sign counts only if it is rare at lines that cannot end a paragraph.
 */
export interface ParagraphSigns {
  /** Whether a paragraph ends between two consecutive lines. */
  between(line: Line, next: Line): Break;
  /** Whether a line certainly does not end its paragraph. */
  goesOn(line: Line): boolean;
  /** Whether a line ends its title; null if the text has no sign for it. */
  endsTitle(line: Line): boolean | null;
  /** Width of the widest wrapped line, in half-width columns. */
  measure: number;
}

/**
 * Learns the signs from an issue's lines.
 *
 * @param lines without marks and furniture
 * @param isMarked whether a line begins with a mark
 * @param isTitleMarked whether a line begins with the mark of a title
 */
export function learnParagraphSigns(
  lines: readonly Line[],
  isMarked: (line: Line) => boolean,
  isTitleMarked: (line: Line) => boolean,
): ParagraphSigns {
  const ending: Line[] = [];
  const running: Line[] = [];
  // If blanks end paragraphs, the last line of a wrapped title has one too, although it does not end a sentence.
  let inTitle = false;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    const isTitle = line.title !== undefined || isTitleMarked(line) || inTitle;
    inTitle = isTitle && line.title !== 'ends' && !line.blankEnd && !endsSentence(line.text);
    if (isTitle && !isTitleMarked(line)) return;
    if (endsSentence(line.text) && (!next || isMarked(next))) ending.push(line);
    else if (!endsSentence(line.text) && next && !isMarked(next) && !isMarked(line)) running.push(line);
  });
  const share = (list: readonly Line[], test: (line: Line) => boolean) =>
    list.length === 0 ? 0 : list.filter(test).length / list.length;

  const blankAtEnd = share(ending, (line) => line.blankEnd);
  const blankInside = share(running, (line) => line.blankEnd);
  const blanksTell = blankAtEnd > 0.2 && blankInside < 0.15;
  const blanksSure = blanksTell && blankAtEnd > 0.9;

  const gaps = running.map((line) => line.gap).sort((a, b) => a - b);
  const wrapped = running.length > 0.1 * lines.length;
  const usualGap = gaps[Math.floor(gaps.length * 0.95)] ?? 0;
  const gapsTell = wrapped && share(ending, (line) => line.gap > usualGap) > 0.6;

  const widths = running.map((line) => line.width).sort((a, b) => a - b);
  const measure = widths[Math.floor(widths.length * 0.98)] ?? 80;

  return {
    measure,
    between(line, next) {
      // A blank in mid-sentence may be at a line break.
      if (blanksTell && line.blankEnd) return endsSentence(line.text) ? 'new' : { breakPenalty: 1 };
      if (blanksSure) return 'same';
      if (gapsTell) return line.gap > usualGap ? 'new' : 'same';
      if (!endsSentence(line.text)) return wrapped || line.gap === 0 ? 'same' : 'new';
      if (!wrapped) return 'new';
      // Wrapped lines without any sign: a line shorter than the next one ends a paragraph.
      return {
        breakPenalty: line.width < next.width - 4 || line.width < 0.7 * measureOf(line, measure) ? 0 : 3,
      };
    },
    goesOn: (line) => blanksSure && !line.blankEnd,
    endsTitle(line) {
      if (line.title) return line.title === 'ends';
      if (blanksTell && line.blankEnd) return true;
      return blanksSure ? false : null;
    },
  };
}

/** Page-scrambled texts set some paragraphs in a column of slightly less than half the width. */
function measureOf(line: Line, measure: number): number {
  return line.width > 0.55 * measure ? measure : 0.5 * measure;
}
