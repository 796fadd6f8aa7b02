/** The parts that all pages have: head, directory of the archive, links. */
import type { Archive } from '../archive/build.ts';
import { allProvinces, COUNTRY } from '../archive/regions/regions.ts';
import { monthAnchor, yearsOf } from '../archive/years.ts';
import { INDUSTRIES, type Issue } from '../schema/dataset.ts';
import { INDUSTRY_LABELS } from '../schema/labels.ts';
import { SITE } from '../site.ts';
import { imageOf } from './images.ts';
import type { Meta } from './words/metadata.ts';
import { breadcrumbs } from './words/structured.ts';

/** Root-relative address and label of a link. */
export type Link = readonly [url: string, label: string];

/** The link to the home page. */
export const HOME: Link = ['/', '首页'];

interface Page {
  /** Without the site's name; the home page has none. */
  title?: string;
  description?: string;
  /** Root-relative address, without base path. */
  path: string;
  /** Address of the page's feed. */
  feed?: string | undefined;
  type?: 'website' | 'article';
  /** Elements of the head for programs that read about articles. */
  meta?: readonly Meta[];
  /** JSON-LD objects other than the breadcrumbs. */
  data?: readonly object[];
  noindex?: boolean;
  /** Name of the picture shown where the page's link is shared; depends on the address by default. */
  image?: string;
  /** Links from large to small that lead to this page, shown above its head: by default the home page. */
  trail?: readonly Link[];
  /** Breadcrumbs for search engines: by default the trail and this page. */
  crumbs?: readonly Link[];
  /** Whether the directory is beside the text on wide screens, as by default, or always after it. */
  directory?: 'beside' | 'after';
}

const regions = [COUNTRY, ...allProvinces()].map(({ url, short }): Link => [url, short]);
const industries = INDUSTRIES.map((key): Link => [`/industries/${key}/`, INDUSTRY_LABELS[key]]);

/** The directory of the archive: all years, and the months of the year that the page's address names. */
function directoryView(issues: readonly Issue[], path: string) {
  const years = yearsOf(issues);
  const named = /\/(\d{4})(?:-w|\/$)/.exec(path)?.[1];
  const open = years.find(({ year }) => year === named);
  return {
    years: years.map(({ year, url }): Link => [url, year]),
    open: open
      ? {
          year: open.year,
          months: open.months
            .map(({ month }): Link => [`${open.url}#${monthAnchor(month)}`, `${month}月`])
            .toReversed(),
        }
      : null,
    regions,
    industries,
  };
}

/** The frame of a page, with defaults filled in. */
export function frameView({ issues }: Pick<Archive, 'issues'>, page: Page) {
  const { title, path, noindex = false, trail = path === '/' ? [] : [HOME] } = page;
  // The map fills the width, the home page is itself a directory, beside the search stand its facets, and without a
  // network a directory leads nowhere.
  const place = /^\/(?:map\/|offline\/|search\/)?$/.test(path) ? 'none' : (page.directory ?? 'beside');
  const crumbs = page.crumbs ?? (title && !noindex && [...trail, [path, title] as const]);
  return {
    title: title ?? null,
    description: page.description ?? SITE.tagline,
    path,
    feed: page.feed ?? null,
    type: page.type ?? 'website',
    meta: page.meta ?? [],
    data: [...(page.data ?? []), ...(crumbs ? [breadcrumbs(crumbs)] : [])],
    noindex,
    image: page.image ?? imageOf(path),
    trail,
    place,
    directory: place === 'none' ? null : directoryView(issues, path),
  };
}

export type FrameView = ReturnType<typeof frameView>;
