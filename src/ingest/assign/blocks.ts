import type { Section } from '../../schema/dataset.ts';
import { joinPrintedLines } from '../../text/join.ts';
import { endsInSource } from '../source.ts';
import type { Line } from '../text/lines.ts';
import { BODY_MARK, TITLE_MARK } from '../text/marks.ts';
import { endsSentence, learnParagraphSigns, type ParagraphSigns } from './paragraphs.ts';
import { type Piece, readPieces } from './pieces.ts';

/** A run of lines that belong together: a heading, a title, or one paragraph with or without a mark. */
export interface Block {
  kind: 'section' | 'title' | 'body' | 'text';
  section: Section | null;
  pieces: { n: number; text: string }[];
  /** Cost of parting this block from the one before it, where only meaning can tell; null for certain. */
  soft: number | null;
}

/** The lines of an issue's sections as blocks; furniture and the closing notice are left out. */
export function readBlocks(lines: readonly Line[]): Block[] {
  const pieces = readPieces(lines);
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
  return joinPrintedLines(block.pieces.map((piece) => piece.text));
}

/** Asked at each line of a paragraph, so its lines are not joined for it. */
const isEmpty = ({ pieces }: Block) => pieces.every(({ text }) => text.trim() === '');

const STOP = /^[。．.；;！!？?]+$/u;

function relation(last: Block, before: Piece, piece: Piece, next: Piece | undefined, signs: ParagraphSigns) {
  if (last.kind === 'section') return 'new';
  // A mark alone on its line belongs to what follows, a full stop alone to what came before.
  if (isEmpty(last) || STOP.test(piece.text)) return 'same';
  if (last.kind === 'title') return continuesTitle(last, before, piece, next, signs) ? 'same' : 'new';
  if (endsInSource(blockText({ ...last, pieces: last.pieces.slice(-3) }))) return 'new';
  return signs.between(before.line, piece.line);
}

/** A title longer than this goes on only where the text's own signs say so. */
const MOST_TITLE_LINES = 8;

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
  if (last.pieces.length >= MOST_TITLE_LINES) return false;
  const title = blockText(last);
  if (unclosed(title) && !unclosed(title + piece.text)) return true;
  if (/^[（(][^（）()]*[）)].{0,4}$/u.test(piece.text)) return true;
  const fillsLine = before.line.width > 0.75 * Math.min(signs.measure, 100);
  return fillsLine && !endsSentence(piece.text) && next?.kind !== 'text' && last.pieces.length < 3;
}

function unclosed(text: string): boolean {
  const count = (chars: RegExp) => text.match(chars)?.length ?? 0;
  return count(/[《“（(]/g) > count(/[》”）)]/g);
}
