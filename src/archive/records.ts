/** What the archive is made of. */
import type { Issue, Item } from '../schema/dataset.ts';

export interface Records {
  issues: Issue[];
  items: Item[];
  /** Paths of regions that keep their page whether or not an item is left there: they were published. */
  keptRegions?: readonly string[];
}
