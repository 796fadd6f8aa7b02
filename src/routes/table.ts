/**
 * All pages of the site: the address of each, the template that shows it, and its view. The pages, the sitemap, the
 * redirects and the tests take their addresses from this table.
 */
import type { Archive } from '../archive/build.ts';
import { vanished, withoutWithdrawnName } from '../archive/history/vanished.ts';
import { parksUrl } from '../archive/parks.ts';
import { unplaced } from '../archive/regions/unplaced.ts';
import { bySumPath, hasBySum, sumTablePath } from '../archive/sums/by-sum.ts';
import { yearsOf } from '../archive/years.ts';
import { COLLECTIONS, INDUSTRIES, type Issue, type Item } from '../schema/dataset.ts';
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
import { bySumView, type Subject, subjectView, sumTableView } from '../views/subjects/subject.ts';
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
  table: /^\/(?<of>.+)\/by-sum\/table\/$/,
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
  /** Whether the page is in the sitemap, which has only pages that search engines may list. */
  listed: boolean;
  /** The day that the page changed last, ISO; null if none is known. */
  changed: () => string | null;
}

/** @param changed the day that the page changed last; a page without it is not in the sitemap */
function route(kind: Kind, address: string, view: () => object, changed?: () => string | null): Route {
  const params = { ...TEMPLATES[kind].exec(address)?.groups };
  return {
    kind,
    address,
    params,
    view,
    listed: changed !== undefined,
    changed: changed ?? (() => null),
  };
}

/** Fixed pages that are not in the sitemap. */
const UNLISTED = /^\/(?:404|embed|offline|search|watch)/;

/** The day that a page with this list changed last, computed once for all pages of the list. */
function lastOf({ dates }: Archive, list: readonly (Issue | Item)[]): () => string | null {
  let last: string | null | undefined;
  return () => {
    if (last === undefined) last = dates.lastOf(list);
    return last;
  };
}

/** The pages of a subject: its list by date, page by page, and its items by sum as a list and as a table. */
function subjectRoutes(archive: Archive, kind: Kind, subject: Subject): Route[] {
  const { url, items, own } = subject;
  const changed = lastOf(archive, items);
  const bySum = [
    route(kind, bySumPath(url), () => bySumView(archive, subject), changed),
    route('table', sumTablePath(url), () => sumTableView(archive, subject)),
  ];
  return [
    ...paged(items).map((page) =>
      route(kind, pageUrl(url, page.page), () => subjectView(archive, subject, page), changed),
    ),
    ...(hasBySum(archive, items, own) ? bySum : []),
  ];
}

function issueRoutes(archive: Archive): Route[] {
  const { issues, itemsOf } = archive;
  const withItems = (some: readonly Issue[]) =>
    lastOf(
      archive,
      some.flatMap((issue) => [issue, ...itemsOf(issue)]),
    );
  const years = yearsOf(issues);
  const numbered = issues.filter(
    // The address of a number that equals a year of the archive (in two thousand issues) is that of the year.
    ({ number }) => number !== null && !years.some(({ year }) => year === `${number}`),
  );
  return [
    ...years.map((year) => route('issue', year.url, () => yearView(archive, year), withItems(year.issues))),
    ...issues.map((issue) => route('issue', issue.url, () => issueView(archive, issue), withItems([issue]))),
    ...numbered.map(({ number, url }) => route('issue', `/issues/${number}/`, () => movedView(url))),
  ];
}

function itemRoutes({ archive, withdrawn }: Source): Route[] {
  return [
    ...archive.items.map((item) =>
      route(
        'item',
        item.url,
        () => itemView(item, archive),
        () => archive.dates.changed(item),
      ),
    ),
    ...withdrawn.map(({ url, reason }) => route('item', url, () => goneView(archive, url, reason))),
  ];
}

function listRoutes(archive: Archive): Route[] {
  const { country, unknown } = unplaced(archive);
  const all = [...country, ...unknown];
  return [
    ...paged(all).map((page) =>
      route(
        'unplaced',
        pageUrl('/map/unplaced/', page.page),
        () => unplacedView(archive, page, country.length, unknown.length),
        lastOf(archive, all),
      ),
    ),
    ...COLLECTIONS.flatMap((collection) => {
      const items = archive.byCollection[collection];
      const changed = lastOf(archive, items);
      return paged(items).map((page) =>
        route(
          'list',
          pageUrl(`/${collection}/`, page.page, ''),
          () => collectionView(archive, collection, page),
          changed,
        ),
      );
    }),
  ];
}

function regionRoutes(archive: Archive): Route[] {
  return [...archive.regions.values()].flatMap((entry) =>
    entry.items.length > 0
      ? subjectRoutes(archive, 'region', regionSubject(archive, entry))
      : [route('region', entry.region.url, () => emptyRegionView(archive, entry), lastOf(archive, []))],
  );
}

function parkRoutes(archive: Archive): Route[] {
  return [
    ...archive.provinces.flatMap((entry) => {
      const parks = archive.parksIn.get(entry.region.path);
      if (!parks) return [];
      const view = () => provinceParksView(archive, entry, parks);
      return [route('province parks', parksUrl(entry), view, lastOf(archive, entry.items))];
    }),
    ...archive.parks.flatMap((park) => subjectRoutes(archive, 'park', parkSubject(archive, park))),
  ];
}

function companyRoutes(archive: Archive): Route[] {
  const letters = companyPages([...archive.companies, ...archive.otherCompanies]);
  return [
    ...letters.map((page) =>
      route('letter', page.url, () => letterView(archive, page, letters), lastOf(archive, archive.items)),
    ),
    ...archive.companies.flatMap((company) =>
      subjectRoutes(archive, 'company', companySubject(archive, company)),
    ),
  ];
}

function embedRoutes(archive: Archive): Route[] {
  return [...archive.regions.values()]
    .filter(({ region }) => region.level !== 'county')
    .map((entry) => route('embed', `/embed${entry.region.url}`, () => embedView(archive, entry)));
}

/**
 * The addresses that no longer have a page.
 * @param here addresses that have one
 */
function movedRoutes(of: Source, here: ReadonlySet<string>): Route[] {
  const { archive, redirects, withdrawnIssues, published } = of;
  const moved = (from: string, view: () => object) => route('moved', from, view);
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
  const changed = lastOf(archive, [...archive.issues, ...archive.items]);
  const routes = [
    ...Object.entries(FIXED).map(([address, view]) =>
      route('fixed', address, () => view(of), UNLISTED.test(address) ? undefined : changed),
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
