/** What the archive is built from. */
import type { Register } from '../content/register.ts';
import type { Issue, Item } from '../schema/dataset.ts';

export interface Records {
  issues: Issue[];
  items: Item[];
  /** Which parks and companies have a page, and where. */
  register: Register;
  /** Paths of regions that keep their page whether or not an item is left there: they were published. */
  keptRegions?: readonly string[];
  /** Digests of the content files whose body holds more than plain text, by id of item or issue. */
  richFiles?: ReadonlyMap<string, string>;
  /** Lines of a seed by its name; none where the seed is not at hand. */
  seedText?: (seed: string) => readonly string[];
}
