/** The state of a search, as written in the address. */

export const FILTERS = [
  'collection',
  'region',
  'industry',
  'also',
  'stage',
  'time',
  'issue',
  'sum',
  'batch',
  'park',
  'company',
  'level',
  'issuer',
] as const;
export type Filter = (typeof FILTERS)[number];
/**
 * The conditions of a search: results have one of the values of each filter that is set.
 *
 * - `region`: a path (`jiangsu/suzhou`)
 * - `industry`: the main industry; `also`: an additional industry
 * - `issue`: an id, or a range of ids (`2023-w40..2023-w44`)
 * - `time`: a year or month (`2023-05`), or a range (`2023..2024-03`, `2023-05..`)
 * - `sum`: a range in 亿元, which can be open at one end (`10-50`, `100-`, `-1`)
 * - `batch`: what the sum is of (index of `SUMS_OF`)
 * - `park`, `company`: slugs
 * - `level`, `issuer`: those of a policy
 */
export type Filters = Partial<Record<Filter, string[]>>;

export const SORTS = ['relevance', 'date', 'sum'] as const;
export type Sort = (typeof SORTS)[number];

export interface SearchState {
  q: string;
  /** Whether all words are searched as text, whatever they name. */
  text: boolean;
  filters: Filters;
  sort: Sort;
  /** Results shown at once. */
  size: number;
  /** Whether the results are a table, with a row for each. */
  table: boolean;
  /** The column that the table is sorted by, with `-` before it if descending; empty for the order of the list. */
  by: string;
}

/** Results shown at first, and how many more each time. Each may need a request. */
export const DEFAULT_SIZE = 10;
export const MORE = 20;
const LARGEST_SIZE = 200;

/** Reads the state from the query of an address. Invalid values are ignored. */
export function readState(params: URLSearchParams): SearchState {
  const filters: Filters = {};
  for (const name of FILTERS) {
    const values = new Set(params.getAll(name).filter(Boolean));
    if (values.size > 0) filters[name] = [...values];
  }
  const size = Math.floor(Number(params.get('size')));
  const sort = params.get('sort') as Sort;
  return {
    q: params.get('q') ?? '',
    text: params.get('text') === '1',
    filters,
    sort: SORTS.includes(sort) ? sort : 'relevance',
    size: size >= 1 ? Math.min(size, LARGEST_SIZE) : DEFAULT_SIZE,
    table: params.get('view') === 'table',
    by: params.get('by') ?? '',
  };
}

/** The state as a query, shortest form: `?q=…`, or nothing. */
export function writeState(state: SearchState): string {
  const params = new URLSearchParams();
  if (state.q) params.set('q', state.q);
  if (state.text) params.set('text', '1');
  for (const name of FILTERS) for (const value of state.filters[name] ?? []) params.append(name, value);
  if (state.sort !== 'relevance') params.set('sort', state.sort);
  if (state.size !== DEFAULT_SIZE) params.set('size', String(state.size));
  if (state.table) params.set('view', 'table');
  if (state.table && state.by) params.set('by', state.by);
  const query = params.toString();
  return query && `?${query}`;
}
