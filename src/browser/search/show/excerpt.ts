/** The words around a match, with the match marked. Texts are folded for the search, and shown as written. */
import { trace } from '../../../search/fold.ts';

export interface Piece {
  text: string;
  hit: boolean;
}

/** The ranges [from, to) of the marks in a text, in order, none within another. @param marks folded */
export function placesOf(text: string, marks: readonly string[]): [from: number, to: number][] {
  const { folded, from, to } = trace(text);
  const places: [number, number][] = [];
  let at = 0;
  while (at < folded.length) {
    const here = marks.filter((mark) => mark !== '' && folded.startsWith(mark, at));
    const length = Math.max(0, ...here.map((mark) => mark.length));
    if (length > 0) places.push([from[at]!, to[at + length - 1]!]);
    at += Math.max(1, length);
  }
  return places;
}

/** A text cut into marked and other pieces. */
export function mark(text: string, marks: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const [from, to] of placesOf(text, marks)) {
    if (from > done) pieces.push({ text: text.slice(done, from), hit: false });
    pieces.push({ text: text.slice(from, to), hit: true });
    done = to;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), hit: false });
  return pieces;
}

/** About `length` characters around the first match, else from the beginning. Starts at a clause if one is near. */
export function excerpt(text: string, marks: readonly string[], length = 110): string {
  const first = placesOf(text, marks)[0]?.[0] ?? 0;
  let from = first < length * 0.6 ? 0 : first - Math.floor(length / 3);
  if (from > 0) {
    const clause = text.slice(from, first).search(/[，。；：、]/);
    if (clause >= 0) from += clause + 1;
  }
  const cut = text.slice(from, from + length);
  return `${from > 0 ? '…' : ''}${cut}${from + length < text.length ? '…' : ''}`;
}
