/** Addresses of searches for the items of a count. */
import { oncePerText } from '../../archive/memo.ts';

/**
 * Conditions on items by parameter of the search page: `region` is a path, `industry` the main industry, `also` an
 * additional one, `issue` an id or `FIRST..LAST`, `park` and `company` slugs. The test of the search's state reads
 * what is written here.
 */
export type Within = Readonly<Record<string, string>>;

/** A value of a query; a path and a range stay readable. Many pages name the same parks and regions. */
const encoded = oncePerText((value) =>
  new URLSearchParams({ value }).toString().slice('value='.length).replaceAll('%2F', '/'),
);

/** The address of a search for all items that match; one of several values of a parameter is enough. */
export function searchUrl(within: Readonly<Record<string, string | readonly string[]>>): string {
  const query = Object.entries(within)
    .flatMap(([name, values]) => [values].flat().map((value) => `${name}=${encoded(value)}`))
    .join('&');
  return query ? `/search/?${query}` : '/search/';
}

/**
 * The address of the items of a count.
 * @param page whose list has these items, and perhaps others
 */
export function itemsUrl(page: { url: string; items: number }, count: number, within: Within): string {
  return page.items === count ? page.url : searchUrl(within);
}
