/** The codes of the data contract without its schemas, so that the browser does not load the validator. */
import { INDUSTRIES as INDUSTRY_ENTRIES } from '#edition/industries.ts';
import { SECTIONS as SECTION_ENTRIES } from '#edition/sections.ts';
import { STAGES as STAGE_LABELS } from '#edition/stages.ts';

/** Id of a collection: the folder and address of its items. */
export type Collection = (typeof SECTION_ENTRIES)[number]['id'];
/** Name of a section of the newsletter. */
export type Section = (typeof SECTION_ENTRIES)[number]['name'];
/** Code of an industry. */
export type Industry = keyof typeof INDUSTRY_ENTRIES;
/** Code of a stage. */
export type Stage = keyof typeof STAGE_LABELS;
/** Code of the level of a policy's issuer. */
export type PolicyLevel = (typeof POLICY_LEVELS)[number];
/** A fact with a stated confidence. */
export type FactField = (typeof FACT_FIELDS)[number];
/** Code of a doubt. */
export type NoteCode = (typeof NOTE_CODES)[number];

/** Collections in the order of the sections: both lists have the same indices. */
export const COLLECTIONS: readonly Collection[] = SECTION_ENTRIES.map(({ id }) => id);
/** Sections in the order of the newsletter. */
export const SECTIONS: readonly Section[] = SECTION_ENTRIES.map(({ name }) => name);
/** Industries in their usual order. */
export const INDUSTRIES = Object.keys(INDUSTRY_ENTRIES) as readonly Industry[];
/** Stages in their usual order. */
export const STAGES = Object.keys(STAGE_LABELS) as readonly Stage[];
/** Level of a policy's issuer. A municipality counts as a province, like its government. */
export const POLICY_LEVELS = ['national', 'province', 'city', 'county', 'park'] as const;
/** The facts with a stated confidence. `place` is province, city and district of the main place. */
export const FACT_FIELDS = [
  'date',
  'place',
  'park',
  'industry',
  'stage',
  'batch',
  'investment',
  'companies',
] as const;
/** Kinds of doubts. */
export const NOTE_CODES = [
  'body-title-mismatch',
  'no-source',
  'sum-mismatch',
  'sum-of-other',
  'number-unread',
  'contents-title-differs',
  'duplicate',
  'date-outside-week',
  'date-unread',
  'unknown-place',
  'typo',
  'assignment-uncertain',
  'text-incomplete',
  'uncertain',
  'structure',
  'contents-missing',
  'text-lost',
] as const;
