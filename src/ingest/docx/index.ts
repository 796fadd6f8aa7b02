/** Word file → text of a seed. */
import type { XmlElement } from '@rgrove/parse-xml';
import { SeedError } from '../error.ts';
import { foldCharacters } from '../text/characters.ts';
import { childrenOf, openParts } from './package.ts';
import { bodyOf, Reader } from './text.ts';

/**
 * Converts a Word file to text: one paragraph a line, followed by an empty line; marks and numbers of lists before
 * their paragraphs; tables cell by cell; headers and footers once, at the top.
 *
 * @param name file name, for messages
 * @param bytes content of the file
 * @throws {SeedError} if the file is not a Word file, locked, damaged or without text
 */
export function docxToText(name: string, bytes: Uint8Array): string {
  const parts = openParts(name, bytes);
  const reader = new Reader(parts);
  const running = [...parts]
    .filter(([path]) => /\/(?:header|footer)\d*\.xml$/.test(path))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, part]) => reader.paragraphs(part))
    .filter((line) => /\p{L}/u.test(line));
  const document = parts.get('word/document.xml');
  if (document && holdsOther(document)) {
    throw new SeedError(
      name,
      'the Word file holds a part in another format, which only Word puts in: open it in Word and save it again',
    );
  }
  const lines = document ? [...reader.paragraphs(bodyOf(document)), ...reader.left()] : [];
  if (!lines.some((line) => /\p{L}/u.test(line))) {
    throw new SeedError(
      name,
      'the Word file holds no text, only pictures (a scan?): read it with OCR, or give the issue as text',
    );
  }
  return foldCharacters([...new Set(running), ...lines].map((line) => `${line}\n\n`).join(''));
}

/** Whether an element imports content in another format (`w:altChunk`). */
function holdsOther(element: XmlElement): boolean {
  return element.name === 'w:altChunk' || childrenOf(element).some(holdsOther);
}
