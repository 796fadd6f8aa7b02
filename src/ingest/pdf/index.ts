/** PDF → text of a seed. */
import { MARKS } from '#edition/reading.ts';
import { SeedError } from '../error.ts';
import { binaryKind, isPdf } from '../text/decode.ts';
import { readLines } from '../text/lines.ts';
import { BODY_MARK, TITLE_MARK } from '../text/marks.ts';
import { unifyMarks, usualMark } from '../text/unify-marks.ts';
import type { Sheet } from './letters/read.ts';
import { partSheets } from './letters/sheets.ts';
import { setUpright } from './letters/turn.ts';
import { showUnread } from './letters/unread.ts';
import { partWatermarks, strokesOf } from './letters/watermarks.ts';
import { inReadingOrder } from './order/joints.ts';
import { readSegments } from './order/segments.ts';
import { markParagraphs, type PrintedLine } from './paragraphs.ts';
import { partRunning } from './running.ts';

/**
 * Converts a PDF to text without columns: the printed lines in reading order, with a trailing blank and an empty line
 * at the end of each paragraph, as in page-scrambled texts; running headers and footers once, at the top.
 *
 * @param name file name, for messages
 * @param bytes content of the file
 * @throws {SeedError} if the file is empty, not a PDF, locked, damaged, or has no text layer
 */
export async function pdfToText(name: string, bytes: Uint8Array): Promise<string> {
  if (bytes.length === 0) throw new SeedError(name, 'the file is empty');
  if (!isPdf(bytes)) {
    const other = binaryKind(bytes);
    throw new SeedError(
      name,
      other
        ? `this is ${other.kind}, not a PDF: ${other.todo}`
        : 'this is no PDF, although its name says so: if it is a text, give its name the ending .txt',
    );
  }
  // Imported only when needed, because pdf.js is slow to load.
  const { readSheets } = await import('./letters/read.ts');
  const upright = showUnread(name, await readSheets(name, bytes)).map(setUpright);
  const { pages: clear, words } = partWatermarks(upright.flatMap((one) => one.pages));
  const pages = partSheets(clear);
  const askew = upright.flatMap((one, i) => strokesOf(one.askew, i).map((stroke) => stroke.text));
  const { running, pages: own } = partRunning(pages, readSegments(pages));
  const lines = markParagraphs(inReadingOrder(own));
  refuseScan(name, pages, lines);
  const frame = [...new Set([...running, ...words, ...askew].map((line) => line.trim()))].filter(
    (line) => line !== '',
  );
  const text = lines.map(({ text: line, ends }) => (ends ? `${line.trim()} \n\n` : `${line.trim()}\n`));
  return [...frame.map((line) => `${line} \n\n`), ...text].join('').toWellFormed();
}

/**
 * @throws {SeedError} if the text is an invisible layer over a scan in which the marks of titles were not recognised
 */
function refuseScan(name: string, pages: readonly Sheet[], lines: readonly PrintedLine[]): void {
  const letters = pages.flatMap((page) => page.letters);
  const hidden = letters.filter((letter) => letter.hidden).length;
  const { lines: marked } = unifyMarks(readLines(lines.map(({ text }) => text).join('\n')));
  if (hidden < letters.length / 2 || marked.some(({ text }) => TITLE_MARK.test(text))) return;
  const other = usualMark(marked.filter(({ text }) => !BODY_MARK.test(text)));
  throw new SeedError(
    name,
    `the PDF is a scan, and OCR read no title mark ${MARKS.title} in it${other ? ` (${other.times} lines begin with “${other.mark}”)` : ''}: run a better OCR and give its text, or get the issue as text`,
  );
}
