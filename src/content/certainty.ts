/** What people settled in a content file: its notes, and the facts that are sure because of it. */

import { noteKey } from '../schema/certainty.ts';
import type { FactField, Item } from '../schema/dataset.ts';
import { packEvidence, type Span, unpackEvidence } from '../schema/evidence.ts';
import type { ContentFile } from './file/file.ts';
import { isByHand } from './history.ts';

/** The fields of a content file that hold each fact. */
export const FIELDS_OF: Record<FactField, readonly string[]> = {
  date: ['date', 'dateEnd'],
  place: ['places'],
  park: ['places'],
  industry: ['industry', 'industries'],
  stage: ['stage'],
  batch: ['batch'],
  investment: ['investment'],
  companies: ['companies'],
};
const FACTS = Object.keys(FIELDS_OF) as FactField[];

/** Whether a person settled that a fact is right as it is: `settled: [ uncertain-place ]`. */
function isSettled(settled: readonly string[], fact: FactField): boolean {
  return settled.includes(noteKey({ code: 'uncertain', field: fact }));
}

/** The fields whose values a person settled as right. */
export function settledFields(settled: readonly string[]): string[] {
  return FACTS.filter((fact) => isSettled(settled, fact)).flatMap((fact) => FIELDS_OF[fact]);
}

/** The facts that a person set, or settled as right. */
export function factsByHand(settled: readonly string[], file: ContentFile): FactField[] {
  return FACTS.filter(
    (fact) => isSettled(settled, fact) || FIELDS_OF[fact].some((field) => isByHand(file, field)),
  );
}

/** An item without the notes that a person settled. The confidence of facts that a person set or settled is 1. */
export function settleFacts<T extends Item & { settled: readonly string[] }>(entry: T, file: ContentFile): T {
  const sure = factsByHand(entry.settled, file);
  const notes = entry.notes.filter(
    (note) => !entry.settled.includes(noteKey(note)) && !(note.field && sure.includes(note.field)),
  );
  const evidence = standingEvidence(entry.evidence ?? '', file);
  if (sure.length === 0) return { ...entry, notes, evidence };
  const confidence = { ...entry.confidence, ...Object.fromEntries(sure.map((fact) => [fact, 1])) };
  if (sure.includes('companies')) confidence.eachCompany = entry.companies.map(() => 1);
  return { ...entry, notes, confidence, evidence };
}

/**
 * The evidence that still holds: without facts that a person set, whose words show another value, and without spans in
 * texts that a person changed, where the words may have moved.
 */
function standingEvidence(packed: string, file: ContentFile): string {
  const changed = ['title', 'lead', 'body'].filter((field) => isByHand(file, field));
  const isThere = ({ part }: Span) => !changed.includes(typeof part === 'number' ? 'body' : part);
  const kept = Object.entries(unpackEvidence(packed)).flatMap(([fact, spans]) =>
    FIELDS_OF[fact as FactField]?.some((field) => isByHand(file, field))
      ? []
      : [[fact, spans.filter(isThere)]],
  );
  return packEvidence(Object.fromEntries(kept));
}
