/** Companies as the items name them. */

import { companyKey } from '../facts/companies/company-name.ts';
import type { Item } from '../schema/dataset.ts';
import { freeSlug, slugOf } from './slug.ts';

export interface Company {
  /** The fullest common way to write it: the most frequent, then the first. */
  name: string;
  aliases: string[];
  /** Of its page; null where it has none. */
  slug: string | null;
  /** A page of its own from two items on; before, a search for its name. */
  url: string;
  hasPage: boolean;
  /** As the items came. */
  items: Item[];
  /** Without the batches that name it: their sums are those of all their projects. */
  own: Item[];
}

const ITEMS_FOR_A_PAGE = 2;

/**
 * Groups the companies of a set of items by {@link companyKey}.
 * @param items oldest first, so that addresses once given stay
 */
export function groupCompanies(items: readonly Item[]): Map<string, Company> {
  const groups = new Map<string, { names: Map<string, number>; items: Item[] }>();
  for (const item of items) {
    for (const name of item.companies) {
      const key = companyKey(name);
      const group = groups.get(key) ?? { names: new Map<string, number>(), items: [] };
      group.names.set(name, (group.names.get(name) ?? 0) + 1);
      if (group.items.at(-1) !== item) group.items.push(item);
      groups.set(key, group);
    }
  }
  const taken = new Set<string>();
  const slugs = new Map<string, string>();
  // The page begins with the second item, so that is when the address is given.
  const paged = [...groups].filter(([, group]) => group.items.length >= ITEMS_FOR_A_PAGE);
  const birth = (group: { items: Item[] }): string => group.items[ITEMS_FOR_A_PAGE - 1]!.id;
  for (const [key] of paged.sort(([, a], [, b]) => birth(a).localeCompare(birth(b)))) {
    slugs.set(key, freeSlug(slugOf(key), taken));
  }
  return new Map(
    [...groups].map(([key, group]) => {
      const [name, ...aliases] = [...group.names].sort((a, b) => b[1] - a[1]).map(([form]) => form);
      const slug = slugs.get(key) ?? null;
      const url = slug ? `/companies/${slug}/` : `/search/?q=${encodeURIComponent(name!)}`;
      return [
        key,
        {
          name: name!,
          aliases,
          slug,
          url,
          hasPage: slug !== null,
          items: group.items,
          own: group.items.filter((item) => !item.batch),
        },
      ];
    }),
  );
}
