/** The issues and items that an archive is built from. */
import type { Register } from '../content/register.ts';
import type { Issue, Item } from '../schema/dataset.ts';
import type { ArchiveChange } from './history/changes.ts';

/** What an archive is built from. */
export interface Records {
  issues: Issue[];
  items: Item[];
  /** The parks and companies that have a page. */
  register: Register;
  /** What was added, corrected and withdrawn, newest first. */
  changes?: readonly ArchiveChange[];
  /** Paths of published regions, which keep their page even without items. */
  keptRegions?: readonly string[];
  /** Digests of the content files whose body is more than plain text, by id of item or issue. */
  richFiles?: ReadonlyMap<string, string>;
  /** The lines of a seed by its name; empty if the seed is missing. */
  seedText?: (seed: string) => readonly string[];
}
