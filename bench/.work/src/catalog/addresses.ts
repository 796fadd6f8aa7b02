/** Every page address of the site, root-relative, without base path. */
import { COLLECTIONS, INDUSTRIES } from '../schema/dataset.ts';
import type { Catalog } from './build.ts';
import { paged } from './pages.ts';

/** Addresses of a list's pages. @param next address of page n > 1 */
function pagesOf(first: string, items: readonly unknown[], next: (page: number) => string): string[] {
  return paged(items).map(({ page }) => (page === 1 ? first : next(page)));
}

/** All pages worth finding, in a fixed order: fixed pages, issues, items, lists. */
export function addresses(catalog: Catalog): string[] {
  const numbered = (url: string, items: readonly unknown[]): string[] =>
    pagesOf(url, items, (n) => `${url}page-${n}/`);
  return [
    ...['/', '/issues/', '/regions/', '/industries/', '/map/', '/search/', '/data/', '/about/'],
    ...catalog.issues.map((issue) => issue.url),
    ...catalog.items.map((item) => item.url),
    ...COLLECTIONS.flatMap((name) =>
      pagesOf(`/${name}/`, catalog.byCollection[name], (n) => `/${name}/${n}/`),
    ),
    ...INDUSTRIES.flatMap((industry) => numbered(`/industries/${industry}/`, catalog.byIndustry[industry])),
    ...[...catalog.regions.values()].flatMap((entry) => numbered(entry.region.url, entry.items)),
    ...catalog.parks.flatMap((park) => numbered(park.url, park.items)),
    ...catalog.companies.flatMap((company) => numbered(company.url, company.items)),
  ];
}
