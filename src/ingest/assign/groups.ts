import { SECTIONS, type Section } from '../../schema/dataset.ts';
import type { Block } from './blocks.ts';

/** Consecutive titles and all blocks up to the next titles: an item, or a page of a scrambled text. */
export interface Group {
  titles: { block: Block; section: Section }[];
  content: Block[];
  /** Some of its blocks came before any title, so they may belong elsewhere. */
  early: boolean;
}

/**
 * Starts a group at each new run of titles. A clean text has one group for each item, a page-scrambled text one for
 * each page. Section headings do not end a run, because on a scrambled page the titles of two sections can be adjacent.
 */
export function groupBlocks(blocks: readonly Block[]): Group[] {
  const groups: Group[] = [];
  let section: Section = SECTIONS[0]!;
  let early: Block[] = [];
  let current: Group | null = null;
  for (const block of blocks) {
    if (block.kind === 'section') {
      section = block.section ?? section;
      // Blocks between a heading and the next titles belong to these titles.
      if (current && current.content.length > 0) current = null;
    } else if (block.kind === 'title') {
      if (!current || current.content.length > 0) {
        current = { titles: [], content: [], early: false };
        groups.push(current);
      }
      current.titles.push({ block, section });
      current.content.push(...early);
      if (early.length > 0) {
        current.early = true;
        early = [];
      }
    } else if (current) {
      current.content.push(block);
    } else {
      early.push(block);
    }
  }
  groups.at(-1)?.content.push(...early);
  return groups;
}
