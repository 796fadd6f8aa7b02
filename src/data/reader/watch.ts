/**
 * Data for following pages in the browser: /watch/issues.json lists the newest issues, and /watch/ISSUE.json the items
 * of one with the pages that they are on. Fetched only by readers who follow something.
 */
import type { Archive } from '../../archive/build.ts';
import { oncePer } from '../../archive/memo.ts';
import type { Redirect } from '../../content/redirects.ts';
import type { Issue, Item } from '../../schema/dataset.ts';
import { INDUSTRY_LABELS } from '../../schema/labels.ts';
import { issueName, whereabouts } from '../../views/words/text.ts';

/** Number of issues in the list: those of a year. */
export const LISTED = 52;

/** Pages that can be followed. */
const FOLLOWED = /^\/(?:regions|industries|parks|companies)\//;

/** The newest issues. */
export interface WatchIndex {
  /** Newest first. */
  issues: { id: string; name: string; from: string; items: number }[];
  /** New addresses of pages that can be followed, by their old ones. */
  moved: Record<string, string>;
}

/** An item of an issue. */
export interface WatchItem {
  position: number;
  url: string;
  title: string;
  /** Place and industry. */
  facts: string[];
  /** Addresses of the regions, industries, parks and companies that it is about. */
  of: string[];
}

/** The list of issues. */
export function watchIndex({ archive, redirects }: { archive: Archive; redirects: Redirect[] }): WatchIndex {
  return {
    issues: archive.issues.slice(0, LISTED).map((issue) => ({
      id: issue.id,
      name: issueName(issue),
      from: issue.from,
      items: archive.itemsOf(issue).length,
    })),
    moved: Object.fromEntries(
      redirects.filter(({ from }) => FOLLOWED.test(from)).map(({ from, to }) => [from, to]),
    ),
  };
}

/** The addresses of the pages that list each item. */
const pagesOf = oncePer((archive: Archive): Map<Item, string[]> => {
  const pages = new Map<Item, string[]>(
    archive.items.map((item) => [
      item,
      [...new Set([item.industry, ...item.industries])].map((key) => `/industries/${key}/`),
    ]),
  );
  const groups = [
    ...Array.from(archive.regions.values(), ({ region, items }) => ({ url: region.url, items })),
    ...archive.parks,
    ...archive.companies,
  ];
  for (const { url, items } of groups) for (const item of items) pages.get(item)!.push(url);
  return pages;
});

/** The items of an issue, by position. */
export function watchItems(archive: Archive, issue: Issue): WatchItem[] {
  return archive.itemsOf(issue).map((item) => ({
    position: item.position,
    url: item.url,
    title: item.title,
    facts: [whereabouts(item), INDUSTRY_LABELS[item.industry]].filter(Boolean),
    of: pagesOf(archive).get(item)!,
  }));
}
