/** The companies that items name. Those in `content/companies.yaml` have a page. */
import { namesOf, type RegisterEntry, registeredUrl } from '../content/register.ts';
import { companyKey } from '../facts/companies/company-name.ts';
import { sureCompanies } from '../schema/certainty.ts';
import type { Item } from '../schema/dataset.ts';
import { byFrequency } from '../text/frequency.ts';

/** A company. */
export interface Company {
  /** The name in `content/companies.yaml`, or else the most frequent spelling. */
  name: string;
  /** Other spellings in the items, most frequent first. */
  aliases: string[];
  /** The last part of its page's address; null if it has no page. */
  slug: string | null;
  /** Address of its page, or of a search for its name. */
  url: string;
  hasPage: boolean;
  items: Item[];
  /** Its items without batches, whose sums are those of several companies. */
  own: Item[];
}

/**
 * Groups items by their certain companies. Names without an entry are grouped by {@link companyKey} and have no page.
 * @param items oldest first
 * @returns companies by all their spellings in the items
 */
export function groupCompanies(
  items: readonly Item[],
  entries: readonly RegisterEntry[],
): Map<string, Company> {
  const known = new Map(entries.flatMap((entry) => namesOf(entry).map((name) => [name, entry] as const)));
  const mentions = items.flatMap((item) => sureCompanies(item).map((name) => ({ name, item })));
  const companies = new Map<string, Company>();
  for (const [id, group] of Map.groupBy(mentions, ({ name }) => known.get(name) ?? companyKey(name))) {
    const written = byFrequency(group.map(({ name }) => name));
    const entry = typeof id === 'string' ? null : id;
    const name = entry?.name ?? written[0]!;
    const own = [...new Set(group.map(({ item }) => item))];
    const company: Company = {
      name,
      aliases: written.filter((other) => other !== name),
      slug: entry?.slug ?? null,
      url: entry ? registeredUrl('companies', entry.slug) : `/search/?q=${encodeURIComponent(name)}`,
      hasPage: entry !== null,
      items: own,
      own: own.filter((item) => !item.batch),
    };
    for (const spelling of written) companies.set(spelling, company);
  }
  return companies;
}
