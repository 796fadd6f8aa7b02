/** Lists that are cut into pages. */

const PER_PAGE = 50;

/** One page of a list. */
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
 * The address of page `n` of a list.
 * @param url address of the first page
 * @param n from 1
 * @param prefix of the number in the address of a later page
 */
export function pageUrl(url: string, n: number, prefix = 'page-'): string {
  return n === 1 ? url : `${url}${prefix}${n}/`;
}

/**
 * The pages that page `page` links to, itself among them: its neighbours, both ends, and those ten and a hundred
 * away, so that each of a thousand pages is a few steps from any other.
 */
export function pageSteps(page: number, pages: number): number[] {
  const steps = [0, 1, 10, 100].flatMap((step) => [page - step, page + step]);
  return [...new Set([1, ...steps, pages])].filter((n) => n >= 1 && n <= pages).sort((a, b) => a - b);
}

/** Links between the pages of a list, with the parameters of {@link pageUrl}; null for a list of one page. */
export function pagerView({ page, pages }: Page<unknown>, url: string, prefix?: string) {
  if (pages < 2) return null;
  const address = (n: number) => pageUrl(url, n, prefix);
  return {
    page,
    pages,
    newer: page > 1 ? address(page - 1) : null,
    older: page < pages ? address(page + 1) : null,
    steps: pageSteps(page, pages).map((n) => ({ n, url: address(n) })),
  };
}

export type PagerView = ReturnType<typeof pagerView>;
