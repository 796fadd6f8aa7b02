/** Long lists in pages. */

const PER_PAGE = 50;

export interface Page<T> {
  /** From 1. */
  page: number;
  pages: number;
  entries: T[];
}

/** Cuts a list into pages; an empty list has one empty page. */
export function paged<T>(entries: readonly T[], size = PER_PAGE): Page<T>[] {
  const pages = Math.max(1, Math.ceil(entries.length / size));
  return Array.from({ length: pages }, (_, index) => ({
    page: index + 1,
    pages,
    entries: entries.slice(index * size, (index + 1) * size),
  }));
}

/**
 * Pages worth a link on page `page`, itself among them: its neighbours, both ends, and those ten and a hundred
 * away, so that any of a thousand pages is a few steps from any other.
 */
export function pageSteps(page: number, pages: number): number[] {
  const steps = [0, 1, 10, 100].flatMap((step) => [page - step, page + step]);
  return [...new Set([1, ...steps, pages])].filter((n) => n >= 1 && n <= pages).sort((a, b) => a - b);
}

/** Links between the pages of a list; null for a list of one page. @param address of page n, from 1 */
export function pagerView({ page, pages }: Page<unknown>, address: (n: number) => string) {
  if (pages < 2) return null;
  return {
    page,
    pages,
    newer: page > 1 ? address(page - 1) : null,
    older: page < pages ? address(page + 1) : null,
    steps: pageSteps(page, pages).map((n) => ({ n, url: address(n) })),
  };
}

export type PagerView = ReturnType<typeof pagerView>;
