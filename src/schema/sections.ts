/** Properties of sections. */
import { SECTIONS } from '#edition/sections.ts';
import type { SectionEntry } from '#edition/types.ts';
import type { Collection, Section } from './codes.ts';

const entries: readonly SectionEntry[] = SECTIONS;

/** The edition's entry for a section. */
export function sectionEntry(section: Section): SectionEntry {
  return entries.find(({ name }) => name === section)!;
}

/** The collection that holds a section's items. */
export const COLLECTION_OF = Object.fromEntries(SECTIONS.map(({ name, id }) => [name, id])) as Record<
  Section,
  Collection
>;

/** Collections whose items are policies. */
export const POLICY_COLLECTIONS: readonly Collection[] = SECTIONS.filter(({ policies }) => policies).map(
  ({ id }) => id,
);

/** Whether an item is a policy of an authority; for the consequences see {@link SectionEntry.policies}. */
export function isPolicy({ section }: { section: Section }): boolean {
  return sectionEntry(section).policies;
}

const NUMERALS = [...'一二三四五六七八九十'];

/** A section's heading with its number: `一、招商引资`. */
export function numberedSection(section: Section): string {
  return `${NUMERALS[SECTIONS.findIndex(({ name }) => name === section)]}、${section}`;
}

/** All sections in a sentence: `招商引资、综合资讯、政策法规三栏`. */
export const SECTIONS_IN_WORDS = `${SECTIONS.map(({ name }) => name).join('、')}${NUMERALS[SECTIONS.length - 1]}栏`;
