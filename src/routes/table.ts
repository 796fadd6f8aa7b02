/**
 * Every address of a page of the site, once: what answers there and what it says. The pages, the sitemap, the
 * redirects and the tests take their addresses from this table.
 */
import type { Archive } from '../archive/build.ts';
import { parksUrl } from '../archive/parks.ts';
import { unplaced } from '../archive/regions/unplaced.ts';
import { hasBySum } from '../archive/sums/by-sum.ts';
import { vanished, withoutWithdrawnName } from '../archive/vanished.ts';
import { yearsOf } from '../archive/years.ts';
import { COLLECTIONS, INDUSTRIES } from '../schema/dataset.ts';
import { companyPages } from '../views/company-index.ts';
import { embedView } from '../views/embed.ts';
import { goneView, movedView, tombstoneView } from '../views/gone.ts';
import { letterView, provinceParksView } from '../views/indexes.ts';
import { issueView, yearView } from '../views/issues.ts';
import { itemView } from '../views/item.ts';
import { collectionView, unplacedView } from '../views/lists.ts';
import { paged } from '../views/pages.ts';
import { companySubject } from '../views/subjects/company.ts';
import { industrySubject } from '../views/subjects/industry.ts';
import { parkSubject } from '../views/subjects/park.ts';
import { emptyRegionView, regionSubject } from '../views/subjects/region.ts';
import { bySumView, type Subject, subjectView } from '../views/subjects/subject.ts';
import { FIXED } from './fixed.ts';
import type { Source } from './source.ts';

/** Which template shows a page. */
export type Kind =
  | 'fixed'
  | 'issue'
  | 'item'
  | 'list'
  | 'unplaced'
  | 'region'
  | 'industry'
  | 'park'
  | 'company'
  | 'province parks'
  | 'letter'
  | 'embed'
  | 'moved';

export interface Route {
  kind: Kind;
  /** Root-relative, with a slash at either end. */
  address: string;
  /** What the address says beyond the template's own folder. */
  params: Record<string, string | undefined>;
  /** All that the page says, as plain JSON; made at each call. */
  view: () => object;
  /** Whether the page is worth finding: in the sitemap. */
  listed: boolean;
}

/** Fixed pages that nobody looks for. */
const UNLISTED = /^\/(?:404|embed)/;

/** The last parts of an address: `['jiangsu', 'page-2']` of `/regions/jiangsu/page-2/`. */
const below = (address: string): string[] => address.split('/').slice(2, -1);

/** The pages of a subject: its list by date, page by page, and its view by sum. */
function subjectRoutes(archive: Archive, kind: Kind, subject: Subject): Route[] {
  const { url, items, own } = subject;
  const route = (address: string, view: () => object): Route => ({
    kind,
    address,
    params: { path: below(address).join('/') },
    view,
    listed: true,
  });
  return [
    ...paged(items).map((page) =>
      route(page.page === 1 ? url : `${url}page-${page.page}/`, () => subjectView(archive, subject, page)),
    ),
    ...(hasBySum(archive, items, own) ? [route(`${url}by-sum/`, () => bySumView(archive, subject))] : []),
  ];
}

function issueRoutes({ archive }: Source): Route[] {
  const route = (address: string, view: () => object, listed = true): Route => ({
    kind: 'issue',
    address,
    params: { id: below(address)[0] },
    view,
    listed,
  });
  const years = yearsOf(archive.issues);
  const numbered = archive.issues.filter(
    // A number that looks like a year, two thousand issues from now, leaves the address to the year.
    ({ number }) => number !== null && !years.some(({ year }) => year === `${number}`),
  );
  return [
    ...years.map((year) => route(year.url, () => yearView(archive, year))),
    ...archive.issues.map((issue) => route(issue.url, () => issueView(archive, issue))),
    ...numbered.map(({ number, url }) => route(`/issues/${number}/`, () => movedView(url), false)),
  ];
}

function itemRoutes({ archive, withdrawn }: Source): Route[] {
  return [
    ...archive.items.map(
      (item): Route => ({
        kind: 'item',
        address: item.url,
        params: { collection: item.collection, id: item.id },
        view: () => itemView(item, archive),
        listed: true,
      }),
    ),
    ...withdrawn.map(
      ({ collection, id, url, reason }): Route => ({
        kind: 'item',
        address: url,
        params: { collection, id },
        view: () => goneView(archive, url, reason),
        listed: false,
      }),
    ),
  ];
}

function listRoutes(archive: Archive): Route[] {
  const { country, unknown } = unplaced(archive);
  return [
    ...paged([...country, ...unknown]).map((page): Route => {
      const part = page.page === 1 ? undefined : `page-${page.page}`;
      return {
        kind: 'unplaced',
        address: `/map/unplaced/${part ? `${part}/` : ''}`,
        params: { page: part },
        view: () => unplacedView(archive, page, country.length, unknown.length),
        listed: true,
      };
    }),
    ...COLLECTIONS.flatMap((collection) =>
      paged(archive.byCollection[collection]).map(
        (page): Route => ({
          kind: 'list',
          address: page.page === 1 ? `/${collection}/` : `/${collection}/${page.page}/`,
          params: { collection, page: page.page === 1 ? undefined : String(page.page) },
          view: () => collectionView(archive, collection, page),
          listed: true,
        }),
      ),
    ),
  ];
}

function regionRoutes(archive: Archive): Route[] {
  return [...archive.regions.values()].flatMap((entry) => {
    const { url, path } = entry.region;
    if (entry.items.length > 0) return subjectRoutes(archive, 'region', regionSubject(archive, entry));
    const view = () => emptyRegionView(archive, entry);
    return [{ kind: 'region', address: url, params: { path }, view, listed: true } satisfies Route];
  });
}

function parkRoutes(archive: Archive): Route[] {
  return [
    ...archive.provinces.flatMap((entry): Route[] => {
      const parks = archive.parksIn.get(entry.region.path);
      const view = () => provinceParksView(archive, entry, parks!);
      const params = { province: entry.region.path };
      return parks ? [{ kind: 'province parks', address: parksUrl(entry), params, view, listed: true }] : [];
    }),
    ...archive.parks.flatMap((park) => subjectRoutes(archive, 'park', parkSubject(archive, park))),
  ];
}

function companyRoutes(archive: Archive): Route[] {
  const letters = companyPages(archive.companies);
  return [
    ...letters.map(
      (page): Route => ({
        kind: 'letter',
        address: page.url,
        params: { letter: page.slug },
        view: () => letterView(archive, page, letters),
        listed: true,
      }),
    ),
    ...archive.companies.flatMap((company) =>
      subjectRoutes(archive, 'company', companySubject(archive, company)),
    ),
  ];
}

function embedRoutes(archive: Archive): Route[] {
  return [...archive.regions.values()]
    .filter(({ region }) => region.level !== 'county')
    .map((entry) => ({
      kind: 'embed',
      address: `/embed${entry.region.url}`,
      params: { path: entry.region.path },
      view: () => embedView(archive, entry),
      listed: false,
    }));
}

/** What answers at addresses that have no page any more. @param here addresses that have one */
function movedRoutes(of: Source, here: ReadonlySet<string>): Route[] {
  const { archive, redirects, withdrawnIssues, published } = of;
  const route = (address: string, view: () => object): Route => ({
    kind: 'moved',
    address,
    params: { moved: address.slice(1, -1) },
    view,
    listed: false,
  });
  const targets = new Map(redirects.map(({ from, to }) => [from, to]));
  const answered = new Set([...here, ...targets.keys(), ...withdrawnIssues.map(({ url }) => url)]);
  return [
    ...redirects.map(({ from, to }) => route(from, () => movedView(to))),
    ...withdrawnIssues.map(({ url, reason }) => route(url, () => goneView(archive, url, reason))),
    // Parks and companies without items, and later pages of lists that grew shorter.
    ...vanished(published, answered).map((gone) =>
      route(gone.url, () =>
        gone.to === null
          ? tombstoneView(archive, withoutWithdrawnName(gone, archive.items))
          : movedView(targets.get(gone.to) ?? gone.to),
      ),
    ),
  ];
}

/** All pages, in a fixed order. */
export function routesOf(of: Source): Route[] {
  const { archive } = of;
  const routes: Route[] = [
    ...Object.entries(FIXED).map(
      ([address, view]): Route => ({
        kind: 'fixed',
        address,
        params: {},
        view: () => view(of),
        listed: !UNLISTED.test(address),
      }),
    ),
    ...issueRoutes(of),
    ...itemRoutes(of),
    ...listRoutes(archive),
    ...INDUSTRIES.flatMap((industry) =>
      subjectRoutes(archive, 'industry', industrySubject(archive, industry)),
    ),
    ...regionRoutes(archive),
    ...parkRoutes(archive),
    ...companyRoutes(archive),
    ...embedRoutes(archive),
  ];
  return [...routes, ...movedRoutes(of, new Set(routes.map(({ address }) => address)))];
}
