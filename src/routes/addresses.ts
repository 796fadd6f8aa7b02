/** Every page address of the site, root-relative, without base path. */

import type { Archive } from '../archive/build.ts';
import { parksUrl } from '../archive/parks.ts';
import { bySumPath, hasBySum } from '../archive/sums/by-sum.ts';
import { unplaced } from '../archive/unplaced.ts';
import { yearsOf } from '../archive/years.ts';
import { COLLECTIONS, INDUSTRIES, type Item } from '../schema/dataset.ts';
import { companyPages } from '../views/company-index.ts';
import { paged } from '../views/pages.ts';

/** Addresses of a list's pages. @param next address of page n > 1 */
function pagesOf(first: string, items: readonly unknown[], next: (page: number) => string): string[] {
  return paged(items).map(({ page }) => (page === 1 ? first : next(page)));
}

/** All pages worth finding, in a fixed order: fixed pages, issues, items, lists. */
export function addresses(archive: Archive): string[] {
  const numbered = (url: string, items: readonly unknown[]): string[] =>
    pagesOf(url, items, (n) => `${url}page-${n}/`);
  const subject = ({
    url,
    items,
    own,
  }: {
    url: string;
    items: readonly Item[];
    own: readonly Item[];
  }): string[] => [...numbered(url, items), ...(hasBySum(archive, items, own) ? [bySumPath(url)] : [])];
  return [
    ...['/', '/issues/', '/regions/', '/industries/', '/parks/', '/companies/'],
    ...['/map/', '/search/', '/data/', '/data/figures/', '/data/changes/', '/about/'],
    ...yearsOf(archive.issues).map((year) => year.url),
    ...numbered('/map/unplaced/', Object.values(unplaced(archive)).flat()),
    ...archive.issues.map((issue) => issue.url),
    ...archive.items.map((item) => item.url),
    ...COLLECTIONS.flatMap((name) =>
      pagesOf(`/${name}/`, archive.byCollection[name], (n) => `/${name}/${n}/`),
    ),
    ...INDUSTRIES.flatMap((industry) => {
      const items = archive.byIndustry[industry];
      return subject({ url: `/industries/${industry}/`, items, own: items });
    }),
    ...[...archive.regions.values()].flatMap(({ region: { url }, items, own }) =>
      subject({ url, items, own }),
    ),
    ...archive.provinces.filter(({ region }) => archive.parksIn.has(region.path)).map(parksUrl),
    ...archive.parks.flatMap(subject),
    ...companyPages(archive.companies).map(({ url }) => url),
    ...archive.companies.flatMap(subject),
  ];
}
