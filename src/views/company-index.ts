/** The index of companies by the first letter of their pinyin: one page, or in a large archive one per letter. */
import type { Company } from '../archive/companies.ts';
import { slugOf } from '../content/write/slug.ts';
import { companyKey, seatIn } from '../facts/companies/company-name.ts';
import type { CountedLink } from './charts.ts';
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

/** Companies by first letter and then by pinyin, without the seat in front of a name. */
export function letters(companies: readonly Company[]): Letter[] {
  const spelt = companies.map((company) => ({
    company,
    key: company.slug ?? slugOf(companyKey(company.name.slice(seatIn(company.name).length))),
  }));
  const sorted = spelt
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.company.name < b.company.name ? -1 : 1))
    .map(({ key, company }) => ({ company, letter: /^[a-z]/.test(key) ? key[0]! : '0' }));
  const groups = Map.groupBy(sorted, ({ letter }) => letter);
  return [...groups].map(([id, own]) => {
    const group = own.map(({ company }) => company);
    return {
      name: id === '0' ? '0–9' : id.toUpperCase(),
      id,
      companies: group,
    };
  });
}

/** Links to companies. Those without a page link to the one item that names them, or to a search. */
export function companyLinks(companies: readonly Company[]): CountedLink[] {
  return companies.map(({ hasPage, url, name, items }) => ({
    url: !hasPage && items.length === 1 ? items[0]!.url : url,
    label: name,
    seat: seatIn(name),
    count: items.length,
  }));
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
