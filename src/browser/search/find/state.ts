/** The state of a search, as it stands in the address. */

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
 * What results have to be: of each filter that is set, one of its values. `region` is a path (`jiangsu/suzhou`),
 * `industry` the main industry, `also` one that an item has besides, `issue` an id or from one to another
 * (`2023-w40..2023-w44`), `time` a year or month (`2023-05`) or from one to another (`2023..2024-03`, `2023-05..`), `sum` a range in 亿元 open at one end or none (`10-50`, `100-`, `-1`), `batch` what the sum is of (index of `SUMS_OF`),
 * `park` and `company` slugs, `level` and `issuer` those of a policy.
 */
export type Filters = Partial<Record<Filter, string[]>>;

export const SORTS = ['relevance', 'date', 'sum'] as const;
export type Sort = (typeof SORTS)[number];

export interface SearchState {
  q: string;
  /** Every word is only looked for in the texts, whatever it names. */
  text: boolean;
  filters: Filters;
  sort: Sort;
  /** Results shown at once. */
  size: number;
  /** Whether the results are a table, with a row for each. */
  table: boolean;
  /** The column that the table is sorted by, `-` before it from the largest on; empty for the order of the list. */
  by: string;
}

/** Results shown at first, each of which may cost a request, and how many more each time. */
export const DEFAULT_SIZE = 10;
export const MORE = 20;
const LARGEST_SIZE = 200;

/** Reads the state from an address's query; what makes no sense is as if it were not there. */
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
