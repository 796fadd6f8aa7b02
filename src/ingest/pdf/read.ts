/** PDF → texts with their positions, by pdf.js. */
import { getDocumentProxy } from 'unpdf';
import { SeedError } from '../error.ts';
import { foldCharacters } from '../text/characters.ts';

/** Text drawn in one operation. Lengths in points; `y` is the distance of the baseline from the top of the page. */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** A page; lengths in points. */
export interface Page {
  width: number;
  height: number;
  runs: Run[];
}

/** More than any newsletter has. */
const MOST_PAGES = 2000;

/** What the errors of pdf.js mean for the user, by their names. */
const CAUSES: Record<string, string> = {
  PasswordException: 'the PDF is locked with a password: save it without one, or give the issue as text',
  InvalidPDFException: 'the PDF is damaged and cannot be opened: get it again, or give the issue as text',
};

/**
 * Reads the pages of a PDF, without rotated text (watermarks).
 *
 * @param name file name, for messages
 * @param bytes content of the file
 * @throws {SeedError} when the file is locked, damaged or holds no text
 */
export async function readPages(name: string, bytes: Uint8Array): Promise<Page[]> {
  const failed = (error: unknown) => {
    const { name: kind = '', message = '' } = error as Partial<Error>;
    return new SeedError(name, CAUSES[kind] ?? `the PDF cannot be read (${message.split('\n')[0]})`);
  };
  // pdf.js takes over the buffer, so it gets a copy.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch((error: unknown) => {
    throw failed(error);
  });
  try {
    if (pdf.numPages > MOST_PAGES) throw new SeedError(name, `${pdf.numPages} pages: no issue has so many`);
    const pages: Page[] = [];
    for (let n = 1; n <= pdf.numPages; n++) {
      pages.push(
        await readPage(pdf, n).catch((error: unknown) => {
          throw new SeedError(name, `page ${n} of the PDF cannot be read (${(error as Error).message})`);
        }),
      );
    }
    if (pages.every(({ runs }) => runs.length === 0)) {
      throw new SeedError(
        name,
        'the PDF holds no text, only pictures (a scan?) or fonts that are not embedded: give the issue as text',
      );
    }
    return pages;
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function readPage(pdf: Awaited<ReturnType<typeof getDocumentProxy>>, n: number): Promise<Page> {
  const page = await pdf.getPage(n);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const runs: Run[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    const [a, b, , , x, y] = multiply(transform, item.transform);
    const size = Math.hypot(a, b);
    const isLevel = a > 0 && Math.abs(b) < 0.1 * size;
    const isThere = [x, y, size, item.width].every(Number.isFinite) && size > 0;
    if (isLevel && isThere) runs.push({ text: foldLetters(item.str), x, y, width: item.width, size });
  }
  page.cleanup();
  return { width, height, runs: runs.some(({ text }) => text.trim() !== '') ? runs : [] };
}

/** Folds characters, and the horizontal bar (U+2015), which fonts draw for the dash. */
const foldLetters = (text: string) => foldCharacters(text).replaceAll('\u2015', '—');

type Matrix = [number, number, number, number, number, number];

/** The product of two transformation matrices in the notation of PDF. */
function multiply(m: readonly number[], n: readonly number[]): Matrix {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = m;
  const [g = 0, h = 0, i = 0, j = 0, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
