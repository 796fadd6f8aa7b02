/** Decides which facts of an item are certain enough to be counted, ranked and linked. */
import type { FactField } from './codes.ts';
import type { Item, Note } from './dataset.ts';

/**
 * Facts with a lower confidence are shown as uncertain, and the maintainer is asked about them. Companies are judged
 * one by one: uncertain ones are listed, but get no page, link or ranking.
 */
export const LEAST_SURE = 0.7;

/**
 * The key of a note in `settled` of a content file: its code, and for an uncertain fact also the field:
 * `uncertain-place`.
 */
export function noteKey({ code, field }: Pick<Note, 'code' | 'field'>): string {
  return field === undefined ? code : `${code}-${field}`;
}

/** Whether a fact is not noted as uncertain. */
export function isSure({ notes }: Pick<Item, 'notes'>, field: FactField): boolean {
  return !notes.some((note) => note.code === 'uncertain' && note.field === field);
}

/** The companies of an item with enough confidence. */
export function sureCompanies({ companies, confidence }: Pick<Item, 'companies' | 'confidence'>): string[] {
  return companies.filter((_, i) => (confidence.eachCompany?.[i] ?? 1) >= LEAST_SURE);
}
