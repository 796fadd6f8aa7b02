import type { Section } from '../../schema/dataset.ts';
import { joinPrintedLines } from '../../text/join.ts';
import { endsInSource } from '../source.ts';
import type { Line } from '../text/lines.ts';
import { BODY_MARK, TITLE_MARK } from '../text/marks.ts';
import { endsSentence, learnParagraphSigns, type ParagraphSigns } from './paragraphs.ts';
import { type Piece, readPieces } from './pieces.ts';

/** Lines that belong together: a heading, a title, or one paragraph with or without a mark. */
export interface Block {
  kind: 'section' | 'title' | 'body' | 'text';
  section: Section | null;
  pieces: { n: number; text: string }[];
  /** Penalty for a paragraph break before this block; null if the break is certain. */
  breakPenalty: number | null;
}

/** Groups the lines of the sections into blocks, without furniture and the closing notice. */
export function readBlocks(lines: readonly Line[]): Block[] {
  const pieces = readPieces(lines);
  // A heading ends a paragraph, but not a sentence.
  const signs = learnParagraphSigns(
    pieces.filter(({ kind }) => kind !== 'section').map(({ line }) => line),
    (line) => TITLE_MARK.test(line.text) || BODY_MARK.test(line.text),
    (line) => TITLE_MARK.test(line.text),
  );
  const blocks: Block[] = [];
  pieces.forEach((piece, i) => {
    const last = blocks.at(-1);
    const before = pieces[i - 1];
    const link = piece.kind === 'text' && last && before ? relation(last, before, pieces, i, signs) : 'new';
    if (link === 'same') {
      last?.pieces.push({ n: piece.line.n, text: piece.text });
      return;
    }
    blocks.push({
      kind: piece.kind === 'notice' ? 'text' : piece.kind,
      section: piece.section,
      pieces: [{ n: piece.line.n, text: piece.text }],
      breakPenalty: link === 'new' ? null : link.breakPenalty,
    });
  });
  return blocks;
}

/** The text of a block, with its lines joined. */
export function blockText(block: Block): string {
  return joinPrintedLines(block.pieces.map((piece) => piece.text));
}

/** Called for each line of a paragraph, so it must not join the lines. */
const isEmpty = ({ pieces }: Block) => pieces.every(({ text }) => text.trim() === '');

const STOP = /^[。．.；;！!？?]+$/u;

function relation(last: Block, before: Piece, pieces: readonly Piece[], at: number, signs: ParagraphSigns) {
  const piece = pieces[at] as Piece;
  if (last.kind === 'section') return 'new';
  // A mark alone on its line belongs to the next line, a full stop alone to the previous line.
  if (isEmpty(last) || STOP.test(piece.text)) return 'same';
  if (last.kind === 'title') return continuesTitle(last, before, pieces, at, signs) ? 'same' : 'new';
  // A line that does not end its paragraph may be wrapped after a place in brackets.
  const mayEnd = endsSentence(before.text) || !signs.goesOn(before.line);
  if (mayEnd && endsInSource(blockText({ ...last, pieces: last.pieces.slice(-3) }))) return 'new';
  return signs.between(before.line, piece.line);
}

/** Longer titles continue only if the signs learned from the text say so. */
const MOST_TITLE_LINES = 8;

/** Whether an unmarked line continues the title above it. */
function continuesTitle(
  last: Block,
  before: Piece,
  pieces: readonly Piece[],
  at: number,
  signs: ParagraphSigns,
): boolean {
  const [piece, next] = [pieces[at] as Piece, pieces[at + 1]];
  const isShort = last.pieces.length < MOST_TITLE_LINES;
  if (isShort && !before.line.title) {
    const title = blockText(last);
    if (closesBracket(title, pieces, at) || isUnfinished(title, piece.text)) return true;
  }
  const ends = signs.endsTitle(before.line);
  // A blank may be where a line was wrapped. The text up to the next blank is then not a sentence, so it is not a lead.
  if (ends === true && !before.line.title && last.pieces.length < 3)
    return fills(before.line, signs) && isTitleTail(pieces, at, signs);
  if (ends !== null) return !ends;
  if (!isShort) return false;
  if (/^[（(][^（）()]*[）)].{0,4}$/u.test(piece.text)) return true;
  const fillsLine = before.line.width > 0.75 * Math.min(signs.measure, 100);
  return fillsLine && !endsSentence(piece.text) && next?.kind !== 'text' && last.pieces.length < 3;
}

/** Whether a line is so wide that it was probably wrapped there. */
const fills = ({ width }: Line, { measure }: ParagraphSigns) =>
  width > 0.7 * (width > 0.55 * measure ? measure : 0.5 * measure);

/** Maximum difference in width between lines of one column, in half-width columns. */
const RAGGED = 6;

/**
 * Whether the paragraph that begins at a piece ends in a blank, before the edge of its column, and not with a sentence.
 */
function isTitleTail(pieces: readonly Piece[], at: number, { measure }: ParagraphSigns): boolean {
  for (let i = at; i < at + 2; i++) {
    const piece = pieces[i];
    if (piece?.kind !== 'text') return false;
    const { text, line } = piece;
    if (!line.blankEnd) continue;
    const next = pieces[i + 1];
    const goesOn = next?.kind === 'text' && Math.abs(next.line.width - line.width) < RAGGED;
    return !goesOn && line.width < 0.7 * measure && !endsSentence(text) && !endsInSource(text);
  }
  return false;
}

/**
 * Whether a title continues on the next line: before a unit, or after a comma or dash unless a sentence about a day
 * begins.
 */
function isUnfinished(title: string, next: string): boolean {
  // A year can end a title: 甲论坛 2021, above 元旦期间 or 万华化学.
  if (/(?<!\d)20\d\d$/u.test(title)) return /^[百千]?[万亿]元/u.test(next);
  if (/\d$/u.test(title)) return /^[百千]?(?:[万亿]|元(?!旦))/u.test(next);
  return /(?:[、，]|——)$/u.test(title) && !endsSentence(next) && !/日[^，]{0,4}，|近日|日前/u.test(next);
}

/** Whether a title has an open bracket, of any shape, that is closed in the next lines before a sentence ends. */
function closesBracket(title: string, pieces: readonly Piece[], at: number): boolean {
  if (!unclosed(title)) return false;
  let text = title;
  for (const piece of pieces.slice(at, at + 3)) {
    if (piece.kind !== 'text') return false;
    text += piece.text;
    if (!unclosed(text)) return !/[。！？]/u.test(text.slice(title.length).replace(/[^\p{Pe}”]*$/u, ''));
  }
  return false;
}

function unclosed(text: string): boolean {
  const count = (chars: RegExp) => text.match(chars)?.length ?? 0;
  return count(/[\p{Ps}“]/gu) > count(/[\p{Pe}”]/gu);
}
