/** The state of a search, as it stands in the address. */

export const FILTERS = ['collection', 'province', 'industry', 'stage', 'year'] as const;
export type Filter = (typeof FILTERS)[number];

export interface SearchState {
  q: string;
  filters: Partial<Record<Filter, string>>;
  /** Newest first instead of best first. */
  byDate: boolean;
  /** Results shown at once. */
  size: number;
}

export const DEFAULT_SIZE = 20;
const LARGEST_SIZE = 200;

/** Reads the state from an address's query; what makes no sense is as if it were not there. */
export function readState(params: URLSearchParams): SearchState {
  const filters: SearchState['filters'] = {};
  for (const name of FILTERS) {
    const value = params.get(name);
    if (value) filters[name] = value;
  }
  const size = Math.floor(Number(params.get('size')));
  return {
    q: params.get('q') ?? '',
    filters,
    byDate: params.get('sort') === 'date',
    size: size >= 1 ? Math.min(size, LARGEST_SIZE) : DEFAULT_SIZE,
  };
}

/** The state as a query, shortest form: `?q=…`, or nothing. */
export function writeState(state: SearchState): string {
  const params = new URLSearchParams();
  if (state.q) params.set('q', state.q);
  for (const name of FILTERS) {
    const value = state.filters[name];
    if (value) params.set(name, value);
  }
  if (state.byDate) params.set('sort', 'date');
  if (state.size !== DEFAULT_SIZE) params.set('size', String(state.size));
  const query = params.toString();
  return query && `?${query}`;
}
