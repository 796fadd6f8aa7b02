/**
 * All pages of the site: the address of each, the template that shows it, and its view. The pages, the sitemap, the
 * redirects and the tests take their addresses from this table.
 */
import type { Archive } from '../archive/build.ts';
import { parksUrl } from '../archive/parks.ts';
import { unplaced } from '../archive/regions/unplaced.ts';
import { bySumPath, hasBySum } from '../archive/sums/by-sum.ts';
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
import { paged, pageUrl } from '../views/pages.ts';
import { companySubject } from '../views/subjects/company.ts';
import { industrySubject } from '../views/subjects/industry.ts';
import { parkSubject } from '../views/subjects/park.ts';
import { emptyRegionView, regionSubject } from '../views/subjects/region.ts';
import { bySumView, type Subject, subjectView } from '../views/subjects/subject.ts';
import { FIXED } from './fixed.ts';
import type { Source } from './source.ts';

/** The templates in src/pages, each with the parameters that it takes from an address. */
const TEMPLATES = {
  fixed: /^/,
  issue: /^\/issues\/(?<id>.+)\/$/,
  item: /^\/(?<collection>.+)\/(?<id>.+)\/$/,
  list: /^\/(?<collection>[^/]+)\/(?:(?<page>.+)\/)?$/,
  unplaced: /^\/map\/unplaced\/(?:(?<page>.+)\/)?$/,
  region: /^\/regions\/(?<path>.+)\/$/,
  industry: /^\/industries\/(?<path>.+)\/$/,
  park: /^\/parks\/(?<path>.+)\/$/,
  company: /^\/companies\/(?<path>.+)\/$/,
  'province parks': /^\/parks\/(?<province>.+)\/$/,
  letter: /^\/companies\/by-(?<letter>.+)\/$/,
  embed: /^\/embed\/regions\/(?<path>.+)\/$/,
  moved: /^\/(?<moved>.+)\/$/,
};

/** The template that shows a page. */
export type Kind = keyof typeof TEMPLATES;

/** A page. */
export interface Route {
  kind: Kind;
  /** Root-relative, with a slash at either end. */
  address: string;
  /** Parameters of the template. */
  params: Record<string, string | undefined>;
  /** All that the page says, as plain JSON; computed at each call. */
  view: () => object;
  /** Whether the page is in the sitemap. */
  listed: boolean;
}

function route(kind: Kind, address: string, view: () => object, listed = true): Route {
  return { kind, address, params: { ...TEMPLATES[kind].exec(address)?.groups }, view, listed };
}

/** Fixed pages that are not in the sitemap. */
const UNLISTED = /^\/(?:404|embed)/;

/** The pages of a subject: its list by date, page by page, and its list by sum. */
function subjectRoutes(archive: Archive, kind: Kind, subject: Subject): Route[] {
  const { url, items, own } = subject;
  const bySum = route(kind, bySumPath(url), () => bySumView(archive, subject));
  return [
    ...paged(items).map((page) =>
      route(kind, pageUrl(url, page.page), () => subjectView(archive, subject, page)),
    ),
    ...(hasBySum(archive, items, own) ? [bySum] : []),
  ];
}

function issueRoutes(archive: Archive): Route[] {
  const { issues } = archive;
  const years = yearsOf(issues);
  const numbered = issues.filter(
    // A number that looks like a year, two thousand issues from now, leaves the address to the year.
    ({ number }) => number !== null && !years.some(({ year }) => year === `${number}`),
  );
  return [
    ...years.map((year) => route('issue', year.url, () => yearView(archive, year))),
    ...issues.map((issue) => route('issue', issue.url, () => issueView(archive, issue))),
    ...numbered.map(({ number, url }) => route('issue', `/issues/${number}/`, () => movedView(url), false)),
  ];
}

function itemRoutes({ archive, withdrawn }: Source): Route[] {
  return [
    ...archive.items.map((item) => route('item', item.url, () => itemView(item, archive))),
    ...withdrawn.map(({ url, reason }) => route('item', url, () => goneView(archive, url, reason), false)),
  ];
}

function listRoutes(archive: Archive): Route[] {
  const { country, unknown } = unplaced(archive);
  return [
    ...paged([...country, ...unknown]).map((page) =>
      route('unplaced', pageUrl('/map/unplaced/', page.page), () =>
        unplacedView(archive, page, country.length, unknown.length),
      ),
    ),
    ...COLLECTIONS.flatMap((collection) =>
      paged(archive.byCollection[collection]).map((page) =>
        route('list', pageUrl(`/${collection}/`, page.page, ''), () =>
          collectionView(archive, collection, page),
        ),
      ),
    ),
  ];
}

function regionRoutes(archive: Archive): Route[] {
  return [...archive.regions.values()].flatMap((entry) =>
    entry.items.length > 0
      ? subjectRoutes(archive, 'region', regionSubject(archive, entry))
      : [route('region', entry.region.url, () => emptyRegionView(archive, entry))],
  );
}

function parkRoutes(archive: Archive): Route[] {
  return [
    ...archive.provinces.flatMap((entry) => {
      const parks = archive.parksIn.get(entry.region.path);
      if (!parks) return [];
      return [route('province parks', parksUrl(entry), () => provinceParksView(archive, entry, parks))];
    }),
    ...archive.parks.flatMap((park) => subjectRoutes(archive, 'park', parkSubject(archive, park))),
  ];
}

function companyRoutes(archive: Archive): Route[] {
  const letters = companyPages(archive.companies);
  return [
    ...letters.map((page) => route('letter', page.url, () => letterView(archive, page, letters))),
    ...archive.companies.flatMap((company) =>
      subjectRoutes(archive, 'company', companySubject(archive, company)),
    ),
  ];
}

function embedRoutes(archive: Archive): Route[] {
  return [...archive.regions.values()]
    .filter(({ region }) => region.level !== 'county')
    .map((entry) => route('embed', `/embed${entry.region.url}`, () => embedView(archive, entry), false));
}

/**
 * The addresses that have no page of their own any more.
 * @param here addresses that have one
 */
function movedRoutes(of: Source, here: ReadonlySet<string>): Route[] {
  const { archive, redirects, withdrawnIssues, published } = of;
  const moved = (from: string, view: () => object) => route('moved', from, view, false);
  const targets = new Map(redirects.map(({ from, to }) => [from, to]));
  const answered = new Set([...here, ...targets.keys(), ...withdrawnIssues.map(({ url }) => url)]);
  return [
    ...redirects.map(({ from, to }) => moved(from, () => movedView(to))),
    ...withdrawnIssues.map(({ url, reason }) => moved(url, () => goneView(archive, url, reason))),
    ...vanished(published, answered).map((gone) =>
      moved(gone.url, () =>
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
  const routes = [
    ...Object.entries(FIXED).map(([address, view]) =>
      route('fixed', address, () => view(of), !UNLISTED.test(address)),
    ),
    ...issueRoutes(archive),
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
