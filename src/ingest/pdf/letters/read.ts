/** Reads the letters of a PDF with pdf.js. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  AnnotationMode,
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { SeedError } from '../../error.ts';
import { type FontShape, type Letter, readLetters } from './letters.ts';

/** A page as displayed; lengths in points. */
export interface Sheet {
  width: number;
  height: number;
  letters: Letter[];
}

/** Maximum number of pages, more than any newsletter has. */
const MOST_PAGES = 2000;

/** Messages for the errors of pdf.js, by name. */
const CAUSES: Record<string, string> = {
  PasswordException: 'the PDF is locked with a password: save it without one, or give the issue as text',
  InvalidPDFException: 'the PDF is damaged and cannot be opened: get it again, or give the issue as text',
};

/** The folder of pdf.js. Its tables map codes of fonts that are not in the file to characters. */
const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

const OPTIONS = {
  verbosity: 0,
  cMapUrl: join(home, 'cmaps', '/'),
  cMapPacked: true,
  standardFontDataUrl: join(home, 'standard_fonts', '/'),
  // Skips pictures, which are not needed and slow to decode.
  maxImageSize: 1,
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  // Gives the code of each letter in its font.
  fontExtraProperties: true,
};

/**
 * Reads the pages of a PDF.
 *
 * @param name file name, for messages
 * @param bytes content of the file
 * @throws {SeedError} when the file is locked or damaged
 */
export async function readSheets(name: string, bytes: Uint8Array): Promise<Sheet[]> {
  // pdf.js takes ownership of the buffer, so it gets a copy.
  const task = getDocument({ ...OPTIONS, data: new Uint8Array(bytes) });
  try {
    const pdf = await task.promise.catch((error: unknown) => {
      const { name: kind = '', message = '' } = error as Partial<Error>;
      const cause = CAUSES[kind] ?? `the PDF cannot be read (${message.split('\n')[0]})`;
      throw new SeedError(name, cause, null, { cause: error });
    });
    if (pdf.numPages > MOST_PAGES) throw new SeedError(name, `${pdf.numPages} pages: no issue has so many`);
    const sheets: Sheet[] = [];
    for (let n = 1; n <= pdf.numPages; n++) {
      sheets.push(
        await readSheet(pdf, n).catch((error: unknown) => {
          const message = `page ${n} of the PDF cannot be read (${(error as Error).message.split('\n')[0]})`;
          throw new SeedError(name, message, null, { cause: error });
        }),
      );
    }
    return sheets;
  } finally {
    await task.destroy();
  }
}

async function readSheet(pdf: PDFDocumentProxy, n: number): Promise<Sheet> {
  const page = await pdf.getPage(n);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const operations = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const letters = readLetters(operations, transform, fontsOf(page));
  page.cleanup();
  return { width, height, letters };
}

/** The fonts of a page by their names in the operations; null for a font that pdf.js could not load. */
function fontsOf(page: PDFPageProxy): (name: string) => FontShape | null {
  const known = new Map<string, FontShape | null>();
  return (name) => {
    let font = known.get(name);
    if (font === undefined) {
      const found: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
      // For a font that failed to load, pdf.js returns the error message.
      font = typeof found === 'object' ? (found as FontShape | null) : null;
      known.set(name, font);
    }
    return font;
  };
}
