import type { Section } from '../schema/dataset.ts';
import { isBareNumber, isFrame, isNotice, opensNotice, runningKey, runningLines } from './furniture.ts';
import { sectionHeading } from './headings.ts';
import { joinLines } from './join.ts';
import type { Line } from './lines.ts';
import { BODY_MARK, INNER_BODY_MARK, TITLE_MARK } from './marks.ts';
import { endsSentence, learnParagraphSigns, type ParagraphSigns } from './paragraphs.ts';
import { endsInSource } from './source.ts';

/** A run of lines that belong together: a heading, a title, or one paragraph with or without a mark. */
export interface Block {
  kind: 'section' | 'title' | 'body' | 'text';
  section: Section | null;
  pieces: { n: number; text: string }[];
  /** Cost of parting this block from the one before it, where only meaning can tell; null for certain. */
  soft: number | null;
}

interface Piece {
  kind: Block['kind'] | 'notice';
  text: string;
  line: Line;
  section: Section | null;
}

/** The lines of an issue's sections as blocks; furniture and the closing notice are left out. */
export function readBlocks(lines: readonly Line[]): Block[] {
  const pieces = withoutNotice(classify(withoutFurniture(lines)));
  const signs = learnParagraphSigns(
    pieces.map((piece) => piece.line),
    (line) => TITLE_MARK.test(line.text) || BODY_MARK.test(line.text),
  );
  const blocks: Block[] = [];
  pieces.forEach((piece, i) => {
    const last = blocks.at(-1);
    const before = pieces[i - 1];
    const link =
      piece.kind === 'text' && last && before ? relation(last, before, piece, pieces[i + 1], signs) : 'new';
    if (link === 'same') {
      last?.pieces.push({ n: piece.line.n, text: piece.text });
      return;
    }
    blocks.push({
      kind: piece.kind === 'notice' ? 'text' : piece.kind,
      section: piece.section,
      pieces: [{ n: piece.line.n, text: piece.text }],
      soft: link === 'new' ? null : link.soft,
    });
  });
  return blocks;
}

/** A block's text, line breaks undone. */
export function blockText(block: Block): string {
  return joinLines(block.pieces.map((piece) => piece.text));
}

function relation(last: Block, before: Piece, piece: Piece, next: Piece | undefined, signs: ParagraphSigns) {
  if (last.kind === 'section') return 'new';
  if (last.kind === 'title') return continuesTitle(last, before, piece, next, signs) ? 'same' : 'new';
  if (endsInSource(blockText({ ...last, pieces: last.pieces.slice(-3) }))) return 'new';
  return signs.between(before.line, piece.line);
}

/** Whether a line without mark goes on with the title above it. */
function continuesTitle(
  last: Block,
  before: Piece,
  piece: Piece,
  next: Piece | undefined,
  signs: ParagraphSigns,
): boolean {
  const told = signs.endsTitle(before.line);
  if (told !== null) return !told;
  const title = blockText(last);
  if (unclosed(title) && !unclosed(title + piece.text)) return true;
  const fillsLine = before.line.width > 0.75 * Math.min(signs.measure, 100);
  return fillsLine && !endsSentence(piece.text) && next?.kind !== 'text' && last.pieces.length < 3;
}

function unclosed(text: string): boolean {
  const count = (chars: RegExp) => text.match(chars)?.length ?? 0;
  return count(/[《“（(]/g) > count(/[》”）)]/g);
}

function classify(lines: readonly Line[]): Piece[] {
  return lines.flatMap((line): Piece[] => {
    const section = sectionHeading(line.text);
    if (section) return [{ kind: 'section', text: line.text, line, section }];
    if (opensNotice(line.text)) return [{ kind: 'notice', text: line.text, line, section: null }];
    if (TITLE_MARK.test(line.text)) {
      return [{ kind: 'title', text: line.text.replace(TITLE_MARK, ''), line, section: null }];
    }
    return line.text.split(INNER_BODY_MARK).map((part) => ({
      kind: BODY_MARK.test(part) ? 'body' : 'text',
      text: part.replace(BODY_MARK, ''),
      line,
      section: null,
    }));
  });
}

/** Takes out the notice: from `注：` to the end of its last sentence, if it speaks of the newsletter. */
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
  return lines.filter((line, i) => {
    if (isBareNumber(line.text)) return !betweenParagraphs(lines, i);
    if (isFrame(line.text)) return false;
    return !(running.has(runningKey(line.text)) && betweenParagraphs(lines, i));
  });
}

/** Whether the lines around this one end and begin something, so that it can't be a piece of a sentence. */
function betweenParagraphs(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1];
  const after = lines[at + 1];
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
