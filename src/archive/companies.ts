/** Companies as the items name them; those of `content/companies.yaml` have a page. */
import { namesOf, type RegisterEntry, registeredUrl } from '../content/register.ts';
import { companyKey } from '../facts/companies/company-name.ts';
import type { Item } from '../schema/dataset.ts';
import { byFrequency } from '../text/frequency.ts';

export interface Company {
  /** As `content/companies.yaml` has it; else the most frequent way the items write it. */
  name: string;
  /** Other ways the items write it, most frequent first. */
  aliases: string[];
  /** Of its page; null where it has none. */
  slug: string | null;
  /** Its page, or else a search for its name. */
  url: string;
  hasPage: boolean;
  /** As the items came. */
  items: Item[];
  /** Without the batches that name it: their sums are those of all their projects. */
  own: Item[];
}

/**
 * Groups items by company. Names that no entry lists are grouped by {@link companyKey} and have no page.
 * @param items oldest first
 * @returns companies by each name that the items use
 */
export function groupCompanies(
  items: readonly Item[],
  entries: readonly RegisterEntry[],
): Map<string, Company> {
  const known = new Map(entries.flatMap((entry) => namesOf(entry).map((name) => [name, entry] as const)));
  const mentions = items.flatMap((item) => item.companies.map((name) => ({ name, item })));
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
