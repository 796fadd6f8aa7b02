/** The index of companies by the first letter of their address: on one page, or a page a letter in a large archive. */
import type { Company } from '../archive/companies.ts';
import { paged } from './pages.ts';

export interface Letter {
  /** `A`; `0–9` for names that begin with a digit. */
  name: string;
  id: string;
  companies: Company[];
}

export interface LetterPage {
  letter: Letter;
  /** Last part of the address. */
  slug: string;
  url: string;
  page: number;
  pages: number;
  companies: Company[];
}

/** Companies beyond which one page would be too heavy. */
const ON_ONE_PAGE = 400;

/** Companies with a page by first letter, each in the order of its pinyin. */
export function letters(companies: readonly Company[]): Letter[] {
  const sorted = [...companies].sort((a, b) => (a.slug! < b.slug! ? -1 : 1));
  return [...Map.groupBy(sorted, ({ slug }) => (/^[a-z]/.test(slug!) ? slug![0]! : '0'))].map(
    ([id, group]) => ({
      name: id === '0' ? '0–9' : id.toUpperCase(),
      id,
      companies: group,
    }),
  );
}

/** The pages by letter; none while all companies stand on the index itself. A company's slug never has `by-` in front. */
export function companyPages(companies: readonly Company[]): LetterPage[] {
  if (companies.length <= ON_ONE_PAGE) return [];
  return letters(companies).flatMap((letter) =>
    paged(letter.companies, ON_ONE_PAGE).map(({ page, pages, entries }) => {
      const slug = page === 1 ? letter.id : `${letter.id}-${page}`;
      return { letter, slug, url: `/companies/by-${slug}/`, page, pages, companies: entries };
    }),
  );
}
