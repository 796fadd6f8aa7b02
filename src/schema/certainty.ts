/** Which facts of an item are sure enough to be counted, ranked and linked. */
import type { FactField } from './codes.ts';
import type { Item, Note } from './dataset.ts';

/**
 * Facts less sure than this are shown as uncertain, and the maintainer is asked about them. Companies are judged one by
 * one: uncertain ones are listed, but make no page, link or ranking.
 */
export const LEAST_SURE = 0.7;

/** What `settled` in a content file calls a note: its code, of an uncertain fact with the fact: `uncertain-place`. */
export function noteKey({ code, field }: Pick<Note, 'code' | 'field'>): string {
  return field === undefined ? code : `${code}-${field}`;
}

/** Whether a fact has no note that it is uncertain. */
export function isSure({ notes }: Pick<Item, 'notes'>, field: FactField): boolean {
  return !notes.some((note) => note.code === 'uncertain' && note.field === field);
}

/** The companies of an item that are surely of it. */
export function sureCompanies({ companies, confidence }: Pick<Item, 'companies' | 'confidence'>): string[] {
  return companies.filter((_, i) => (confidence.eachCompany?.[i] ?? 1) >= LEAST_SURE);
}
