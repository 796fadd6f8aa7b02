/** Addresses of searches that find exactly some items. */

/** What the items must be: of each filter, one of its values. The names are those of `browser/search/find/state.ts`. */
export type SearchFilters = Readonly<Record<string, string | readonly string[]>>;

/** The address of a search by filters alone, in the order of the given keys. */
export function searchLink(filters: SearchFilters): string {
  const params = new URLSearchParams(
    Object.entries(filters).flatMap(([name, values]) =>
      [values].flat().map((value): [string, string] => [name, value]),
    ),
  );
  return `/search/?${params}`;
}
