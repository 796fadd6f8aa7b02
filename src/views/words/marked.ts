/** The texts of an item with the words that each fact was read from, so that a fact can link to them. */
import { FACT_FIELDS, type FactField, type Item } from '../../schema/dataset.ts';
import { type Span, unpackEvidence } from '../../schema/evidence.ts';
import { textOf } from './clause.ts';

/** A text in pieces; a piece with an id has its own element. */
export type Piece = string | { readonly id: string; readonly pieces: readonly Piece[] };

interface Mark extends Span {
  id: string;
}

/** The id of the element that contains the words of a fact. */
export function evidenceId(field: FactField): string {
  return `at-${field}`;
}

/** For each fact the first of the words that it was read from. */
function marksOf(item: Item, titleOnly: boolean): Mark[] {
  const evidence = unpackEvidence(item.evidence ?? '');
  const isShown = ({ part, to }: Span) => (part === 'title' || !titleOnly) && to <= textOf(item, part).length;
  return FACT_FIELDS.flatMap((field) => {
    const span = evidence[field]?.find(isShown);
    return span ? [{ ...span, id: evidenceId(field) }] : [];
  }).sort((a, b) => a.from - b.from || b.to - a.to);
}

/** The pieces of a text from one offset to another. Of two marks that cross, the second ends with the first. */
function piecesOf(text: string, marks: readonly Mark[], from = 0, to = text.length): Piece[] {
  const outer = marks.find((mark) => mark.from >= from && mark.from < to);
  if (!outer) return from < to ? [text.slice(from, to)] : [];
  const end = Math.min(outer.to, to);
  const later = marks.slice(marks.indexOf(outer) + 1);
  return [
    ...(outer.from > from ? [text.slice(from, outer.from)] : []),
    { id: outer.id, pieces: piecesOf(text, later, outer.from, end) },
    ...piecesOf(text, later, end, to),
  ];
}

/**
 * Title, lead and body in pieces, and the facts whose words are marked.
 * @param titleOnly whether only the title is shown as stored: a body with links is rendered from its file
 */
export function markedTexts(item: Item, titleOnly: boolean) {
  const marks = marksOf(item, titleOnly);
  const marked = (text: string, part: Span['part']) =>
    piecesOf(
      text,
      marks.filter((mark) => mark.part === part),
    );
  return {
    title: marked(item.title, 'title'),
    lead: item.lead === null ? null : marked(item.lead, 'lead'),
    body: item.body.map((paragraph, at) => marked(paragraph, at)),
    ids: marks.map(({ id }) => id),
  };
}
