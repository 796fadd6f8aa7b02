/** The codes of the data contract without its schemas, so that the browser gets them without the validator. */
import { INDUSTRIES as INDUSTRY_ENTRIES } from '#edition/industries.ts';
import { SECTIONS as SECTION_ENTRIES } from '#edition/sections.ts';
import { STAGES as STAGE_LABELS } from '#edition/stages.ts';

export type Collection = (typeof SECTION_ENTRIES)[number]['id'];
export type Section = (typeof SECTION_ENTRIES)[number]['name'];
export type Industry = keyof typeof INDUSTRY_ENTRIES;
export type Stage = keyof typeof STAGE_LABELS;
export type NoteCode = (typeof NOTE_CODES)[number];

/** Collections in the order of the sections: index n of one belongs to index n of the other. */
export const COLLECTIONS: readonly Collection[] = SECTION_ENTRIES.map(({ id }) => id);
export const SECTIONS: readonly Section[] = SECTION_ENTRIES.map(({ name }) => name);
export const INDUSTRIES = Object.keys(INDUSTRY_ENTRIES) as readonly Industry[];
export const STAGES = Object.keys(STAGE_LABELS) as readonly Stage[];
export const NOTE_CODES = [
  'body-title-mismatch',
  'no-source',
  'sum-mismatch',
  'contents-title-differs',
  'duplicate',
  'date-outside-week',
  'unknown-place',
  'typo',
  'assignment-uncertain',
  'text-incomplete',
] as const;
