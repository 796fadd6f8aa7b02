/** The parts that all pages have: head, directory of the archive, links. */
import type { Archive } from '../archive/build.ts';
import { allProvinces, COUNTRY } from '../archive/regions/regions.ts';
import { monthAnchor, yearsOf } from '../archive/years.ts';
import { INDUSTRIES, type Issue } from '../schema/dataset.ts';
import { INDUSTRY_LABELS } from '../schema/labels.ts';
import { contactLink, SITE } from '../site.ts';
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
  /** Elements of the head with the metadata of an article. */
  meta?: readonly Meta[];
  /** JSON-LD objects other than the breadcrumbs. */
  data?: readonly object[];
  noindex?: boolean;
  /** Whether the page needs the width that the directory would take. */
  wide?: boolean;
  /** Name of the picture shown where the page's link is shared; depends on the address by default. */
  image?: string;
  /** Version of what the page says, for reports of errors. */
  version?: string | undefined;
  /** Links from large to small that lead to this page, shown above its head: by default the home page. */
  trail?: readonly Link[];
  /** Breadcrumbs for search engines: by default the trail and this page. */
  crumbs?: readonly Link[];
}

/** The branches of the directory: each is beside the pages whose address begins with its own. */
const BRANCHES: Record<string, { heading: string; links: readonly Link[] }> = {
  '/regions/': {
    heading: '地区',
    links: [COUNTRY, ...allProvinces()].map(({ url, short }): Link => [url, short]),
  },
  '/industries/': {
    heading: '行业',
    links: INDUSTRIES.map((key): Link => [`/industries/${key}/`, INDUSTRY_LABELS[key]]),
  },
};

/** The branch of the archive that a page is in; null if it has none. */
function directoryView(issues: readonly Issue[], path: string) {
  const branch = Object.keys(BRANCHES).find((front) => path.startsWith(front));
  if (branch) return { ...BRANCHES[branch]!, months: [] };
  if (!/^\/issues\/(?:\d{4}\/)?$/.test(path)) return null;
  const years = yearsOf(issues);
  const open = years.find(({ url }) => url === path);
  // With one year there is nothing to choose.
  if (!open && years.length < 2) return null;
  const months =
    open?.months.map(({ month }): Link => [`${open.url}#${monthAnchor(month)}`, `${month}月`]) ?? [];
  return {
    heading: '周报',
    links: years.map(({ year, url }): Link => [url, year]),
    months: months.toReversed(),
  };
}

/** The link for reporting an error on a page; null if the site has no address for it. */
function reportLink(path: string, version: string | undefined): string | null {
  if (!SITE.contact) return null;
  return contactLink(SITE.contact, `报告错误：${path}${version ? `（版本 ${version}）` : ''}`);
}

/** The frame of a page, with defaults filled in. */
export function frameView({ issues }: Pick<Archive, 'issues'>, page: Page) {
  const { title, path, noindex = false, trail = path === '/' ? [] : [HOME] } = page;
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
    report: reportLink(path, page.version),
    directory: page.wide ? null : directoryView(issues, path),
  };
}

export type FrameView = ReturnType<typeof frameView>;
