import { SECTIONS, type Section } from '../../schema/dataset.ts';
import type { Block } from './blocks.ts';

/** Titles that stand together, and everything that follows until the next ones: an item or a page. */
export interface Group {
  titles: { block: Block; section: Section }[];
  content: Block[];
  /** Blocks of it stood before any title, so that they may belong elsewhere. */
  early: boolean;
}

/**
 * Cuts the blocks at each new run of titles. In a clean text that gives one item a group, in a
 * page-scrambled one a page's items. Section headings don't cut a run: on a scrambled page the titles
 * of two sections can stand together.
 */
export function groupBlocks(blocks: readonly Block[]): Group[] {
  const groups: Group[] = [];
  let section: Section = SECTIONS[0]!;
  let early: Block[] = [];
  let current: Group | null = null;
  for (const block of blocks) {
    if (block.kind === 'section') {
      section = block.section ?? section;
      // What follows a heading without a title between belongs to the titles to come.
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
