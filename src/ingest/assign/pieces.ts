import type { Section } from '../../schema/dataset.ts';
import { isFrame, isNotice, opensNotice, runningKey, runningLines } from '../text/furniture.ts';
import { ownHeading, sectionHeading } from '../text/headings.ts';
import type { Line } from '../text/lines.ts';
import { BODY_MARK, INNER_BODY_MARK, INNER_TITLE_MARK, TITLE_MARK } from '../text/marks.ts';
import { cutsSentence, isPageNumber, pageSeries } from '../text/page-numbers.ts';
import { endsSentence } from './paragraphs.ts';

/** A line, or a part of one, with its kind by its mark. */
export interface Piece {
  kind: 'section' | 'title' | 'body' | 'text' | 'notice';
  text: string;
  line: Line;
  section: Section | null;
}

/** The lines of the sections as pieces, without furniture and the closing notice. */
export function readPieces(lines: readonly Line[]): Piece[] {
  return withoutNotice(classify(withoutFurniture(lines)));
}

function classify(lines: readonly Line[]): Piece[] {
  let open: Section | null = null;
  return lines.flatMap((line, i): Piece[] => {
    const section = headingAt(lines, i);
    if (section) {
      // A repeated heading of the current section is a running header.
      const again = section === open;
      open = section;
      return again ? [] : [{ kind: 'section', text: line.text, line, section }];
    }
    if (opensNotice(line.text)) return [{ kind: 'notice', text: line.text, line, section: null }];
    if (TITLE_MARK.test(line.text)) {
      return line.text
        .split(INNER_TITLE_MARK)
        .map((part) => ({ kind: 'title', text: part.replace(TITLE_MARK, ''), line, section: null }));
    }
    return line.text.split(INNER_BODY_MARK).map((part) => ({
      kind: BODY_MARK.test(part) ? 'body' : 'text',
      text: part.replace(BODY_MARK, ''),
      line,
      section: null,
    }));
  });
}

/** A heading by its exact name, or by similar words if a title follows. Bodies also have numbered points. */
function headingAt(lines: readonly Line[], at: number): Section | null {
  const { text } = lines[at] as Line;
  const own = ownHeading(text);
  if (own) return own;
  const next = lines[at + 1];
  return next && TITLE_MARK.test(next.text) ? sectionHeading(text) : null;
}

/** Removes the notice from `注：` to the end of its last sentence, if it is about the newsletter. */
function withoutNotice(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    if (piece.kind !== 'notice') {
      kept.push(piece);
      continue;
    }
    let end = i;
    while (
      pieces[end + 1]?.kind === 'text' &&
      end < i + 8 &&
      !closesNotice(pieces[end] as Piece, pieces[end + 1])
    )
      end++;
    const words = pieces
      .slice(i, end + 1)
      .map((part) => part.text)
      .join('');
    if (isNotice(words)) i = end;
    else kept.push({ ...piece, kind: 'text' });
  }
  return kept;
}

function closesNotice(piece: Piece, next: Piece | undefined): boolean {
  return endsSentence(piece.text) && !(next && isNotice(next.text));
}

function withoutFurniture(lines: readonly Line[]): Line[] {
  const running = runningLines(lines);
  const numbers = pageSeries(lines);
  const gapsPart = gapsPartParagraphs(lines);
  const kept: Line[] = [];
  lines.forEach((line, i) => {
    const isAlone = gapsPart && line.gap > 0 && (lines[i - 1]?.gap ?? 1) > 0 && isPageNumber(line.text);
    if (!isAlone && !isFurniture(lines, i, running, numbers)) {
      kept.push(line);
      return;
    }
    // Text after the footer may show that a paragraph ended before it.
    const last = kept.at(-1);
    if (!last || !endsSentence(last.text)) return;
    kept[kept.length - 1] = {
      ...last,
      blankEnd: last.blankEnd || line.blankEnd,
      gap: Math.max(last.gap, line.gap),
    };
  });
  return kept;
}

/**
 * Whether empty lines are only between paragraphs, never within one. Then a number alone between them is not part of a
 * sentence.
 */
function gapsPartParagraphs(lines: readonly Line[]): boolean {
  const inside = lines.filter((line, i) => {
    const next = lines[i + 1];
    if (!next || endsSentence(line.text) || TITLE_MARK.test(line.text) || MARKED.test(next.text))
      return false;
    return !isPageNumber(line.text) && !isPageNumber(next.text) && sectionHeading(line.text) === null;
  });
  return inside.filter(({ gap }) => gap > 0).length <= 0.1 * inside.length;
}

function isFurniture(
  lines: readonly Line[],
  i: number,
  running: ReadonlySet<string>,
  numbers: ReadonlySet<Line>,
): boolean {
  const line = lines[i] as Line;
  if (numbers.has(line) || isFrame(line.text)) return true;
  if (isPageNumber(line.text)) return cutsSentence(line, lines[i - 1]) || betweenParagraphs(lines, i);
  return running.has(runningKey(line.text)) && betweenParagraphs(lines, i);
}

const MARKED = new RegExp(`${TITLE_MARK.source}|${BODY_MARK.source}`, 'u');

/** Whether a paragraph ends before this line or begins after it, so that the line cannot be part of a sentence. */
function betweenParagraphs(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1];
  const after = lines[at + 1];
  // The end of a wrapped title is not a header, even if many titles end with the same words.
  if (before && after && TITLE_MARK.test(before.text) && !before.blankEnd && MARKED.test(after.text))
    return false;
  const ends = !before || endsSentence(before.text) || before.blankEnd || isFrame(before.text);
  const begins =
    !after ||
    TITLE_MARK.test(after.text) ||
    BODY_MARK.test(after.text) ||
    isFrame(after.text) ||
    after.blankStart;
  return (
    ends ||
    (begins && (before?.gap ?? 0) > 0) ||
    (!!after && isFrame(after.text)) ||
    sectionHeading(after?.text ?? '') !== null
  );
}
