import type { Line } from '../text/lines.ts';

/** How sure it is that two lines that follow each other belong to two paragraphs. */
export type Break = 'same' | 'new' | { soft: number };

/** Ends of sentences, with what closes behind them. */
const SENTENCE_END = /[。！？…][”’"』」）)]*$/u;

/** Looks at the last few characters only: many parts of one long line may ask. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-20));
}

/**
 * What tells paragraphs apart in one text, learned from the text itself.
 *
 * Extractions differ: some leave a blank at each paragraph's end, some an empty line, some put every
 * paragraph on one line. Each sign is trusted as far as it keeps away from lines that can't end one.
 */
export interface ParagraphSigns {
  between(line: Line, next: Line): Break;
  /** Whether a title's line ends the title; null when the text doesn't tell. */
  endsTitle(line: Line): boolean | null;
  /** Width of the widest wrapped line, in half-width columns. */
  measure: number;
}

/** Learns the signs from an issue's lines (marks and furniture taken away beforehand). */
export function learnParagraphSigns(
  lines: readonly Line[],
  isMarked: (line: Line) => boolean,
): ParagraphSigns {
  const ending: Line[] = [];
  const running: Line[] = [];
  lines.forEach((line, i) => {
    const next = lines[i + 1];
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
      // A blank without the end of a sentence may be where a line was broken.
      if (blanksTell && line.blankEnd) return endsSentence(line.text) ? 'new' : { soft: 1 };
      if (blanksSure) return 'same';
      if (gapsTell) return line.gap > usualGap ? 'new' : 'same';
      if (!endsSentence(line.text)) return wrapped || line.gap === 0 ? 'same' : 'new';
      if (!wrapped) return 'new';
      // Wrapped lines without any sign: a line that is shorter than its neighbour ends a paragraph.
      return { soft: line.width < next.width - 4 || line.width < 0.7 * measureOf(line, measure) ? 0 : 3 };
    },
    endsTitle(line) {
      if (blanksTell && line.blankEnd) return true;
      return blanksSure ? false : null;
    },
  };
}

/** Page-scrambled texts set some paragraphs in a narrow column of a little under half the measure. */
function measureOf(line: Line, measure: number): number {
  return line.width > 0.55 * measure ? measure : 0.5 * measure;
}
