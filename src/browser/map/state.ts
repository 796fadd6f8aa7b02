/** What the map shows, as it stands in the address: whoever opens the address sees the same. */

export const MEASURES = ['items', 'single', 'batch'] as const;
/** What the size of a bubble tells: items, or the sum of single projects, or of batches. */
export type Measure = (typeof MEASURES)[number];

export const LABELS = ['collection', 'industry', 'stage'] as const;

export interface MapState {
  by: Measure;
  collection: string;
  industry: string;
  stage: string;
  /** Ids of the first and last issue; empty: from the beginning, to the end. */
  from: string;
  to: string;
  /** Adcode of the province looked into; empty: the whole country. */
  region: string;
  /** Adcode of the place whose details are open; empty: none. */
  at: string;
  /** Scale and centre (units of the map) where the reader has moved the map; null: as region asks. */
  view: readonly [scale: number, x: number, y: number] | null;
}

export const WHOLE: MapState = {
  by: 'items',
  collection: '',
  industry: '',
  stage: '',
  from: '',
  to: '',
  region: '',
  at: '',
  view: null,
};

/** Whether two states let the same items through. */
export function sameFilters(a: MapState, b: MapState): boolean {
  return [...LABELS, 'from' as const, 'to' as const].every((name) => a[name] === b[name]);
}

function viewOf(text: string | null): MapState['view'] {
  const [scale, x, y, ...rest] = (text ?? '').split(',').map((part) => Number.parseFloat(part));
  const all = [scale, x, y];
  if (rest.length > 0 || !all.every((n) => n !== undefined && Number.isFinite(n)) || scale! < 1) return null;
  return [scale!, x!, y!];
}

/** Reads the state from an address's query; what makes no sense is as if it were not there. */
export function readState(params: URLSearchParams): MapState {
  const code = (name: string) => (/^\d{6}$/.test(params.get(name) ?? '') ? params.get(name)! : '');
  const word = (name: string) => (/^[\w-]+$/.test(params.get(name) ?? '') ? params.get(name)! : '');
  return {
    by: MEASURES.find((name) => name === params.get('by')) ?? 'items',
    collection: word('collection'),
    industry: word('industry'),
    stage: word('stage'),
    from: word('from'),
    to: word('to'),
    region: code('region'),
    at: code('at'),
    view: viewOf(params.get('view')),
  };
}

const fixed = (n: number, digits: number) => String(Number(n.toFixed(digits)));

/** The state as a query, shortest form: `?industry=auto&region=320000`, or nothing. */
export function writeState(state: MapState): string {
  const params = new URLSearchParams();
  if (state.by !== 'items') params.set('by', state.by);
  for (const name of [...LABELS, 'from', 'to', 'region', 'at'] as const) {
    if (state[name]) params.set(name, state[name]);
  }
  // A comma may stand in a query as it is, and reads better so.
  const query = params.toString();
  const view = state.view && `view=${state.view.map((n, i) => fixed(n, i === 0 ? 3 : 2)).join(',')}`;
  const all = [query, view].filter(Boolean).join('&');
  return all && `?${all}`;
}
