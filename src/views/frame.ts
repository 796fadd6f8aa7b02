/** What the frame around every page says: head, directory, links. */
import type { Archive } from '../archive/build.ts';
import { allProvinces, COUNTRY } from '../archive/regions/regions.ts';
import { monthAnchor } from '../archive/years.ts';
import { INDUSTRIES } from '../schema/dataset.ts';
import { INDUSTRY_LABELS } from '../schema/labels.ts';
import { SITE } from '../site.ts';
import { directoryOf } from './directory.ts';
import { imageOf } from './images.ts';
import { breadcrumbs } from './words/structured.ts';

/** Address (root-relative) and label of a link. */
export type Link = readonly [url: string, label: string];

interface Page {
  /** Without the site's name; the home page has none. */
  title?: string;
  description?: string;
  /** Root-relative address, without base path. */
  path: string;
  /** Address of the feed that follows this page, if it has one. */
  feed?: string | undefined;
  type?: 'website' | 'article';
  /** JSON-LD objects other than the breadcrumbs. */
  data?: readonly object[];
  noindex?: boolean;
  /** Name of the picture shown where the page's link is shared; by the address where none is given. */
  image?: string;
  /** Links from large to small that lead to this page; shown above its head. */
  trail?: readonly Link[];
  /** Breadcrumbs for search engines: the trail and this page unless given; none where null. */
  crumbs?: readonly Link[] | null;
  /**
   * Where the directory of the whole archive stands: beside the text on wide screens, always after it, or nowhere.
   * Pages that fill the width, and home, which is a directory itself, need none.
   */
  directory?: 'beside' | 'after' | 'none';
}

const regions = [COUNTRY, ...allProvinces()].map(({ url, short }): Link => [url, short]);
const industries = INDUSTRIES.map((key): Link => [`/industries/${key}/`, INDUSTRY_LABELS[key]]);

/** The frame of a page, with defaults filled in. */
export function frameView({ issues }: Pick<Archive, 'issues'>, page: Page) {
  const { title, path, noindex = false, trail = [] } = page;
  const { directory = /^\/(?:map\/)?$/.test(path) ? 'none' : 'beside' } = page;
  const crumbs =
    page.crumbs === undefined ? title && !noindex && [...trail, [path, title] as const] : page.crumbs;
  const { years, open, months } = directoryOf(issues, path);
  return {
    title: title ?? null,
    description: page.description ?? SITE.tagline,
    path,
    feed: page.feed ?? null,
    type: page.type ?? 'website',
    data: [...(page.data ?? []), ...(crumbs ? [breadcrumbs(crumbs)] : [])],
    noindex,
    image: page.image ?? imageOf(path),
    trail,
    place: directory,
    directory:
      directory === 'none'
        ? null
        : {
            years: years.map(({ year, url }): Link => [url, year]),
            open: open && {
              year: open.year,
              months: months.map((month): Link => [`${open.url}#${monthAnchor(month)}`, `${month}月`]),
            },
            regions,
            industries,
          },
  };
}

export type FrameView = ReturnType<typeof frameView>;
