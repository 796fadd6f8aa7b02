/** What the map shows, as it is written in the address: the same address shows the same map. */

import { isCity, isProvince } from './data/rows.ts';

/** What the size of a bubble shows: items, or the sum of single projects, or of batches. */
export const MEASURES = ['items', 'single', 'batch'] as const;
/** One of MEASURES. */
export type Measure = (typeof MEASURES)[number];

/** The parts of the state that select items. */
export const FILTERS = ['collection', 'industry', 'stage', 'from', 'to'] as const;

/** The state of the map. */
export interface MapState {
  by: Measure;
  collection: string;
  industry: string;
  stage: string;
  /** Ids of the first and last issue; empty for the oldest and newest. */
  from: string;
  to: string;
  /** Adcode of the province that is zoomed into; empty for the whole country. */
  region: string;
  /** Adcode of the place whose details are open; empty for none. */
  at: string;
  /** Scale and centre (units of the map) if the reader moved the map; null to show the region. */
  view: readonly [scale: number, x: number, y: number] | null;
}

/** The whole country without filters. */
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

/** Whether two states select the same items. */
export function sameFilters(a: MapState, b: MapState): boolean {
  return FILTERS.every((name) => a[name] === b[name]);
}

function viewOf(text: string | null): MapState['view'] {
  const [scale, x, y, ...rest] = (text ?? '').split(',').map((part) => Number.parseFloat(part));
  const all = [scale, x, y];
  if (rest.length > 0 || !all.every((n) => n !== undefined && Number.isFinite(n)) || scale! < 1) return null;
  return [scale!, x!, y!];
}

/** Reads the state from the query of an address. Invalid values are ignored. */
export function readState(params: URLSearchParams): MapState {
  const matching = (name: string, pattern: RegExp) => pattern.exec(params.get(name) ?? '')?.[0] ?? '';
  const code = (name: string) => matching(name, /^\d{6}$/);
  const word = (name: string) => matching(name, /^[\w-]+$/);
  const at = code('at');
  // A province is zoomed into, as by a click. A municipality has a bubble, too.
  const into = isProvince(at) && !isCity(at);
  return {
    by: MEASURES.find((name) => name === params.get('by')) ?? 'items',
    collection: word('collection'),
    industry: word('industry'),
    stage: word('stage'),
    from: word('from'),
    to: word('to'),
    region: into ? at : code('region'),
    at: into ? '' : at,
    view: viewOf(params.get('view')),
  };
}

const fixed = (n: number, digits: number) => String(Number(n.toFixed(digits)));

/** The state as a query, as short as possible: `?industry=auto&region=320000`, or nothing. */
export function writeState(state: MapState): string {
  const params = new URLSearchParams();
  if (state.by !== 'items') params.set('by', state.by);
  for (const name of [...FILTERS, 'region', 'at'] as const) {
    if (state[name]) params.set(name, state[name]);
  }
  // Commas need no escape in a query, and are easier to read.
  const query = params.toString();
  const view = state.view && `view=${state.view.map((n, i) => fixed(n, i === 0 ? 3 : 2)).join(',')}`;
  const all = [query, view].filter(Boolean).join('&');
  return all && `?${all}`;
}
