/** Inserts the text of footnotes and endnotes. */
import { endsInSource } from '../source.ts';
import { foldCharacters } from '../text/characters.ts';
import { sectionHeading } from '../text/headings.ts';
import { TITLE_MARK } from '../text/marks.ts';

/** Delimiters of a note at its reference. XML cannot contain these characters. */
const [BEGIN, END] = ['\u0002', '\u0003'];
const NOTE = new RegExp(`${BEGIN}([^${END}]*)${END}`, 'gu');
/** The source at the end of a paragraph. */
const SOURCE = /[^\P{Ps}《〈「『][^\p{Ps}\p{Pe}]*\p{Pe}[^\p{Pe}]*$/u;

/** Marks a note at its reference, until `placeNotes` reads the paragraph. */
export const noteAt = (text: string): string => (text === '' ? '' : `${BEGIN}${text}${END}`);

/** Formats notes for the text. */
export const showNotes = (notes: readonly string[]) =>
  notes.map((note) => `（注：${note.replace(/[。；]$/u, '')}）`).join('');

/**
 * Inserts the notes of a paragraph at their references, but not after its last full stop or its source. The notes of a
 * title or heading go to the next paragraph.
 *
 * @param carried notes of previous titles. Notes of this title are added, inserted notes are removed.
 */
export function placeNotes(paragraph: string, carried: string[]): string {
  const plain = paragraph.replace(NOTE, '');
  const own = [...paragraph.matchAll(NOTE)].map(([, note = '']) => note);
  const begin = foldCharacters(plain.trimStart());
  if (TITLE_MARK.test(begin) || sectionHeading(begin.trim()) !== null) {
    carried.push(...own);
    return plain;
  }
  if (plain.trim() === '') return showNotes(own);
  const at = endsInSource(plain)
    ? (SOURCE.exec(plain)?.index ?? plain.length)
    : plain.trimEnd().replace(/[。！？；]$/u, '').length;
  const late: string[] = [];
  let left = 0;
  const inPlace = paragraph.replace(NOTE, (whole, note: string, offset: number) => {
    const isLate = offset - left > at;
    left += whole.length;
    if (isLate) late.push(note);
    return isLate ? '' : showNotes([note]);
  });
  const close = inPlace.length - (plain.length - at);
  return `${inPlace.slice(0, close)}${showNotes([...carried.splice(0), ...late])}${inPlace.slice(close)}`;
}
