/** The index of companies by the first letter of their pinyin: one page, or in a large archive a page for each letter. */
import type { Company } from '../archive/companies.ts';
import { paged } from './pages.ts';

/** The companies of one letter. */
export interface Letter {
  /** `A`; `0–9` for names that begin with a digit. */
  name: string;
  id: string;
  companies: Company[];
}

/** A page of the companies of one letter. */
export interface LetterPage {
  letter: Letter;
  url: string;
  page: number;
  pages: number;
  companies: Company[];
}

/** Companies on one page at most. */
const ON_ONE_PAGE = 400;

/** Companies with a page, by first letter and then by pinyin. */
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

/** The pages by letter; none if the index itself lists all companies. No company's slug begins with `by-`. */
export function companyPages(companies: readonly Company[]): LetterPage[] {
  if (companies.length <= ON_ONE_PAGE) return [];
  return letters(companies).flatMap((letter) =>
    paged(letter.companies, ON_ONE_PAGE).map(({ page, pages, entries }) => {
      const url = `/companies/by-${letter.id}${page === 1 ? '' : `-${page}`}/`;
      return { letter, url, page, pages, companies: entries };
    }),
  );
}
