/** Where the words of footnotes and endnotes stand in a text. */
import { endsInSource } from '../source.ts';
import { foldCharacters } from '../text/characters.ts';
import { sectionHeading } from '../text/headings.ts';
import { TITLE_MARK } from '../text/marks.ts';

/** Around a note where it is referred to. No XML has these characters. */
const [BEGIN, END] = ['\u0002', '\u0003'];
const NOTE = new RegExp(`${BEGIN}([^${END}]*)${END}`, 'gu');
/** The source that a paragraph closes with. */
const SOURCE = /[^\P{Ps}《〈「『][^\p{Ps}\p{Pe}]*\p{Pe}[^\p{Pe}]*$/u;

/** A note where it is referred to, until its paragraph is read. */
export const noteAt = (text: string): string => (text === '' ? '' : `${BEGIN}${text}${END}`);

/** Notes as they stand in a text. */
export const showNotes = (notes: readonly string[]) =>
  notes.map((note) => `（注：${note.replace(/[。；]$/u, '')}）`).join('');

/**
 * Places the notes of a paragraph: where they are referred to, but before its last full stop and its source. A title or
 * heading has none: its notes go to the next paragraph.
 *
 * @param carried notes of titles before it; those of this one are added, and those that are placed taken out
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
