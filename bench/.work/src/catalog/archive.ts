/** What the catalog is made of. */
import type { Issue, Item } from '../schema/dataset.ts';

export interface Archive {
  issues: Issue[];
  items: Item[];
}
