/** Long lists in pages. */

export const PER_PAGE = 50;

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
